using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Text;
using NewsWatch.Core.Text.Phrases;

namespace NewsWatch.Core.Detection.Reading;

/// <summary>Folds an article, runs the vocabulary over it once, and keeps what counts in its language.</summary>
public sealed class ArticleReader(TopicProfile profile)
{
    // Bounds the time for any input; a deal that is first told beyond them is not this article's news.
    private const int TitleLimit = 1_000;
    private const int SummaryLimit = 8_000;
    private const int TextLimit = 24_000;

    private readonly LanguageRecogniser _recogniser = new(profile);
    private readonly TermFilter _terms = new(profile);
    private readonly MentionFinder _mentions = new(profile);
    private readonly UnknownNameFinder _unknown = new(profile);
    private readonly RecallFinder _recall = new(profile);
    private readonly List<PhraseHit> _hits = [];

    public void Read(ArticleText source, ReadArticle article)
    {
        article.Start(source);
        Fold(article, ArticleField.Title, TitleLimit);
        article.Publisher = PublisherSuffix.Find(article.Text);
        Fold(article, ArticleField.Summary, SummaryLimit);
        Fold(article, ArticleField.Text, TextLimit);

        _hits.Clear();
        profile.Vocabulary.Trie.Scan(article.Text, _hits);
        article.Language = _recogniser.Recognise(article, _hits);
        _terms.Keep(article, _hits);
        _mentions.Find(article, _hits, _terms);
        if (article.Mentions.Count > 0)
        {
            _unknown.Find(article, _hits);
        }

        _recall.Find(article);
    }

    private static void Fold(ReadArticle article, ArticleField field, int limit)
    {
        var source = article.FieldText(field);
        article.IsTruncated |= source.Length > limit;
        var start = article.Text.Length;
        TextFolder.Append(source, limit, article.Text);
        if (article.Text.Length > start)
        {
            SentenceSplitter.Split(article, field, start);
            article.Text.Append('\n', source.Length - 1);
        }
    }
}
