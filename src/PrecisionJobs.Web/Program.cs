using Microsoft.AspNetCore.Connections;
using PrecisionJobs.Web.Operator;
using PrecisionJobs.Web.Startup;

if (OperatorCommand.IsMeant(args))
{
    return await OperatorCommand.RunAsync(args);
}

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddProduct();

    await using var app = builder.Build();
    app.UseProduct();
    await app.PrepareAsync();
    app.Greet();
    await app.RunAsync();
    return 0;
}
catch (StartRefusedException refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 1;
}
catch (IOException exception) when (exception.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync(
        $"{exception.Message} Another program listens there: end it, or choose another address with --urls or ASPNETCORE_URLS.");
    return 1;
}
