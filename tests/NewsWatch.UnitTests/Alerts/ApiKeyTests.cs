using NewsWatch.Core.Alerts;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Alerts;

public sealed class ApiKeyTests
{
    [Fact]
    public void Opens_ItsOwnTextUntilItEnds_AndNoOther()
    {
        var (key, text) = ApiKey.Create("desk", ApiKeyScope.Subscribe, Samples.Time);

        ApiKey.IdIn(text).ShouldBe(key.Id);
        key.ToString().ShouldNotContain(text);
        key.Opens(text, Samples.Time).ShouldBeTrue();
        key.Opens(text[..^1] + (text[^1] == '0' ? '1' : '0'), Samples.Time).ShouldBeFalse();
        (key with { EndsUtc = Samples.Time }).Opens(text, Samples.Time).ShouldBeFalse();
        ApiKey.IdIn("nw_short").ShouldBeNull();
    }
}
