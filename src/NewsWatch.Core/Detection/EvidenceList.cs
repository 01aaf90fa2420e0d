using NewsWatch.Core.Detection.Facts;
using NewsWatch.Core.Detection.Reading;

namespace NewsWatch.Core.Detection;

/// <summary>Collects, for each fact, the line of the article that states it.</summary>
public sealed class EvidenceList(ReadArticle article)
{
    /// <summary>A reader takes in a sentence; of a longer one the part around the fact is enough.</summary>
    private const int LongestQuote = 280;

    private readonly List<Evidence> _items = [];

    public IReadOnlyList<Evidence> All => _items;

    public Stated<T>? Add<T>(string field, Stated<T>? fact)
    {
        if (fact is { } stated)
        {
            Add(field, new Span(stated.Start, stated.End));
        }

        return fact;
    }

    public void AddSentence(string field, Sentence sentence)
    {
        var quote = article.Quote(sentence.Field, sentence.Start, sentence.End);
        if (quote.Length > 0)
        {
            _items.Add(new Evidence(field, quote));
        }
    }

    /// <summary>Returns the words of the span itself.</summary>
    public string AddWords(string field, int start, int end)
    {
        Add(field, new Span(start, end));
        return WordsOf(new Span(start, end), article.SentenceAt(start));
    }

    private void Add(string field, Span fact)
    {
        var sentence = article.SentenceAt(fact.Start);
        var title = article.Source.Title.Trim();

        // What the title says too is quoted from there: that it stands in the title is what makes it the news.
        if (title.Length <= LongestQuote && title.Contains(WordsOf(fact, sentence), StringComparison.Ordinal))
        {
            _items.Add(new Evidence(field, title));
            return;
        }

        var line = LineAround(fact, sentence);
        _items.Add(new Evidence(field, article.Quote(sentence.Field, line.Start, line.End)));
    }

    private string WordsOf(Span fact, Sentence sentence) =>
        article.Quote(sentence.Field, fact.Start, Math.Min(fact.End, sentence.End));

    private Span LineAround(Span fact, Sentence sentence)
    {
        if (sentence.End - sentence.Start <= LongestQuote) return new Span(sentence.Start, sentence.End);
        var end = Math.Min(fact.End, sentence.End);
        var margin = Math.Max(0, LongestQuote - (end - fact.Start)) / 2;
        var start = WordStart(Math.Max(sentence.Start, fact.Start - margin), fact.Start);
        return new Span(start, WordEnd(Math.Min(sentence.End, end + margin), end));
    }

    // Cut between words where the script has spaces; elsewhere any character will do.
    private int WordStart(int from, int to)
    {
        for (var i = from; i > 0 && i < to; i++)
        {
            if (article.Text[i - 1] == ' ') return i;
        }

        return from;
    }

    private int WordEnd(int from, int to)
    {
        for (var i = from; i > to && i < article.Text.Length; i--)
        {
            if (article.Text[i] == ' ') return i;
        }

        return from;
    }
}
