using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Text;
using NewsWatch.Core.Text.Phrases;

namespace NewsWatch.Core.Detection.Reading;

/// <summary>The language by script, then by common words; the declared one only settles what the text leaves open.</summary>
public sealed class LanguageRecogniser
{
    private const int EnoughCommonWords = 2;

    private readonly TopicProfile _profile;
    private readonly int _common;
    private readonly int[] _counts;

    public LanguageRecogniser(TopicProfile profile)
    {
        _profile = profile;
        _common = profile.Vocabulary.Section("words.common");
        _counts = new int[profile.Languages.Codes.Count];
    }

    public string Recognise(ReadArticle article, List<PhraseHit> hits)
    {
        var declared = Declared(article.Source.Lang);
        return ByScript(article, declared) ?? ByCommonWords(hits, declared);
    }

    private static string? Declared(string? lang) => lang is { Length: >= 2 } ? lang[..2].ToLowerInvariant() : null;

    private static string? ByScript(ReadArticle article, string? declared)
    {
        var (han, kana, hangul, cyrillic, latin) = (0, 0, 0, 0, 0);
        foreach (var c in article.Text.Chars)
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
                : kana * 10 > unspaced || (declared == "ja" && kana > 0) ? "ja" : "zh";
        }

        return cyrillic > latin && cyrillic > 3 ? "ru" : null;
    }

    private string ByCommonWords(List<PhraseHit> hits, string? declared)
    {
        Array.Clear(_counts);
        foreach (var hit in hits)
        {
            if (hit.Entry.Meaning == _common)
            {
                _counts[hit.Entry.Language]++;
            }
        }

        var best = 0;
        for (var i = 1; i < _counts.Length; i++)
        {
            best = _counts[i] > _counts[best] ? i : best;
        }

        var known = _profile.Languages.IndexOf(declared);
        var lead = _counts[best] - (known >= 0 ? _counts[known] : 0);
        if (declared is not null && lead < EnoughCommonWords)
        {
            return declared;
        }

        return _counts[best] > 0 ? _profile.Languages.Codes[best] : "en";
    }
}
