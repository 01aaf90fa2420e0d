namespace NewsWatch.Core.Stories.Finding;

/// <summary>A deal that articles recall: whose it is, and its story where one is known.</summary>
public sealed record RecalledDeal(string Parties, Guid? StoryId, string? Headline);
