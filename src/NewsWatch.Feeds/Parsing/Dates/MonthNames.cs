namespace NewsWatch.Feeds.Parsing.Dates;

/// <summary>Month names in the languages in which feeds wrongly write them; the standards know English only.</summary>
internal static class MonthNames
{
    // Each row holds the beginnings that tell a month apart, longest forms not needed.
    private static readonly string[][] Beginnings =
    [
        ["jan", "gen", "ene", "janv", "ιαν", "янв"],
        ["feb", "fév", "fev", "févr", "φεβ", "фев"],
        ["mar", "mär", "mrz", "maa", "μαρ", "мар"],
        ["apr", "avr", "abr", "απρ", "апр"],
        ["may", "mai", "mag", "mei", "maj", "μαΐ", "μαϊ", "май", "мая"],
        ["jun", "juin", "giu", "ιουν", "июн"],
        ["jul", "juil", "lug", "ιουλ", "июл"],
        ["aug", "aoû", "aou", "ago", "αυγ", "авг"],
        ["sep", "set", "σεπ", "сен"],
        ["oct", "okt", "ott", "out", "οκτ", "окт"],
        ["nov", "νοε", "ноя"],
        ["dec", "déc", "dez", "dic", "δεκ", "дек"],
    ];

    /// <summary>1 to 12; 0 where the word is no month.</summary>
    public static int Find(ReadOnlySpan<char> word)
    {
        if (word.Length < 3) return 0;
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
