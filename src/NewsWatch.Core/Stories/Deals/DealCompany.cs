namespace NewsWatch.Core.Stories.Deals;

/// <summary>A company of the graph, and in how many of its deals it takes part.</summary>
public sealed record DealCompany(string Name, int Deals);
