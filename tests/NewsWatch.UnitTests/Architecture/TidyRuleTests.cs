using System.Reflection;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Architecture;

public sealed class TidyRuleTests
{
    [Fact]
    public void FindLongFiles_SourceAndTests_None() =>
        TidyRule.FindLongFiles(SourceTree.CodeFiles(SourceTree.Root)).ShouldBeEmpty();

    [Fact]
    public void FindVagueFolders_Source_None() => TidyRule.FindVagueFolders(SourceTree.Source).ShouldBeEmpty();

    [Fact]
    public void FindVagueTypes_Source_None() =>
        TidyRule.FindVagueTypes(House.Rooms.SelectMany(room => Assembly.Load(room.Assembly).GetTypes())).ShouldBeEmpty();

    [Fact]
    public void FindLongFiles_FileOneLineTooLong_NamesIt()
    {
        var folder = Directory.CreateTempSubdirectory("newswatch-tidy");
        File.WriteAllLines(Path.Combine(folder.FullName, "Full.cs"), Enumerable.Repeat("//", TidyRule.MaximumLines));
        File.WriteAllLines(Path.Combine(folder.FullName, "Overfull.cs"), Enumerable.Repeat("//", TidyRule.MaximumLines + 1));

        TidyRule.FindLongFiles(SourceTree.CodeFiles(folder)).ShouldBe(["Overfull.cs has 301 lines; 300 are allowed"]);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void FindVagueFolders_FolderNamedUtils_NamesItAndNotBuildOutput()
    {
        var folder = Directory.CreateTempSubdirectory("newswatch-tidy");
        folder.CreateSubdirectory("Feeds/Utils");
        folder.CreateSubdirectory("Feeds/obj/Common");
        folder.CreateSubdirectory("Community");

        TidyRule.FindVagueFolders(folder).ShouldBe(["the folder Feeds/Utils says nothing about what is in it"]);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void FindVagueTypes_TypeNamedHelper_NamesIt() =>
        TidyRule.FindVagueTypes([typeof(FeedHelper), typeof(Commonwealth)])
            .ShouldBe(["the type FeedHelper is not named for what it does"]);

    private static class FeedHelper;

    private static class Commonwealth;
}
