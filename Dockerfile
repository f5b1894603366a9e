# Build:  docker build -t precisionjobs .
# Run:    docker run -p 8080:8080 -v precisionjobs:/data -e Site__BaseUrl=https://jobs.example.com precisionjobs
# Verbs:  docker run --rm -it -v precisionjobs:/data precisionjobs admin create ann@example.com --name "Ann"
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source

# Packages first: they change less often than the code.
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY .build/BannedSymbols.txt .build/
COPY src/PrecisionJobs.Domain/PrecisionJobs.Domain.csproj src/PrecisionJobs.Domain/
COPY src/PrecisionJobs.Search/PrecisionJobs.Search.csproj src/PrecisionJobs.Search/
COPY src/PrecisionJobs.Data/PrecisionJobs.Data.csproj src/PrecisionJobs.Data/
COPY src/PrecisionJobs.Web/PrecisionJobs.Web.csproj src/PrecisionJobs.Web/
RUN dotnet restore src/PrecisionJobs.Web

COPY src/ src/
RUN dotnet publish src/PrecisionJobs.Web --no-restore -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/* \
    && mkdir /data && chown "$APP_UID" /data
WORKDIR /app
COPY --from=build /app .

ENV ASPNETCORE_HTTP_PORTS=8080 \
    Storage__Root=/data
USER $APP_UID
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD curl -fsS http://localhost:8080/healthz || exit 1
ENTRYPOINT ["dotnet", "PrecisionJobs.Web.dll"]
