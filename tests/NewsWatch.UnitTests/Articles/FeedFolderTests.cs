using CsCheck;
using NewsWatch.Core.Articles;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Articles;

public sealed class FeedFolderTests
{
    [Fact]
    public void Join_NameWithSlash_StaysOneName()
    {
        FeedFolder.Join(["AI/ML", "C:\\"]).ShouldBe("AI\\/ML/C:\\\\");
        FeedFolder.Join([]).ShouldBeNull();
        FeedFolder.Split(null).ShouldBeEmpty();
        FeedFolder.Split("a\\").ShouldBe(["a\\"]);
    }

    [Fact]
    public void Split_WhatJoinMade_GivesTheNamesBack() =>
        Gen.String[Gen.Char["a/\\ é"], 1, 6].List[0, 4].Sample(names => FeedFolder.Split(FeedFolder.Join(names)).ShouldBe(names));
}
