using NewsWatch.Core.Stories;

namespace NewsWatch.Web.Pages.Stories;

/// <summary>The words that state a field such as "capacity_gw", and the first source that has them; null where none is kept that does.</summary>
public sealed record StoryQuote(string Field, string Quote, StorySource? Source);
