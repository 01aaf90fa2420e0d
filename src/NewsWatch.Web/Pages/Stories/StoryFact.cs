namespace NewsWatch.Web.Pages.Stories;

/// <summary>A fact in words: the field of the evidence that states it, its name, its value.</summary>
public sealed record StoryFact(string Field, string Name, string Value);
