using NewsWatch.Core.Detection;

namespace NewsWatch.UnitTests.Detection;

/// <summary>The shipped detector, loaded once for all tests.</summary>
internal static class DefaultDetector
{
    private static readonly Lazy<PartnershipDetector> s_instance = new(PartnershipDetector.CreateDefault);

    public static PartnershipDetector Instance => s_instance.Value;

    public static DetectionResult Title(string title, string lang, string summary = "") =>
        Instance.Detect(new ArticleText { Id = "test", Title = title, Summary = summary, Lang = lang });
}
