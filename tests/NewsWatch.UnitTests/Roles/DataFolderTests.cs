using NewsWatch.Worker.Roles;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Roles;

public sealed class DataFolderTests : IDisposable
{
    private readonly DirectoryInfo _temporary = Directory.CreateTempSubdirectory("newswatch-test-");

    [Fact]
    public void Claim_FolderIsMissing_MakesIt()
    {
        var folder = Path.Combine(_temporary.FullName, "a", "b");

        using var claim = DataFolder.Claim(folder);

        Directory.Exists(folder).ShouldBeTrue();
    }

    [Fact]
    public void Claim_AnotherHoldsIt_SaysSoAndWhatToDo()
    {
        using var first = DataFolder.Claim(_temporary.FullName);

        var error = Should.Throw<DataFolderException>(() => DataFolder.Claim(_temporary.FullName));

        error.Message.ShouldContain(_temporary.FullName);
        error.Message.ShouldContain("in use by another newswatch");
    }

    [Fact]
    public void Claim_OtherHasEnded_IsFreeAgain()
    {
        DataFolder.Claim(_temporary.FullName).Dispose();

        Should.NotThrow(() => DataFolder.Claim(_temporary.FullName).Dispose());
    }

    [Fact]
    public void Claim_AFileStandsThere_NamesIt()
    {
        var file = Path.Combine(_temporary.FullName, "file");
        File.WriteAllText(file, "");

        Should.Throw<DataFolderException>(() => DataFolder.Claim(file)).Message.ShouldContain(file);
    }

    public void Dispose() => _temporary.Delete(recursive: true);
}
