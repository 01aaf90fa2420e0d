namespace NewsWatch.Core.Articles;

/// <summary>What a list of articles changed in the store.</summary>
/// <param name="Added">Articles that were not known, in the order given.</param>
/// <param name="Edited">Known articles whose text changed: each with its new version.</param>
public sealed record ArticleChanges(IReadOnlyList<Article> Added, IReadOnlyList<Article> Edited);
