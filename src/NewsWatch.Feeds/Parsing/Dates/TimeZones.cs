namespace NewsWatch.Feeds.Parsing.Dates;

/// <summary>Zone names that feeds write, as minutes east of Greenwich. The platform reads most of them silently as UTC.</summary>
internal static class TimeZones
{
    private static readonly Dictionary<string, int> Minutes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UT"] = 0, ["UTC"] = 0, ["GMT"] = 0, ["Z"] = 0, ["WET"] = 0,
        ["NST"] = -210, ["NDT"] = -150, ["AST"] = -240, ["ADT"] = -180, ["AT"] = -240,
        ["EST"] = -300, ["EDT"] = -240, ["ET"] = -300, ["CST"] = -360, ["CDT"] = -300, ["CT"] = -360,
        ["MST"] = -420, ["MDT"] = -360, ["MT"] = -420, ["PST"] = -480, ["PDT"] = -420, ["PT"] = -480,
        ["AKST"] = -540, ["AKDT"] = -480, ["HST"] = -600, ["HAST"] = -600,
        ["BRT"] = -180, ["BRST"] = -120, ["ART"] = -180, ["CLT"] = -240, ["CLST"] = -180, ["COT"] = -300, ["PET"] = -300,
        ["BST"] = 60, ["WEST"] = 60, ["CET"] = 60, ["MET"] = 60, ["MEZ"] = 60, ["WAT"] = 60,
        ["CEST"] = 120, ["MEST"] = 120, ["MESZ"] = 120, ["EET"] = 120, ["SAST"] = 120, ["CAT"] = 120, ["IDT"] = 180,
        ["EEST"] = 180, ["MSK"] = 180, ["MSD"] = 240, ["EAT"] = 180, ["TRT"] = 180, ["GST"] = 240, ["PKT"] = 300,
        ["IST"] = 330, ["NPT"] = 345, ["ICT"] = 420, ["WIB"] = 420,
        ["HKT"] = 480, ["SGT"] = 480, ["PHT"] = 480, ["AWST"] = 480, ["JST"] = 540, ["KST"] = 540,
        ["ACST"] = 570, ["AEST"] = 600, ["ACDT"] = 630, ["AEDT"] = 660, ["NZST"] = 720, ["NZDT"] = 780,
    };

    public static bool TryFind(ReadOnlySpan<char> name, out int minutes) =>
        Minutes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out minutes);

    /// <summary>"+0530", "-5", "+01:00" as minutes.</summary>
    public static bool TryReadOffset(ReadOnlySpan<char> text, out int minutes)
    {
        minutes = 0;
        if (text.Length < 2 || text[0] is not ('+' or '-')) return false;
        var sign = text[0] == '-' ? -1 : 1;
        text = text[1..];
        var colon = text.IndexOf(':');
        var hourLength = colon >= 0 ? colon : Math.Min(2, text.Length);
        var rest = colon >= 0 ? text[(colon + 1)..] : text[hourLength..];
        if (hourLength is 0 or > 2 || !DateNumber.TryRead(text[..hourLength], out var hours)) return false;
        var past = 0;
        if (rest.Length > 0 && (rest.Length > 2 || !DateNumber.TryRead(rest, out past))) return false;
        minutes = sign * ((hours * 60) + past);
        return hours <= 24 && past < 60;
    }
}
