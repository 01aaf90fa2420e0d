namespace NewsWatch.UnitTests.Architecture;

/// <summary>Which project may reference what, and which library belongs to one project alone.</summary>
internal static class House
{
    private const string Contracts = "NewsWatch.Contracts";
    private const string Core = "NewsWatch.Core";
    private const string Delivery = "NewsWatch.Delivery";
    private const string Feeds = "NewsWatch.Feeds";
    private const string Network = "NewsWatch.Network";
    private const string Storage = "NewsWatch.Storage";
    private const string Web = "NewsWatch.Web";
    private const string Worker = "NewsWatch.Worker";

    public static IReadOnlyList<Room> Rooms { get; } =
    [
        new Room(Contracts),
        new Room(Core),
        new Room(Network) { Libraries = ["Microsoft.Extensions."] },
        new Room(Feeds)
        {
            Projects = [Core, Network],
            Libraries = ["Microsoft.Extensions.", "CodeHollow.FeedReader", "FeedReader", "AngleSharp", "SmartReader", "UTF.Unknown", "UtfUnknown", "HtmlSanitizer"],
        },
        new Room(Delivery) { Projects = [Core, Network], Libraries = ["*"] },
        new Room(Storage)
        {
            Projects = [Core],
            Libraries = ["Microsoft.Extensions.", "Microsoft.EntityFrameworkCore", "Microsoft.Data.Sqlite", "SQLitePCLRaw", "Npgsql"],
        },
        new Room(Web)
        {
            Projects = [Contracts, Core],
            Libraries =
            [
                "Microsoft.Extensions.", "Microsoft.AspNetCore.", "Microsoft.IdentityModel.", "Microsoft.OpenApi", "Microsoft.Net.Http.Headers", "Scalar.AspNetCore",
                "Asp.Versioning",
            ],
        },
        new Room(Worker) { Assembly = "newswatch", Projects = [Contracts, Core, Delivery, Feeds, Network, Storage, Web], Libraries = ["*"] },
    ];

    /// <summary>Libraries that can be exchanged because one project alone knows them; the program that wires all may see each.</summary>
    public static IReadOnlyList<(string Library, string Owner)> Owners { get; } =
    [
        ("MassTransit", Worker),
        ("RabbitMQ", Worker),
        ("Serilog", Worker),
        ("OpenTelemetry", Worker),
        ("System.CommandLine", Worker),
        ("CodeHollow.FeedReader", Feeds),
        ("FeedReader", Feeds),
        ("Microsoft.EntityFrameworkCore", Storage),
        ("Npgsql", Storage),
    ];

    /// <summary>Core's folders in the order in which an item meets them.</summary>
    public static IReadOnlyList<string> Stages { get; } = ["Text", "Articles", "Detection", "Stories", "Alerts", "Deliveries"];

    public static bool IsOwner(string project, string owner) => project is Worker || string.Equals(project, owner, StringComparison.Ordinal);
}
