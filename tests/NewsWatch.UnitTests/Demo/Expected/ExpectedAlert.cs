using NewsWatch.Core.Detection;

namespace NewsWatch.UnitTests.Demo.Expected;

/// <summary>One telling of a story; any of the entries in <see cref="By"/> may be the one that causes it.</summary>
internal sealed record ExpectedAlert
{
    public required int Revision { get; init; }

    public required DealStatus Status { get; init; }

    public required IReadOnlyList<string> Changes { get; init; }

    public required IReadOnlyList<string> By { get; init; }
}
