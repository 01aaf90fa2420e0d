using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Detection;

/// <summary>The language is the text's, whatever the feed declares.</summary>
public sealed class LanguageRecognitionTests
{
    [Theory]
    [InlineData("fr", "en", "Mistral AI va louer des milliers de GPU à un hébergeur norvégien")]
    [InlineData("de", "en", "Der Chiphersteller baut ein neues Werk und sucht noch einen Partner")]
    [InlineData("es", "en", "La compañía firma con su proveedor y no revela el precio de los chips")]
    [InlineData("it", "en", "Il produttore di chip apre una fabbrica nel sud e assume mille persone")]
    [InlineData("pt", "en", "A fabricante de chips não comentou o acordo, que deve ser anunciado em maio")]
    [InlineData("nl", "en", "De chipmaker bouwt een fabriek in het noorden van het land")]
    [InlineData("en", "fr", "The chip maker is building a plant in the north of the country")]
    [InlineData("en", "pt", "A maker of chips as big as a plate does no business in China")]
    [InlineData("ru", "en", "Nvidia и OpenAI договорились о чипах")]
    [InlineData("ko", "en", "SK하이닉스, HBM4 공급")]
    [InlineData("ja", "zh", "NVIDIA、新型GPUを発売")]
    [InlineData("zh", "ja", "英伟达发布新一代芯片，明年量产")]
    [InlineData("zh", "en", "台積電與輝達簽約")]
    [InlineData("zh", "ja", "華為與中芯聯手開發晶片")]
    [InlineData("ja", "zh", "富士通、次世代半導体開発 総額千億円")]
    [InlineData("ja", null, "日立製作所、米社買収 売上高拡大")]
    [InlineData("ja", "ja", "三菱電機、半導体増産")]
    public void Recognise_WhateverTheFeedDeclares_ReadsTheText(string expected, string? declared, string title) =>
        DefaultDetector.Title(title, declared ?? "").Lang.ShouldBe(expected);

    [Theory]
    [InlineData("es", "Nvidia, Intel")]
    [InlineData("de", "AMD Instinct MI450")]
    public void Recognise_TitleOfNamesAlone_BelievesTheFeed(string declared, string title) =>
        DefaultDetector.Title(title, declared).Lang.ShouldBe(declared);

    [Fact]
    public void Recognise_TitleRepeatedAsTheSummary_CountsAStrayForeignWordOnce() =>
        DefaultDetector.Title("Nvidia unveils $500 billion-plus initiative", "en", "Nvidia unveils $500 billion-plus initiative").Lang.ShouldBe("en");

    [Fact]
    public void Recognise_TitleInOneScriptAndSummaryInAnother_GoesByTheTitle() =>
        DefaultDetector.Title("オープンAI、米社と半導体で提携", "en", "The lab has reportedly agreed to buy chips for several years, people familiar with the matter say.").Lang.ShouldBe("ja");

    [Fact]
    public void Recognise_LanguageWithoutWordLists_KeepsWhatTheFeedDeclares() =>
        DefaultDetector.Title("Nvidia i Intel zapowiadają wspólne układy do centrów danych", "pl").Lang.ShouldBe("pl");
}
