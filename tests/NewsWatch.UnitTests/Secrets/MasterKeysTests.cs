using NewsWatch.Worker.Options;
using NewsWatch.Worker.Secrets;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Secrets;

public sealed class MasterKeysTests : IDisposable
{
    private const string Key = "01234567890123456789012345678901";
    private const string NewKey = "98765432109876543210987654321098";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newswatch-test-");

    private string File => Path.Combine(_folder.FullName, "secret.key");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void For_NoKeyGiven_MakesAFileForItsOwnerAloneAndKeepsIt()
    {
        var first = Keys(null).For("links").Single();

        Keys(null).For("links").Single().ShouldBe(first);
        System.IO.File.ReadAllText(File).Length.ShouldBe(64);
        if (!OperatingSystem.IsWindows()) System.IO.File.GetUnixFileMode(File).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        _folder.GetFiles().ShouldHaveSingleItem();
    }

    [Fact]
    public void For_ManyAtOnce_AllHaveTheKeyOfTheFile()
    {
        var keys = Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8).Select(_ => Convert.ToHexString(Keys(null).For("links").Single())).ToList();

        keys.Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
        _folder.GetFiles().ShouldHaveSingleItem();
    }

    [Fact]
    public void For_AnotherPurpose_IsAnotherKey() => Keys(Key).For("store").Single().ShouldNotBe(Keys(Key).For("links").Single());

    [Fact]
    public void IsSigned_ByTheFormerKey_GoesOnUntilThatIsLeftOut()
    {
        var signature = Signer(Key).Sign("text");

        Signer($"{NewKey} {Key}").IsSigned("text", signature).ShouldBeTrue();
        Signer($"{NewKey} {Key}").Sign("text").ShouldBe(Signer(NewKey).Sign("text"));
        Signer(NewKey).IsSigned("text", signature).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("no base64!")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA")]
    public void IsSigned_SomethingElse_IsFalse(string signature) => Signer(Key).IsSigned("text", signature).ShouldBeFalse();

    private static LinkSigner Signer(string key) => new(new MasterKeys(new NewsWatchOptions { Secrets = new SecretsOptions { Key = key } }));

    private MasterKeys Keys(string? key) =>
        new(new NewsWatchOptions { Data = new DataOptions { Folder = _folder.FullName }, Secrets = new SecretsOptions { Key = key } });
}
