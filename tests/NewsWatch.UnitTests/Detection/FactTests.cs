using NewsWatch.Core.Detection;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Detection;

public sealed class FactTests
{
    [Theory]
    [InlineData("en", "Nvidia to invest up to $100 billion in OpenAI in AI chip partnership", 100e9, "USD", "up_to")]
    [InlineData("en", "Nvidia to invest $5bn in Intel in AI chip deal", 5e9, "USD", null)]
    [InlineData("fr", "Nvidia investit 5 milliards de dollars dans Intel et signe un accord sur les puces IA", 5e9, "USD", null)]
    [InlineData("de", "Nvidia investiert rund 5 Mrd. Euro in Intel: Vertrag über KI-Chips", 5e9, "EUR", "about")]
    [InlineData("es", "Nvidia invertirá 100.000 millones de dólares en OpenAI en un acuerdo de chips de IA", 100e9, "USD", null)]
    [InlineData("it", "Nvidia investe almeno 5 miliardi di dollari in Intel: accordo sui chip AI", 5e9, "USD", "at_least")]
    [InlineData("pt", "Nvidia investirá US$ 100 bilhões na OpenAI em acordo de chips de IA", 100e9, "USD", null)]
    [InlineData("nl", "Nvidia investeert 5 miljard dollar in Intel: deal over AI-chips", 5e9, "USD", null)]
    [InlineData("ja", "エヌビディア、OpenAIに最大1000億ドル投資　AI半導体で提携", 100e9, "USD", "up_to")]
    [InlineData("zh", "英伟达向英特尔投资50亿美元，联合开发AI芯片", 5e9, "USD", null)]
    [InlineData("zh", "輝達斥資超過10億美元入股英特爾，攜手開發AI晶片", 1e9, "USD", "more_than")]
    [InlineData("ko", "엔비디아, 인텔에 4조5000억원 투자…AI 칩 동맹", 4.5e12, "KRW", null)]
    public void Detect_MoneyInEachLanguage_ReadsAmountCurrencyAndQualifier(string lang, string title, double amount, string currency, string? qualifier) =>
        DefaultDetector.Title(title, lang).Deal?.Value.ShouldBe(new Money((decimal)amount, currency, qualifier));

    [Theory]
    [InlineData("OpenAI and Broadcom sign deal for 10GW of custom AI accelerators", 10)]
    [InlineData("OpenAI taps Cerebras for 750MW of AI inference compute in new deal", 0.75)]
    [InlineData("Meta signs 1.6 gigawatt AI compute deal with Crusoe", 1.6)]
    [InlineData("OpenAI and AMD sign six gigawatts GPU supply agreement", 6)]
    public void Detect_Capacity_IsStatedInGigawatts(string title, double gigawatts) =>
        DefaultDetector.Title(title, "en").Deal!.CapacityGw.ShouldBe(gigawatts);

    // The first sign of "megawatts" alone is a trillion, and chips follow in the same sentence.
    [Fact]
    public void Detect_ChineseMegawatts_AreNoNumberOfChips()
    {
        var deal = DefaultDetector.Title("Anthropic向CoreWeave租用400兆瓦AI算力，采用最新GPU，合同金额90亿美元", "zh").Deal.ShouldNotBeNull();

        deal.CapacityGw.ShouldBe(0.4);
        deal.Units.ShouldBeNull();
    }

    [Theory]
    [InlineData("Meta signs AI chip deal with Google after raising $30 billion")]
    [InlineData("Microsoft inks AI chip supply agreement with AMD, whose revenue hit $9 billion")]
    [InlineData("OpenAI signs multibillion-dollar AI chip deal with Cerebras")]
    public void Detect_MoneyThatIsNotTheDeals_LeavesTheValueNull(string title) =>
        DefaultDetector.Title(title, "en").Deal!.Value.ShouldBeNull();

    [Fact]
    public void Detect_StakeAndUnits_AreRead()
    {
        var deal = DefaultDetector.Title("AMD gives OpenAI warrants for a 10% stake in deal to supply 50,000 MI450 GPUs", "en").Deal!;
        deal.StakePercent.ShouldBe(10);
        deal.Units.ShouldBe(50_000);
    }

    [Fact]
    public void Detect_StartOfTheDeal_IsQuotedFromTheText() =>
        DefaultDetector.Title("OpenAI and Broadcom sign custom AI accelerators deal", "en", "Deployment begins in the second half of 2026.")
            .Deal!.Starts!.ShouldEndWith("second half of 2026");

