using NewsWatch.Core.Stories;

namespace NewsWatch.Web.Pages.Stories;

/// <summary>Stories as the start page lists them.</summary>
public sealed record StoriesModel(IReadOnlyList<Story> Stories);
