namespace NewsWatch.UnitTests.Architecture.Planted.Stories;

/// <summary>Planted: a later stage.</summary>
internal static class LaterStory
{
    public static string Describe() => nameof(LaterStory);
}