    [Fact]
    public void Detect_InvestmentThatAKoreanTitleRecalls_IsNotTheDealsValueNorItsChips()
    {
        var deal = DefaultDetector.Title("구글, 코히어에 20억달러 투자 후 AI 칩 공급 논의", "ko").Deal.ShouldNotBeNull();

        deal.Value.ShouldBeNull();
        deal.Units.ShouldBeNull();
    }

    [Theory]
    [InlineData("Samsung will make Groq's chip in Taylor, Texas, from early 2027.", "from early 2027")]
    [InlineData("Samsung will make Groq's chip in Ohio from 2027.", "from 2027")]
    [InlineData("Samsung will make Groq's chip starting October 13, 2026.", "starting October 13, 2026")]
    [InlineData("Samsung will make Groq's chip in Taylor, Texas.", null)]
    public void Detect_PlaceBeforeTheStart_IsNoPartOfIt(string summary, string? start) =>
        DefaultDetector.Title("Groq picks Samsung to make its next AI chip", "en", summary).Deal!.Starts.ShouldBe(start);

    [Theory]
    [InlineData("RIYADH, Oct 13, 2025 (Reuters) - Nvidia will supply Humain with 18,000 AI chips.", null)]
    [InlineData("RIYADH - October 2025 - Nvidia will supply Humain with 18,000 AI chips.", null)]
    [InlineData("SEOUL, Oct. 13, 2026 /PRNewswire/ -- Nvidia will supply Humain with AI chips starting in March 2027.", "starting in March 2027")]
    public void Detect_Dateline_IsNeverTheStart(string summary, string? start) =>
        DefaultDetector.Title("Humain and Nvidia sign AI chip deal", "en", summary).Deal!.Starts.ShouldBe(start);

    [Theory]
    [InlineData("OpenAI and Broadcom sign AI chip deal worth $35 billion per GW", null)]
    [InlineData("OpenAI and Broadcom sign 10GW AI chip deal worth $350 billion, or $35 billion per gigawatt", 350e9)]
    public void Detect_PriceOfAGigawatt_IsNotTheDealsValue(string title, double? value) =>
        ((double?)DefaultDetector.Title(title, "en").Deal!.Value?.Amount).ShouldBe(value);

    [Theory]
    [InlineData("ko", "삼성전자, AI 반도체 설계사 텐스토렌트에 8억달러 투자", DealType.Investment)]
    [InlineData("en", "Nvidia to invest $5bn in Intel and jointly develop AI chips", DealType.Investment)]
    [InlineData("en", "AMD to supply OpenAI with six gigawatts of GPUs", DealType.Supply)]
    [InlineData("en", "Qualcomm to acquire AI chip designer Alphawave for $2.4 billion", DealType.Acquisition)]
    [InlineData("en", "Microsoft signs $9.7 billion GPU cloud contract with IREN", DealType.CloudCapacity)]
    [InlineData("en", "Samsung to manufacture Groq's next AI inference chip", DealType.Manufacturing)]
    [InlineData("en", "OpenAI and Broadcom to co-develop custom AI accelerators", DealType.CoDevelopment)]
    public void Detect_WordsOfTheDeal_SayItsType(string lang, string title, DealType type) =>
        DefaultDetector.Title(title, lang).Deal.ShouldNotBeNull().Type.ShouldBe(type);

    [Fact]
    public void Detect_FallingShare_IsNegative() =>
        DefaultDetector.Title("OpenAI and Broadcom sign AI chip deal", "en", "Nvidia shares fell 2.5 percent on the news.")
            .Deal!.ShareMoves.ShouldBe([new ShareMove("Nvidia", -2.5)]);

    [Fact]
    public void Detect_MagnitudesHeapedUponEachOther_AreNoAmount() =>
        DefaultDetector.Title("OpenAI signs deal to buy AI chips for 999999999999999999 trillion trillion dollars from AMD", "en").Deal?.Value.ShouldBeNull();

    [Fact]
    public void Detect_RecalledDealWithMoney_StatesItInDollars()
    {
        var result = DefaultDetector.Instance.Detect(new ArticleText
        {
            Id = "x",
            Lang = "en",
            Title = "OpenAI and Broadcom sign deal for 10GW of custom AI accelerators",
            Text = "OpenAI and Broadcom sign a deal for 10GW of custom AI accelerators. Last month OpenAI signed a $6 billion AI chip deal with AMD.",
        });

        result.Background.ShouldContain(deal => deal.ValueUsd == 6e9);
    }
}
