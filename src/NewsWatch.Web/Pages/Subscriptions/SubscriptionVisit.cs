using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Core.Alerts;
using NewsWatch.Web.Pages.Access;

namespace NewsWatch.Web.Pages.Subscriptions;

/// <summary>Which subscriptions a visitor sees, as the API has it: their own, or all for those who operate.</summary>
internal static class SubscriptionVisit
{
    /// <summary>Under this name stands what the command line makes, and what somebody makes whose own name is none for an owner.</summary>
    private const string Operator = "operator";

    /// <summary>Null for who may see everything.</summary>
    public static string? OwnerOf(HttpContext context) => VisitorOf(context) is { Scope: not ApiKeyScope.Operate } visitor ? visitor.Name : null;

    /// <summary>The name under which a new subscription of the visitor stands. Identity providers know names that no key can have.</summary>
    public static string NameFor(HttpContext context) => VisitorOf(context).Name is var name && SubscriptionRules.IsId(name) ? name : Operator;

    /// <summary>Null also where it is somebody else's: that it exists is not for everybody to know.</summary>
    public static async Task<ListedSubscription?> FindAsync(string id, HttpContext context)
    {
        var found = await context.RequestServices.GetRequiredService<ISubscriptionDesk>().FindAsync(id, context.RequestAborted);
        var owner = OwnerOf(context);
        return owner is null || (found is { Declared: false } && found.Stored.Owner == owner) ? found : null;
    }

    public static Visitor VisitorOf(HttpContext context) =>
        Visitor.Of(context.User) ?? throw new InvalidOperationException("The page is open to those who signed in, and nobody has.");
}
