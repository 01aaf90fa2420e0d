namespace NewsWatch.Core.Stories.Matching;

/// <summary>An article with its heaviest terms, and the stories and articles that it is compared with.</summary>
internal sealed record TextSearch(TrackedArticle Article, StoryCandidates Candidates, IReadOnlyList<string> Terms);
