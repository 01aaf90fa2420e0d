using NewsWatch.Core.Detection.Facts;
using NewsWatch.Core.Detection.Reading;

namespace NewsWatch.Core.Detection;

/// <summary>Collects the original words that state each fact.</summary>
public sealed class EvidenceList(ReadArticle article)
{
    private readonly List<Evidence> _items = [];

    public IReadOnlyList<Evidence> All => _items;

    public Stated<T>? Add<T>(string field, Stated<T>? fact)
    {
        if (fact is { } stated)
        {
            AddQuote(field, stated.Start, stated.End);
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

    public string AddQuote(string field, int start, int end)
    {
        var sentence = article.Sentences.Find(s => s.Contains(start));
        var quote = article.Quote(sentence.Field, start, Math.Min(end, sentence.End));
        _items.Add(new Evidence(field, quote));
        return quote;
    }
}
