namespace NewsWatch.Web;

/// <summary>What endpoints about subscriptions work with.</summary>
internal sealed class SubscriptionTools(ISubscriptionDesk desk, ISubscriptionTrial trial, ISubscriptionTest test)
{
    public ISubscriptionDesk Desk => desk;

    public ISubscriptionTrial Trial => trial;

    public ISubscriptionTest Test => test;
}
