using System.Reflection;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Architecture;

public sealed class MessageRuleTests
{
    [Fact]
    public void FindViolations_Contracts_None() =>
        MessageRule.FindViolations(Assembly.Load("NewsWatch.Contracts").GetTypes()).ShouldBeEmpty();

    [Fact]
    public void FindViolations_SealedInitOnlyRecord_None() =>
        MessageRule.FindViolations([typeof(SealedMessage), typeof(PositionalMessage), typeof(DayOfWeek)]).ShouldBeEmpty();

    [Fact]
    public void FindViolations_OpenRecord_IsNotSealed() =>
        MessageRule.FindViolations([typeof(OpenMessage)]).ShouldBe(["OpenMessage is not sealed"]);

    [Fact]
    public void FindViolations_RecordWithSetter_NamesTheProperty() =>
        MessageRule.FindViolations([typeof(MutableMessage)]).ShouldBe(["MutableMessage.Title can be set after it was made"]);

    [Fact]
    public void FindViolations_ClassWithField_IsNoRecordAndHasAField() =>
        MessageRule.FindViolations([typeof(ClassMessage)]).ShouldBe(["ClassMessage is not a record", "ClassMessage.Title is a field"]);

    public sealed record SealedMessage
    {
        public required string Title { get; init; }
    }

    public sealed record PositionalMessage(string Title);

    public record OpenMessage(string Title);

    public sealed record MutableMessage
    {
        public string? Title { get; set; }
    }

    public sealed class ClassMessage
    {
        public readonly string Title = "";
    }
}
