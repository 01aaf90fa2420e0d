namespace NewsWatch.Core.Detection.Facts;

/// <summary>Reads digits with separators in either convention.</summary>
public static class NumberParser
{
    // Beyond this many digits it is no amount but a number of something else, and would overflow.
    private const int MostDigits = 18;
    private const int LongestLead = 3;

    /// <summary>The number that begins at <paramref name="start"/> and where it ends.</summary>
    public static (decimal Value, int End) Parse(ReadOnlySpan<char> text, int start, int limit, bool decimalComma)
    {
        var (value, scale, digits, end) = (0m, 0m, 0, start);
        var grouped = false;
        for (var i = start; i < limit && digits < MostDigits; i++)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c))
            {
                scale /= 10;
                value = scale == 0 ? value * 10 + (c - '0') : value + scale * (c - '0');
                digits++;
                end = i + 1;
                continue;
            }

            var run = c is '.' or ',' or '\'' or ' ' ? DigitRun(text, i + 1, limit) : 0;
            if (run == 0 || scale != 0)
            {
                break;
            }

            if (IsGroup(c, run, decimalComma) && (grouped || digits <= LongestLead))
            {
                grouped = true;
                continue;
            }

            if (c is ' ' or '\'')
            {
                break;
            }

            scale = 1;
        }

        return (value, end);
    }

    private static bool IsGroup(char separator, int run, bool decimalComma) => run == 3 && separator switch
    {
        '.' => decimalComma,
        ',' => !decimalComma,
        _ => true,
    };

    private static int DigitRun(ReadOnlySpan<char> text, int start, int limit)
    {
        var end = start;
        while (end < limit && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - start;
    }
}
