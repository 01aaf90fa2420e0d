using NewsWatch.Core.Alerts;

namespace NewsWatch.Web.Pull;

/// <summary>What opens the feeds of a subscription to readers that can send no key. The host implements it; a singleton.</summary>
public interface IPullTokens
{
    /// <summary>The same for as long as the subscription stands.</summary>
    string TokenOf(ListedSubscription subscription);

    /// <summary>False for any other text.</summary>
    bool Opens(ListedSubscription subscription, string token);
}
