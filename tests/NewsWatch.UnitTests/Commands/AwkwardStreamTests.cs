using System.Text.Json;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Commands;

/// <summary>Streams that are hard on the tracker, through the whole program: which lines tell somebody, and that a deal is one story.</summary>
public sealed class AwkwardStreamTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public Task Track_RumourDeniedThenAnnouncedAndApproved_TellsEachStepOnce() => TellsAsync(
        """
        0    told    Nvidia in talks to buy AI chip startup Groq, report says | Nvidia is in talks to acquire Groq, people familiar said.
        12   told    Groq denies sale talks with Nvidia | Groq denied that it is in talks with Nvidia.
        360  told    Nvidia to acquire Groq for $20 billion | Nvidia announced an agreement to acquire Groq for 20 billion dollars in cash.
        362  silent  Nvidia buys Groq for 20 billion dollars | Nvidia will acquire Groq.
        960  told    EU approves Nvidia acquisition of Groq | The European Commission approved the acquisition of Groq by Nvidia.
        961  silent  Nvidia wins EU approval for Groq deal | Brussels cleared the 20 billion dollar acquisition.
        """);

    [Fact]
    public Task Track_RumourOfAPairIsConfirmed_TellsItsFactsWithIt() => TellsAsync(
        """
        0    told    Nvidia in talks to invest in OpenAI, sources say | Nvidia is in talks to invest up to 100 billion dollars in OpenAI and supply chips, people familiar said.
        48   told    Nvidia and OpenAI announce $100 billion partnership | Nvidia and OpenAI announced a strategic partnership to deploy 10 gigawatts of Nvidia systems.
        49   silent  OpenAI and Nvidia announce partnership for 10 gigawatts | Nvidia intends to invest up to 100 billion dollars.
        50   silent  OpenAI und Nvidia verkünden Partnerschaft über 100 Milliarden Dollar | Nvidia will 100 Milliarden Dollar in OpenAI investieren.
        55   silent  英伟达与OpenAI宣布1000亿美元合作 | 英伟达与OpenAI宣布战略合作，部署10吉瓦系统。
        """);

    [Fact]
    public Task Track_FirstNewsOfOnePublisherIsLateAndOthersCountInOtherCurrencies_StaysSilent() => TellsAsync(
        """
        0    told    SK hynix and Microsoft sign HBM supply deal worth 10 trillion won | SK hynix will supply Microsoft with HBM3E for its Maia AI chips worth 10 trillion won, the companies announced.
        3    silent  SK hynix to supply Microsoft with memory for $7 billion | SK hynix and Microsoft signed a deal worth about 7 billion dollars for AI chips.
        -40  silent  SK hynix and Microsoft agree on AI memory | SK hynix will supply Microsoft with HBM3E for its AI chips.
        30   silent  SK hynix, Microsoft HBM deal valued at 6.4 billion euros | The agreement is valued at 6.4 billion euros.
        """);

    [Fact]
    public Task Track_RumourIsSignedUnderNamesOfParents_IsToldWithTheFirstReport() => TellsAsync(
        """
        0    told    Google in talks to sell TPUs to Meta | Google is in talks to supply Meta with TPU AI chips, people familiar said.
        1    silent  Alphabet may sell AI chips to Meta | Alphabet unit Google is in talks with Meta over TPUs, according to a report.
        216  told    Meta Platforms signs multibillion-dollar TPU deal with Google Cloud | Meta and Google Cloud announced an agreement for TPUs.
        219  silent  Alphabet and Meta sign AI chip deal | Google will rent TPUs to Meta.
        """);

    [Fact]
    public Task Track_DealGrows_TellsTheNewFigureOnce() => TellsAsync(
        """
        0    told    Oracle to buy AMD AI chips | Oracle and AMD announced an agreement to deploy 50,000 AMD GPUs.
        30   told    Oracle and AMD deal worth $8 billion | Oracle will pay 8 billion dollars for AMD AI chips, the companies said.
        31   silent  Oracle, AMD chip deal valued at $8 billion | The Oracle AMD AI chip deal is valued at 8 billion dollars.
        60   told    Oracle and AMD expand AI chip deal to $12 billion | Oracle and AMD expanded their agreement to 12 billion dollars.
        61   silent  Oracle expands AMD deal to $12 billion | AMD and Oracle said the deal is now worth 12 billion dollars.
        62   silent  Oracle AMD deal could be worth $11.5 billion, analyst says | An analyst estimates the Oracle and AMD AI chip deal at 11.5 billion dollars.
        """);

    private static async Task TellsAsync(string stream)
    {
        var lines = stream.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var items = lines.Select((line, number) =>
        {
            var words = line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var texts = words[2].Split(" | ");
            var published = Start.AddHours(double.Parse(words[0], System.Globalization.CultureInfo.InvariantCulture));
            return (Told: words[1], Json: JsonSerializer.Serialize(new { id = number, title = texts[0], summary = texts[1], published }));
        }).ToList();

        var run = await CommandRun.OfAsync(string.Join('\n', items.Select(item => item.Json)), "track");

        var decided = run.OutLines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        decided.Zip(lines, (line, item) => $"{(line.GetProperty("alert").GetBoolean() ? "told" : "silent")} {item}")
            .ShouldBe(items.Zip(lines, (item, line) => $"{item.Told} {line}"));
        decided.Select(line => line.GetProperty("story").GetString()).Distinct().ShouldHaveSingleItem();
    }
}
