using NewsWatch.Core.Alerts;

namespace NewsWatch.Web.Pages.Subscriptions;

/// <summary>What a subscription can say; the host implements it. A singleton that is safe to call from many requests.</summary>
public interface ISubscriptionTerms
{
    /// <summary>The names that stories use for companies, in the order of the alphabet.</summary>
    IReadOnlyList<string> Companies { get; }

    /// <summary>The names of the channels.</summary>
    IReadOnlyList<string> Channels { get; }

    /// <summary>Those that alerts are written in, two letters each.</summary>
    IReadOnlyList<string> Languages { get; }

    /// <summary>The name that stories use for a company, of any name or ticker that it has; null where nobody bears it.</summary>
    string? NameOf(string company);

    /// <summary>The company that was probably meant; null where nothing is near.</summary>
    string? Closest(string company);

    /// <summary>What is wrong with a destination and what is allowed, one line in English without secrets; null where it is well.</summary>
    string? Error(Destination destination);

    /// <summary>Under which address the internet reaches this site; null where it does not, or nobody said.</summary>
    Uri? PublicUrl { get; }
}
