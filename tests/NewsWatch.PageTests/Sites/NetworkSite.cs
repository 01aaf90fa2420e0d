using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Stories.Telling;
using NewsWatch.Core.Text;
using NewsWatch.EndToEndTests.Programs;
using NewsWatch.IntegrationTests.Servers;
using NewsWatch.PageTests.Sites;
using NewsWatch.Storage;
using Xunit;

[assembly: AssemblyFixture(typeof(NetworkSite))]

namespace NewsWatch.PageTests.Sites;

/// <summary>The real program on a store of as many deals as its graph should hold, some of them of companies whose names are an attack.</summary>
public sealed class NetworkSite : IAsyncDisposable
{
    public const int Companies = 300;
    public const int Deals = 1_500;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);
    private readonly SemaphoreSlim turn = new(1);
    private readonly EmbeddedProgram program = new(ProgramSettings.For("run")
        .With("NEWSWATCH_FEEDS__DEFAULTS", "false")
        .With("NEWSWATCH_NOTIFIER__CONSOLE", "false"));

    private Uri? url;

    /// <summary>Names as nobody should be able to make them work.</summary>
    public static IReadOnlyList<string> Attacks { get; } =
        ["<img src=x onerror=document.title='broken'>", "=HYPERLINK(\"https://evil.example\",\"a\")", "\"></title></desc><script>document.title='broken'</script>"];

    /// <summary>The site's address, once its deals are stored.</summary>
    public async Task<Uri> StartAsync()
    {
        await turn.WaitAsync();
        try
        {
            if (url is null)
            {
                var address = new Uri($"http://127.0.0.1:{FreePorts.Take(1)[0]}/");
                using var limit = new CancellationTokenSource(Limit, TimeProvider.System);
                await FillAsync(limit.Token);
                await program.StartAsync(address, limit.Token);
                url = address;
            }

            return url;
        }
        finally
        {
            turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await program.DisposeAsync();
        turn.Dispose();
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection()
            .AddStorage(new StoreSettings(StoreProvider.Sqlite, $"Data Source={program.DatabaseFile}"))
            .BuildServiceProvider();
        var store = services.GetRequiredService<IStore>();
        await store.MigrateAsync(cancellationToken);
        var now = TimeProvider.System.GetUtcNow();
        await store.TransactAsync(
            async session =>
            {
                for (var number = 0; number < Deals; number++)
                    await session.Stories.SaveAsync(new StoryWrite { Story = StoryOf(number, now), NewKeys = [] }, cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>Each company has a deal, and few have many; the same at every run but for the dates.</summary>
    private static Story StoryOf(int number, DateTimeOffset now)
    {
        var one = number % Companies;
        var mixed = number + (number / Companies * 37L);
        var other = mixed * 7919 % Companies * (mixed * 104_729 % Companies) / Companies;
        var opened = now.AddDays(-number % 330).AddMinutes(-number - 1);
        var parties = new[] { NameOf(one), NameOf((int)(other == one ? (other + 1) % Companies : other)) };
        var story = new Story
        {
            Id = DerivedId.From("network", number.ToString(CultureInfo.InvariantCulture)),
            Headline = $"{parties[0]} and {parties[1]} announce a deal",
            Status = (number % 10) switch { < 6 => DealStatus.Announced, < 9 => DealStatus.Reported, _ => DealStatus.Denied },
            Deal = new Deal
            {
                Type = (DealType)(number % Enum.GetValues<DealType>().Length),
                Parties = parties,
                CapacityGw = number % 3 == 0 ? number % 17 * .5 : null,
                // The attacks are worth most, so that they stand on top of every table.
                ValueUsd = one < Attacks.Count ? 900e9 : number % 4 == 0 ? number % 41 * 1e9 : null,
            },
            Revision = 1,
            FirstPublishedUtc = opened,
            LastPublishedUtc = opened,
            OpenedUtc = opened,
        };
        return story with { Told = ToldFacts.Of(story, opened) };
    }

    private static string NameOf(int company) => company < Attacks.Count ? Attacks[company] : string.Create(CultureInfo.InvariantCulture, $"Company {company:000}");
}
