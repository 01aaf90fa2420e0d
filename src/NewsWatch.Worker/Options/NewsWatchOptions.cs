namespace NewsWatch.Worker.Options;

/// <summary>All settings of the program. Each property with an <see cref="OptionAttribute"/> is a row of the option table.</summary>
public sealed record NewsWatchOptions
{
    [Option("What this process does: all, or roles separated by commas.", Allowed = "all, or any of poller, detector, tracker, notifier, web")]
    public string Roles { get; init; } = RoleNames.Everything;

    public DataOptions Data { get; init; } = new();

    public BusOptions Bus { get; init; } = new();

    public StoreOptions Store { get; init; } = new();

    public SecretsOptions Secrets { get; init; } = new();

    public NetworkOptions Network { get; init; } = new();

    public FeedsOptions Feeds { get; init; } = new();

    public PollerOptions Poller { get; init; } = new();

    public PagesOptions Pages { get; init; } = new();

    public TrackerOptions Tracker { get; init; } = new();

    public NotifierOptions Notifier { get; init; } = new();

    public EmailOptions Email { get; init; } = new();

    public TelegramOptions Telegram { get; init; } = new();

    public IReadOnlyList<SubscriptionOptions> Subscriptions { get; init; } = [];

    public WebOptions Web { get; init; } = new();

    public LogOptions Log { get; init; } = new();

    public TelemetryOptions Telemetry { get; init; } = new();
}
