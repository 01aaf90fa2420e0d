using NewsWatch.UnitTests.Architecture.Planted.Stories;

namespace NewsWatch.UnitTests.Architecture.Planted.Articles;

/// <summary>Planted: an article that knows of stories, in the body of a method only.</summary>
internal static class EagerArticle
{
    public static string Describe() => LaterStory.Describe();
}
