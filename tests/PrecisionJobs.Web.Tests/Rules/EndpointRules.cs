using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Routing;

namespace PrecisionJobs.Web.Tests.Rules;

/// <summary>What every address must say of itself.</summary>
internal static class EndpointRules
{
    /// <summary>Controllers that say neither who may come in nor that everybody may.</summary>
    public static IReadOnlyList<string> WithoutPolicy(IEnumerable<Type> controllers) =>
    [
        .. controllers.Where(type => !type.IsDefined(typeof(AuthorizeAttribute), inherit: true)
                && !type.IsDefined(typeof(AllowAnonymousAttribute), inherit: true))
            .Select(type => type.FullName!),
    ];

    /// <summary>Actions that change something and switch the antiforgery check off.</summary>
    public static IReadOnlyList<string> WithoutAntiforgery(IEnumerable<Type> controllers) =>
    [
        .. from type in controllers
           from action in type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
           where action.GetCustomAttributes<HttpMethodAttribute>()
                     .Any(method => method.HttpMethods.Any(verb => verb is "POST" or "PUT" or "PATCH" or "DELETE"))
                 && (action.GetCustomAttribute<IgnoreAntiforgeryTokenAttribute>() is not null
                     || type.GetCustomAttribute<IgnoreAntiforgeryTokenAttribute>() is not null)
           select $"{type.Name}.{action.Name}",
    ];

    /// <summary>"GET /jobs/{id:int}/{slug} Anonymous", sorted; the shape of the site in a file.</summary>
    public static IReadOnlyList<string> Lines(EndpointDataSource endpoints) =>
    [
        .. endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null
                || endpoint.DisplayName == "Health checks")
            .SelectMany(endpoint => Methods(endpoint).Select(method => $"{method} /{endpoint.RoutePattern.RawText?.TrimStart('/')} {Access(endpoint)}"))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"];

    private static string Access(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return "Anonymous";
        }

        var policies = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy ?? "SignedIn").Distinct(StringComparer.Ordinal);
        var access = string.Join('+', policies);
        return access.Length == 0 ? "SignedIn" : access;
    }
}
