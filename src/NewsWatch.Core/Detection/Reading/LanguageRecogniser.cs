using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Text;
using NewsWatch.Core.Text.Phrases;

namespace NewsWatch.Core.Detection.Reading;

/// <summary>The language by script, then by common words; the declared one only settles what the text leaves open.</summary>
public sealed class LanguageRecogniser
{
    private const int EnoughCommonWords = 2;

    // Against a declared language without word lists: its own common words cannot be weighed, and many are spelt like another's.
    private const int EnoughForUnknown = 6;

    private readonly TopicProfile _profile;
    private readonly int _common;
    private readonly int[] _counts;
    private readonly int[] _lastSeen;
    private int _articles;

    public LanguageRecogniser(TopicProfile profile)
    {
        _profile = profile;
        _common = profile.Vocabulary.Section("words.common");
        _counts = new int[profile.Languages.Codes.Count];
        _lastSeen = new int[profile.Vocabulary.Phrases.Count];
    }

    public string Recognise(ReadArticle article, List<PhraseHit> hits)
    {
        CountCommonWords(hits);
        var declared = Declared(article.Source.Lang);
        return ByScript(Title(article), declared) ?? ByScript(article.Text.Chars, declared) ?? ByCommonWords(declared);
    }

    // The title first: aggregators put a foreign summary under it.
    private static ReadOnlySpan<char> Title(ReadArticle article) =>
        article.Sentences is [{ Place: Place.Title } title, ..] ? article.Text.Chars[title.Start..title.End] : [];

    private static string? Declared(string? lang) => lang is { Length: >= 2 } ? lang[..2].ToLowerInvariant() : null;

    private string? ByScript(ReadOnlySpan<char> text, string? declared)
    {
        var (han, kana, hangul, cyrillic, latin) = (0, 0, 0, 0, 0);
        foreach (var c in text)
        {
            switch (c)
            {
                case <= '\u024f': latin += Script.IsSpacedWord(c) ? 1 : 0; break;
                case >= '\u0400' and <= '\u04ff': cyrillic++; break;
                default:
                    han += Script.IsHan(c) ? 1 : 0;
                    kana += Script.IsKana(c) ? 1 : 0;
                    hangul += Script.IsHangul(c) ? 1 : 0;
                    break;
            }
        }

        // An ideograph says as much as several letters, and company names stay Latin in every script.
        var unspaced = han + kana + hangul;
        if (unspaced * 4 > latin && unspaced >= 2)
        {
            return hangul * 2 > unspaced || (hangul > 0 && kana == 0 && hangul >= han) ? "ko"
                : kana * 10 > unspaced || IsJapanese(declared, kana) ? "ja" : "zh";
        }

        return cyrillic > latin && cyrillic > 3 ? ByCyrillic(declared) : null;
    }

    // A headline of ideographs alone may be either; the signs that only one of the two writes stand among its common words.
    private bool IsJapanese(string? declared, int kana) =>
        CountOf("ja") - CountOf("zh") is var lead && (lead > 0 || (declared == "ja" && lead + kana >= 0));

    // Russian is the one Cyrillic language with word lists; a feed in another one is no Russian feed.
    private string ByCyrillic(string? declared) =>
        declared is null || _profile.Languages.IndexOf(declared) >= 0 || CountOf("ru") >= EnoughForUnknown ? "ru" : declared;

    private int CountOf(string code) => _profile.Languages.IndexOf(code) is >= 0 and var index ? _counts[index] : 0;

    // Each word once: aggregators repeat the title as the summary, and a stray word with it.
    private void CountCommonWords(List<PhraseHit> hits)
    {
        Array.Clear(_counts);
        _articles++;
        foreach (var hit in hits)
        {
            if (hit.Entry.Meaning == _common && _lastSeen[hit.Entry.Number] != _articles)
            {
                _lastSeen[hit.Entry.Number] = _articles;
                _counts[hit.Entry.Language]++;
            }
        }
    }

    private string ByCommonWords(string? declared)
    {
        var best = Math.Max(0, _profile.Languages.IndexOf("en"));
        for (var i = 0; i < _counts.Length; i++)
        {
            best = _counts[i] > _counts[best] ? i : best;
        }

        var known = _profile.Languages.IndexOf(declared);
        var lead = _counts[best] - (known >= 0 ? _counts[known] : 0);
        if (declared is not null && lead < (known >= 0 ? EnoughCommonWords : EnoughForUnknown))
        {
            return declared;
        }

        return _counts[best] > 0 ? _profile.Languages.Codes[best] : "en";
    }
}
