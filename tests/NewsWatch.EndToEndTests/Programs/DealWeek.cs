namespace NewsWatch.EndToEndTests.Programs;

/// <summary>
/// 500 entries: 50 deals, each told twice by different feeds, among news of other things. The deal's number stands in each
/// headline, so that an alert shows which deal it is about.
/// </summary>
internal sealed class DealWeek
{
    public const int Deals = 50;

    public const int Total = 500;

    private static readonly string[] Makers = ["Nvidia", "Broadcom", "AMD", "Intel", "TSMC", "SK hynix", "Micron", "Marvell", "Qualcomm", "Cerebras"];

    private static readonly string[] Buyers = ["OpenAI", "Anthropic", "Microsoft", "Oracle", "CoreWeave"];

    public IReadOnlyList<DealEntry> Entries { get; } = [.. Enumerable.Range(0, Total).Select(EntryAt)];

    /// <summary>Of ten entries one is a deal's first telling and one repeats the deal that stood ten entries before.</summary>
    private static DealEntry EntryAt(int index) => (index % 10) switch
    {
        3 => First(index / 10, index),
        7 when index >= 10 => Repeat((index / 10) - 1, index),
        _ => new DealEntry($"e{index}", $"Recipe {index}: a soup for cold evenings", "Cut the leeks, add stock and let it simmer for half an hour."),
    };

    private static DealEntry First(int deal, int index) => new(
        $"e{index}",
        $"{Maker(deal)} and {Buyer(deal)} announce partnership on AI accelerators, project {deal}",
        $"{Maker(deal)} will supply {Buyer(deal)} with AI chips for {deal + 1} gigawatts of data centers, the companies announced.");

    private static DealEntry Repeat(int deal, int index) => new(
        $"e{index}",
        $"{Buyer(deal)} signs AI chip deal with {Maker(deal)}, project {deal}",
        $"{Buyer(deal)} has agreed to buy AI chips from {Maker(deal)} for {deal + 1} gigawatts of data centers.");

    private static string Maker(int deal) => Makers[deal % Makers.Length];

    private static string Buyer(int deal) => Buyers[deal / Makers.Length];
}
