using CsCheck;
using NewsWatch.Core.Detection;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Detection;

public sealed class DetectionPropertyTests
{
    private static readonly string[] s_pieces =
    [
        "OpenAI", "Broadcom", "英伟达", "엔비디아", "エヌビディア", " and ", " sign ", "deal", "AI chips", "10 GW", "$100 billion", "50亿美元", "5조원", "<b>", "</p>",
        "&amp;", "&#x", "\ud83d", "\udc00", "\u200b", "\u0301", "\u202e", "\n", ". ", ", ", "(", "\0", "après ", "에 이어 ", "share", "9 %", "1,2.3,4", "9999999999999999999999", " 999999999999999999 ", " trillion ", " billion ", "兆", "억", "-", "…",
        "\u200f", "\u200d", "שלום", "اتفاق", "e\u0301\u0327\u0323", "\ufeff", "\ud83d\ude00", " x ", "RIYADH, Oct 13, 2025 (Reuters) - ", " per GW",
    ];

    private static readonly Gen<string> s_text = Gen.OneOf(
        Gen.Int[0, s_pieces.Length - 1].Select(i => s_pieces[i]).Array[0, 60].Select(string.Concat),
        Gen.Char.Array[0, 300].Select(c => new string(c)));

    [Fact]
    public void Detect_AnyText_NeverThrowsAndQuotesTheInput() =>
        Gen.Select(s_text, s_text, s_text).Sample((title, summary, text) =>
        {
            var result = DefaultDetector.Instance.Detect(new ArticleText { Id = "x", Title = title, Summary = summary, Text = text });
            return result.Score is >= 0 and <= 1
                && result.Evidence.All(e => title.Contains(e.Quote, StringComparison.Ordinal)
                    || summary.Contains(e.Quote, StringComparison.Ordinal) || text.Contains(e.Quote, StringComparison.Ordinal));
        });

    [Fact]
    public void Detect_AnyTextBefore_DoesNotChangeTheNextJudgement()
    {
        var article = new ArticleText { Id = "y", Title = "OpenAI and Broadcom sign 10GW AI accelerator deal", Lang = "en" };
        var expected = DefaultDetector.Instance.Detect(article).Score;
        s_text.Sample(text =>
        {
            DefaultDetector.Instance.Detect(new ArticleText { Id = "x", Title = text });
            return DefaultDetector.Instance.Detect(article).Score == expected;
        });
    }

    [Fact]
    public void Detect_ItemsInAnyOrder_AreJudgedAsAlone() =>
        s_text.Array[2, 6].Sample(texts =>
        {
            double Score(string text) => DefaultDetector.Instance.Detect(new ArticleText { Id = "x", Title = text }).Score;
            var forwards = texts.Select(Score).ToList();
            return texts.Reverse().Select(Score).Reverse().SequenceEqual(forwards);
        });

    [Theory]
    [InlineData('a')]
    [InlineData('芯')]
    [InlineData('\u0301')]
    [InlineData('\ud83d')]
    [InlineData('\u202e')]
    public void Detect_WordOfAMegabyte_IsJudged(char letter)
    {
        var word = new string(letter, 1_000_000);

        DefaultDetector.Instance.Detect(new ArticleText { Id = "x", Title = word, Summary = "OpenAI " + word, Text = word + " Broadcom" })
            .Partnership.ShouldBeFalse();
    }
}
