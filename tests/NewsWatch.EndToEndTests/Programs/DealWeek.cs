namespace NewsWatch.EndToEndTests.Programs;

/// <summary>
/// 500 entries: 50 deals, each told twice by different feeds, among news of other things. The deal's number stands in each
/// headline, so that an alert shows which deal it is about. With turns, each deal has a third article: a rumour, its end, or a third party.
/// </summary>
internal sealed class DealWeek
{
    public const int Deals = 50;

    public const int Total = 500;

    private static readonly string[] Makers = ["Nvidia", "Broadcom", "AMD", "Intel", "TSMC", "SK hynix", "Micron", "Marvell", "Qualcomm", "Cerebras"];

    private static readonly string[] Buyers = ["OpenAI", "Anthropic", "Microsoft", "Oracle", "CoreWeave"];

    // One for each deal of a maker and a buyer that no other deal with it shares: two of the three are one deal's alone.
    private static readonly string[] Thirds = ["Foxconn", "Samsung", "Arm", "Dell", "IBM"];

    public IReadOnlyList<DealEntry> Entries { get; private init; } = [.. Enumerable.Range(0, Total).Select(EntryAt)];

    public static DealWeek WithTurns() => new() { Entries = [.. Enumerable.Range(0, Total).Select(index => index % 10 == 5 ? Turn(index / 10, index) : EntryAt(index))] };

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

    private static DealEntry Turn(int deal, int index) => (deal % 3) switch
    {
        _ when deal % 11 == 0 => new DealEntry(
            $"e{index}",
            $"{Maker(deal)}, {Buyer(deal)} and {Thirds[deal / 11]} partner on AI accelerators, project {deal}",
            $"{Maker(deal)}, {Buyer(deal)} and {Thirds[deal / 11]} will build AI chips together, the companies announced."),
        0 => new DealEntry(
            $"e{index}",
            $"{Maker(deal)} in talks with {Buyer(deal)} on AI chip supply deal, sources say, project {deal}",
            $"{Maker(deal)} is in talks to supply {Buyer(deal)} with AI chips for its data centers, people familiar with the matter said."),
        1 => new DealEntry(
            $"e{index}",
            $"{Buyer(deal)} ends AI chip deal with {Maker(deal)}, project {deal}",
            $"{Buyer(deal)} and {Maker(deal)} have ended their AI chip partnership, the companies announced."),
        _ => new DealEntry(
            $"e{index}",
            $"Why {Maker(deal)} needs {Buyer(deal)}: a view on AI chips, project {deal}",
            $"The partnership of {Maker(deal)} and {Buyer(deal)} shows where the market for AI chips is heading."),
    };

    private static string Maker(int deal) => Makers[deal % Makers.Length];

    private static string Buyer(int deal) => Buyers[deal / Makers.Length];
}
