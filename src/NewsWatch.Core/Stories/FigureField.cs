using NewsWatch.Core.Detection;

namespace NewsWatch.Core.Stories;

/// <summary>A figure that stories and their sources both keep.</summary>
internal sealed record FigureField(string Name, Func<Deal, double?> OfDeal, Func<StorySource, double?> OfSource);
