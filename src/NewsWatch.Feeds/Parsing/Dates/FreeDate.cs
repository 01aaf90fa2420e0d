namespace NewsWatch.Feeds.Parsing.Dates;

/// <summary>
/// RFC 822 and everything like it: words and numbers in any order. A month's name, a clock time, a year and a day are
/// recognised by their looks, so that "Thu, 5 Nov 2009 08:00 PST", asctime and "July 4, 2024 9:30 PM" all read.
/// </summary>
internal sealed class FreeDate
{
    // The words for year, month and day of East Asia stand behind their numbers, often without a blank.
    private const string Separators = " ,\t\n\r\u00a0年月日년월일";

    private readonly DateParts parts;
    private readonly List<int> numbers = [];
    private bool hasMonth;
    private bool monthIsTentative;
    private bool hasTime;
    private int yearIndex = -1;

    private FreeDate(DateParts parts) => this.parts = parts;

    public static bool TryRead(ReadOnlySpan<char> text, DateParts parts) => new FreeDate(parts).TryRead(text);

    private bool TryRead(ReadOnlySpan<char> text)
    {
        foreach (var range in text.SplitAny(Separators))
        {
            if (!text[range].IsEmpty) Take(text[range]);
        }

        return hasMonth ? FromNamedMonth() : FromNumbers();
    }

    private void Take(ReadOnlySpan<char> word)
    {
        if (word.Contains(':') && !hasTime && char.IsAsciiDigit(word[0]))
        {
            hasTime = ClockTime.TryRead(word, parts);
            return;
        }

        if (DateNumber.IsDigits(word.TrimEnd('.')))
        {
            TakeNumber(word.TrimEnd('.'));
            return;
        }

        if (hasTime ? ClockTime.TryReadSuffix(word, parts) : ClockTime.TryReadHalf(word, parts)) return;
        if (!hasTime && word.ContainsAny('-', '/', '.') && word.Length > 4 && TakeJoined(word)) return;
        TakeWord(word);
    }

    private void TakeWord(ReadOnlySpan<char> word)
    {
        // "4th", "1st" and "3º" are days.
        var digits = word.IndexOfAnyExceptInRange('0', '9');
        if (digits is 1 or 2 && word.Length <= digits + 2)
        {
            TakeNumber(word[..digits]);
            return;
        }

        // "mar" begins Tuesday in Romance languages: a month read before any number yields to a later one.
        if (hasMonth && !monthIsTentative) return;
        var month = MonthNames.Find(word);
        if (month == 0) return;
        (parts.Month, hasMonth, monthIsTentative) = (month, true, numbers.Count == 0);
    }

    private void TakeNumber(ReadOnlySpan<char> digits)
    {
        if (!DateNumber.TryRead(digits, out var number)) return;
        if (digits.Length == 4 && yearIndex < 0 && number >= 1000) yearIndex = numbers.Count;
        if (digits.Length <= 4) numbers.Add(number);
    }

    // "05-Nov-2009" and "11/5/2009".
    private bool TakeJoined(ReadOnlySpan<char> word)
    {
        if (word[0] is '+' or '-' || word.Count('/') + word.Count('-') + word.Count('.') > 2) return false;
        foreach (var range in word.SplitAny('-', '/', '.'))
        {
            if (!word[range].IsEmpty) Take(word[range]);
        }

        return true;
    }

    private bool FromNamedMonth()
    {
        if (numbers.Count < 2) return false;
        var year = yearIndex >= 0 ? yearIndex : numbers.Count > 1 ? 1 : -1;
        parts.Year = FullYear(numbers[year], yearIndex >= 0);
        parts.Day = numbers[year == 0 ? 1 : 0];
        return true;
    }

    // Month first, as most feeds with such dates do; day first only where it cannot be otherwise.
    private bool FromNumbers()
    {
        if (numbers.Count < 3) return false;
        var year = yearIndex >= 0 ? yearIndex : 2;
        var first = year == 0 ? 1 : 0;
        var second = year == 0 ? 2 : 1;
        if (year > 2) return false;
        parts.Year = FullYear(numbers[year], yearIndex >= 0);
        (parts.Month, parts.Day) = numbers[first] > 12 ? (numbers[second], numbers[first]) : (numbers[first], numbers[second]);
        return true;
    }

    private static int FullYear(int year, bool isFull) => isFull || year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year;
}
