namespace NewsWatch.UnitTests.Architecture;

/// <summary>A project of src and what it may reference. A library is named by the start of its package or assembly name.</summary>
internal sealed record Room(string Name)
{
    public IReadOnlyList<string> Projects { get; init; } = [];

    public IReadOnlyList<string> Libraries { get; init; } = [];

    /// <summary>The name of the built assembly.</summary>
    public string Assembly { get; init; } = Name;

    public bool MayReferenceProject(string project) => Projects.Contains(project, StringComparer.Ordinal);

    public bool MayUseLibrary(string library) =>
        Libraries.Any(allowed => allowed is "*" || library.StartsWith(allowed, StringComparison.Ordinal));
}
