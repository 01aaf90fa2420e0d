using NewsWatch.Core.Detection;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Detection;

public sealed class PartnershipDetectorTests
{
    // The shape of the hardest ordinary case, in our own words: no title, the old deals first, the new one third.
    private const string FrenchArticle =
        """
        Les besoins en calcul du créateur de ChatGPT ne cessent de croître.
        Après avoir conclu en septembre une alliance hors norme avec Nvidia, portant sur 10 gigawatts de centres de données et jusqu'à 100 milliards de dollars, OpenAI dévoilait il y a quelques jours un contrat comparable avec AMD. La société franchit maintenant une étape de plus avec Broadcom.
        D'après le communiqué officiel, OpenAI et Broadcom vont co-développer des accélérateurs d'IA sur mesure pour une puissance de 10 gigawatts.
        Les conditions financières n'ont pas été révélées. L'action Broadcom a grimpé de plus de 9 % à l'annonce du partenariat.
        En se liant à Broadcom, Nvidia et AMD, la société répartit ses risques.
        """;

    private static DetectionResult French => DefaultDetector.Instance.Detect(new ArticleText { Id = "fr", Text = FrenchArticle });

    [Fact]
    public void Detect_ArticleThatRecallsOlderDealsFirst_TakesTheNewOneAsPrimary()
    {
        French.Partnership.ShouldBeTrue();
        French.Lang.ShouldBe("fr");
        French.Status.ShouldBe(DealStatus.Announced);
        French.Deal!.Type.ShouldBe(DealType.CoDevelopment);
        French.Deal.Parties.ShouldBe(["OpenAI", "Broadcom"]);
    }

    [Fact]
    public void Detect_ArticleWithUndisclosedTerms_StatesCapacityAndShareMoveButNoValue()
    {
        French.Deal!.CapacityGw.ShouldBe(10);
        French.Deal.Value.ShouldBeNull();
        French.Deal.ValueUsd.ShouldBeNull();
        French.Evidence.ShouldContain(e => e.Field == "terms_undisclosed" && e.Quote == "Les conditions financières n'ont pas été révélées.");
        French.Deal.ShareMoves.ShouldBe([new ShareMove("Broadcom", 9)]);
    }

    [Fact]
    public void Detect_ArticleThatRecallsOlderDeals_StatesThemAsBackgroundWithTheirFigures()
    {
        var nvidia = French.Background.Single(d => d.Parties.Contains("Nvidia"));
        nvidia.Parties.ShouldBe(["OpenAI", "Nvidia"], ignoreOrder: true);
        nvidia.CapacityGw.ShouldBe(10);
        nvidia.Value.ShouldBe(new Money(100_000_000_000m, "USD", "up_to"));
        French.Background.ShouldContain(d => d.Parties.Contains("AMD"));
    }

    [Fact]
    public void Detect_Positive_QuotesTheInputExactly() =>
        French.Evidence.ShouldAllBe(e => FrenchArticle.Contains(e.Quote, StringComparison.Ordinal));

    [Theory]
    [InlineData("Bargaining chip: how Amazon river nations deal with the intel gap")]
    [InlineData("Arm in arm, apple growers partner with chip shop owners")]
    [InlineData("")]
    public void Detect_WordsThatOnlyLookLikeNames_IsNoPartnership(string title) =>
        DefaultDetector.Title(title, "en").Partnership.ShouldBeFalse();

    [Fact]
    public void Detect_NoKnownOrganisation_SaysSo() =>
        DefaultDetector.Title("Bakery and dairy sign supply agreement", "en").Why.ShouldBe("No organisation that the profile knows is named.");

    [Fact]
    public void Detect_RivalNamedByTheWay_IsNoParty()
    {
        var deal = DefaultDetector.Title("Google signs multibillion-dollar AI chip deal with Meta to challenge Nvidia", "en").Deal;
        deal!.Parties.ShouldBe(["Google", "Meta"]);
    }

    [Theory]
    [InlineData("Acme Silicon and OpenAI sign agreement to co-develop AI accelerators", "Acme Silicon", "OpenAI")]
    [InlineData("Supermicro and DataVolt sign AI server partnership for GPUs", "Supermicro", "DataVolt")]
    public void Detect_CompanyThatNoListNames_IsAParty(string title, string first, string second) =>
        DefaultDetector.Title(title, "en").Deal!.Parties.ShouldBe([first, second]);

    // A rumour that is denied leaves no deal behind; only what existed can be denied or ended as news.
    [Theory]
    [InlineData("Qualcomm denies it wants to take over AI accelerator maker Tenstorrent")]
    [InlineData("TSMC says it has held no talks with Intel on an AI chip joint venture")]
    public void Detect_RumourThatIsDenied_IsNoPartnership(string title) =>
        DefaultDetector.Title(title, "en").Partnership.ShouldBeFalse();

    [Theory]
    [InlineData("OpenAI and AMD sign six gigawatts GPU supply agreement", DealStatus.Announced)]
    [InlineData("Nvidia plans to invest up to $100 billion in OpenAI as part of AI chip deal", DealStatus.Announced)]
    [InlineData("Meta in talks to buy Google's AI chips", DealStatus.Reported)]
    [InlineData("Meta strikes AI chip supply deal with Google - The Information", DealStatus.Reported)]
    [InlineData("Nvidia's $100 billion AI chip deal with OpenAI has fallen apart", DealStatus.Ended)]
    public void Detect_WordsOfHearsayOrEnd_GiveTheStatus(string title, DealStatus status) =>
        DefaultDetector.Title(title, "en").Status.ShouldBe(status);

    [Theory]
    [InlineData("Marvell buys AI chip startup Celestial AI", "Marvell", "Celestial AI")]
    public void Detect_ParentThatBuysItsPart_AndThePartAreTwoParties(string title, string first, string second) =>
        DefaultDetector.Title(title, "en").Deal.ShouldNotBeNull().Parties.ShouldBe([first, second]);

    [Fact]
    public void Detect_WronglyDeclaredLanguage_IsPutRightFromTheText() =>
        DefaultDetector.Title("OpenAI und Broadcom entwickeln gemeinsam KI-Beschleuniger für die Rechenzentren der Zukunft", "en").Lang.ShouldBe("de");

    [Fact]
    public void Detect_LongerThanTheLimit_SaysThatTheRestWasLeftOut()
    {
        var article = new ArticleText { Id = "long", Title = "OpenAI and Broadcom sign AI chip deal", Text = new string('x', 10_000_000) };
        DefaultDetector.Instance.Detect(article).Steps.ShouldContain(s => s.Rule == "limit");
    }
}
