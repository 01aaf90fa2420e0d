namespace NewsWatch.Feeds.Parsing.Dates;

/// <summary>Month names in the languages in which feeds wrongly write them; the standards know English only.</summary>
internal static class MonthNames
{
    // Each row holds the beginnings that tell a month apart, longest forms not needed.
    private static readonly string[][] Beginnings =
    [
        ["jan", "gen", "ene", "janv", "ιαν", "янв"],
        ["feb", "fév", "fev", "févr", "φεβ", "фев"],
        ["mar", "mär", "mrz", "maa", "már", "μαρ", "μάρ", "мар"],
        ["apr", "avr", "abr", "ápr", "απρ", "апр"],
        ["may", "mai", "mag", "mei", "maj", "máj", "μαΐ", "μαϊ", "μάι", "май", "мая"],
        ["jun", "juin", "giu", "jún", "ιουν", "ιούν", "июн"],
        ["jul", "juil", "lug", "júl", "ιουλ", "ιούλ", "июл"],
        ["aug", "aoû", "aou", "ago", "αυγ", "αύγ", "авг"],
        ["sep", "set", "sze", "σεπ", "сен"],
        ["oct", "okt", "ott", "out", "οκτ", "окт"],
        ["nov", "νοε", "νοέ", "ноя"],
        ["dec", "déc", "dez", "dic", "δεκ", "дек"],
    ];

    // English is what nearly every feed writes, so it is looked for before all others.
    private const string English = "janfebmaraprmayjunjulaugsepoctnovdec";

    /// <summary>1 to 12; 0 where the word is no month.</summary>
    public static int Find(ReadOnlySpan<char> word)
    {
        if (word.Length < 3) return 0;
        Span<char> start = [(char)(word[0] | 0x20), (char)(word[1] | 0x20), (char)(word[2] | 0x20)];
        for (var month = 0; month < 12; month++)
        {
            if (English.AsSpan(month * 3, 3).SequenceEqual(start)) return month + 1;
        }

        for (var month = 0; month < Beginnings.Length; month++)
        {
            foreach (var beginning in Beginnings[month])
            {
                if (word.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)) return month + 1;
            }
        }

        return 0;
    }
}
