using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Detection;

/// <summary>Names as languages bend, join and double them.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("de", "OpenAI sichert sich AMDs Beschleuniger: Vertrag über KI-Chips unterzeichnet", "OpenAI, AMD")]
    [InlineData("ru", "Nvidia поставит Яндексу ускорители для ИИ по новому контракту", "Nvidia, Yandex")]
    [InlineData("ru", "Сбербанк договорился с Huawei о поставке чипов для ИИ", "Sber, Huawei")]
    [InlineData("en", "OpenAI's chip partner Broadcom signs deal to supply OpenAI's AI accelerators", "OpenAI, Broadcom")]
    [InlineData("ko", "엔비디아와 삼성전자가 AI 가속기 공급 계약을 체결했다", "Nvidia, Samsung")]
    [InlineData("ja", "エヌビディアとソフトバンクがAI半導体の供給契約を締結", "Nvidia, SoftBank")]
    [InlineData("zh", "英伟达与三星签署AI芯片供应协议", "Nvidia, Samsung")]
    [InlineData("zh", "英偉達與三星簽署AI晶片供應協議", "Nvidia, Samsung")]
    public void Detect_BentAndJoinedNames_AreTheParties(string language, string title, string parties) =>
        string.Join(", ", DefaultDetector.Title(title, language).Deal?.Parties ?? []).ShouldBe(parties);

    [Theory]
    [InlineData("ja", "スタンフォード大学、AI半導体の新モデルを公開", "Ford")]
    [InlineData("ja", "メタバースとAI半導体の展示会が開幕", "Meta")]
    [InlineData("ko", "새 AI 모델과 반도체, 메타버스 전시회서 공개", "Dell")]
    [InlineData("en", "Scientists map the Amazon rainforest with AI chips", "Amazon")]
    [InlineData("en", "Flex your arm: meta advice from the oracle of Omaha on AI chip stocks", "Oracle")]
    [InlineData("zh", "亚马逊雨林用上AI芯片监测", "Amazon")]
    [InlineData("zh", "AI芯片浪潮席卷全国", "Inspur")]
    [InlineData("fr", "Les prix du marché des puces montent", "du")]
    [InlineData("de", "Denkt an die Nvidias dieser Welt: Orange und Apfel im Chip-Test", "Orange")]
    public void Explain_WordThatOnlyLooksLikeAName_IsNoOrganisation(string language, string title, string name) =>
        DefaultDetector.Title(title, language).Steps.Where(s => s.Rule == "organisations").ShouldAllBe(s => !s.Finding.Contains(name, StringComparison.Ordinal));
}
