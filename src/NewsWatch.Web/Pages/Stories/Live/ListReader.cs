using Microsoft.AspNetCore.Http;
using NewsWatch.Core.Stories.Finding;

namespace NewsWatch.Web.Pages.Stories.Live;

/// <summary>Who looks at an open list, at which stories, and when that ends.</summary>
internal sealed record ListReader(HttpContext Context, StorySearch Search, CancellationToken Gone);
