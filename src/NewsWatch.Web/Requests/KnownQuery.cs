using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace NewsWatch.Web.Requests;

/// <summary>A query parameter that an endpoint does not know is an error: a misspelled filter would silently filter nothing.</summary>
internal static class KnownQuery
{
    public static RouteGroupBuilder RefuseUnknownQuery(this RouteGroupBuilder group)
    {
        group.AddEndpointFilterFactory((context, next) =>
        {
            var names = context.MethodInfo.GetParameters().SelectMany(NamesOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var allowed = names.Count == 0 ? "no parameter" : $"one of {string.Join(", ", names.Order(StringComparer.Ordinal))}";
            return invocation =>
            {
                foreach (var name in invocation.HttpContext.Request.Query.Keys)
                {
                    if (!names.Contains(name)) throw new BadParameterException("query", name, allowed);
                }

                return next(invocation);
            };
        });
        return group;
    }

    private static IEnumerable<string> NamesOf(ParameterInfo parameter)
    {
        if (parameter.GetCustomAttribute<FromQueryAttribute>() is { } query) return [query.Name ?? parameter.Name!];
        return parameter.GetCustomAttribute<AsParametersAttribute>() is null
            ? []
            : parameter.ParameterType.GetProperties().Select(property => property.GetCustomAttribute<FromQueryAttribute>()?.Name).OfType<string>();
    }
}
