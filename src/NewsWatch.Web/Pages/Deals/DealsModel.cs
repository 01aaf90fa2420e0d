using NewsWatch.Core.Stories.Deals;

namespace NewsWatch.Web.Pages.Deals;

/// <summary>The graph of deals and its filters.</summary>
public sealed record DealsModel(DealFilter Filter, DealNetwork Network);
