using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Text;

namespace NewsWatch.Core.Detection;

/// <summary>
/// Judges whether an article's news is a deal of the profile's topic, between whom, and on what terms. Deterministic; safe to
/// share among threads; time grows with the text's length up to a cap, and no text makes it throw.
/// </summary>
public sealed class PartnershipDetector : IDisposable
{
    private readonly ThreadLocal<ArticleJudge> _judges;

    public PartnershipDetector(TopicProfile profile)
    {
        Profile = profile;
        _judges = new ThreadLocal<ArticleJudge>(() => new ArticleJudge(profile));
    }

    public TopicProfile Profile { get; }

    /// <summary>The detector for AI-chip deals, from the data files that ship with this assembly.</summary>
    public static PartnershipDetector CreateDefault() => new(TopicProfile.Load(DataFiles.Embedded(), "ai-chips"));

    public DetectionResult Detect(ArticleText article) => _judges.Value!.Judge(article);

    public void Dispose() => _judges.Dispose();
}
