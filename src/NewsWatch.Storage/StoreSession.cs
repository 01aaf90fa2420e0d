using NewsWatch.Core.Alerts;
using NewsWatch.Core.Articles;
using NewsWatch.Core.Deliveries;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Stories.Deals;
using NewsWatch.Core.Stories.Finding;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Messages;
using NewsWatch.Storage.Stores;

namespace NewsWatch.Storage;

/// <summary>All stores within one transaction. Not for use by two threads at once.</summary>
public sealed class StoreSession
{
    private readonly DeliveryNews _news = new();

    internal StoreSession(StoreContext context, TimeProvider clock)
    {
        Context = context;
        Feeds = new FeedStore(context);
        WatchList = new WatchListStore(context);
        Hubs = new HubStore(context);
        Articles = new ArticleStore(context);
        Pages = new ArticlePageStore(context);
        Detections = new DetectionStore(context);
        Stories = new StoryStore(context);
        Finder = new StoryFinder(context);
        Deals = new FiledDeals(context);
        Demo = new DemoStore(context);
        Subscriptions = new SubscriptionStore(context, clock);
        Consents = new ConsentStore(context, clock);
        Keys = new ApiKeyStore(context, clock);
        Sessions = new SessionStore(context, clock);
        Alerts = new AlertStore(context);
        Deliveries = new DeliveryStore(context, _news, clock);
        Destinations = new DestinationStore(context, _news, clock);
        Routing = new DeliveryRouting(context, _news, clock);
        Outbox = new Outbox(context);
        Inbox = new Inbox(context, clock);
        DeadLetters = new DeadLetters(context, Outbox, clock);
    }

    public IFeedStore Feeds { get; }

    public IWatchListStore WatchList { get; }

    public IHubStore Hubs { get; }

    public IArticleStore Articles { get; }

    public IArticlePageStore Pages { get; }

    public IDetectionStore Detections { get; }

    public IStoryStore Stories { get; }

    public IStoryFinder Finder { get; }

    public IFiledDeals Deals { get; }

    public IDemoStore Demo { get; }

    public ISubscriptionStore Subscriptions { get; }

    public IConsentStore Consents { get; }

    public IApiKeyStore Keys { get; }

    public ISessionStore Sessions { get; }

    public IAlertStore Alerts { get; }

    public IDeliveryStore Deliveries { get; }

    public IDestinationStore Destinations { get; }

    public IDeliveryRouting Routing { get; }

    public Outbox Outbox { get; }

    public Inbox Inbox { get; }

    public DeadLetters DeadLetters { get; }

    /// <summary>True where there may be something to deliver after the commit.</summary>
    internal bool HasDeliveries => _news.Exist;

    internal StoreContext Context { get; }
}
