using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Detection.Reading;

namespace NewsWatch.Core.Detection.Explaining;

/// <summary>The steps that tell what was read: the language, who is named, what is recalled, what was left out.</summary>
public sealed class ReadingSteps(TopicProfile profile)
{
    private const int MostRecalled = 3;

    private static readonly DetectionStep s_nobody = new("organisations", "none");
    private static readonly DetectionStep s_limit = new("limit", "The article is longer than what is read of it; the rest was left out.");

    private readonly Dictionary<string, DetectionStep> _languages =
        profile.Languages.Codes.ToDictionary(code => code, code => new DetectionStep("language", code), StringComparer.Ordinal);

    private readonly Dictionary<string, DetectionStep> _undeclared =
        profile.Languages.Codes.ToDictionary(
            code => code, code => new DetectionStep("language", $"{code} (declared: nothing)"), StringComparer.Ordinal);

    private readonly DetectionStep?[] _organisations = new DetectionStep?[profile.Organisations.Count];
    private readonly HashSet<int> _named = [];

    /// <summary>Most articles of a mixed feed name nobody, so these steps cost next to nothing.</summary>
    public DetectionStep[] OfNobody(ReadArticle article) =>
        article.IsTruncated ? [LanguageOf(article), s_nobody, s_limit] : [LanguageOf(article), s_nobody];

    public void Add(ReadArticle article, List<DetectionStep> steps)
    {
        steps.Add(LanguageOf(article));
        _named.Clear();
        foreach (var mention in article.Mentions)
        {
            if (_named.Add(mention.Organisation))
            {
                steps.Add(OrganisationOf(article, mention.Organisation));
            }
        }

        foreach (var span in article.Recalled.Take(MostRecalled))
        {
            var words = article.Quote(article.SentenceAt(span.Start).Field, span.Start, span.End);
            steps.Add(new DetectionStep("recalled", words));
        }

        if (article.IsTruncated)
        {
            steps.Add(s_limit);
        }
    }

    private DetectionStep OrganisationOf(ReadArticle article, int organisation) =>
        organisation < 0
            ? new DetectionStep("organisation", article.NameOf(organisation))
            : _organisations[organisation] ??= new DetectionStep("organisation", article.NameOf(organisation));

    private DetectionStep LanguageOf(ReadArticle article) =>
        article.Source.Lang == article.Language && _languages.TryGetValue(article.Language, out var known) ? known
            : string.IsNullOrEmpty(article.Source.Lang) && _undeclared.TryGetValue(article.Language, out var undeclared) ? undeclared
            : new DetectionStep("language", $"{article.Language} (declared: {article.Source.Lang ?? "nothing"})");
}
