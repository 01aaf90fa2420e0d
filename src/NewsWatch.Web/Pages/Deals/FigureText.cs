using NewsWatch.Core.Text;

namespace NewsWatch.Web.Pages.Deals;

/// <summary>Gigawatts and dollars in the words of the pages, short enough for a table and an axis.</summary>
internal static class FigureText
{
    private const double Million = 1e6;
    private const double Billion = 1e9;

    /// <summary>Such as "4.5 GW".</summary>
    public static string Gigawatts(WordTable texts, double gigawatts) => texts.Fill("figure.gw", texts.Number(gigawatts));

    /// <summary>Such as "$1.2 bn"; whole dollars below a million.</summary>
    public static string Dollars(WordTable texts, double dollars) => dollars switch
    {
        >= Billion => texts.Fill("figure.usd.billion", Short(texts, dollars / Billion)),
        >= Million => texts.Fill("figure.usd.million", Short(texts, dollars / Million)),
        _ => texts.Fill("figure.usd", Short(texts, dollars)),
    };

    /// <summary>No figure is more exact than the news of it.</summary>
    private static string Short(WordTable texts, double figure) => texts.Number(figure >= 100 ? Math.Round(figure) : Math.Round(figure, 1));
}
