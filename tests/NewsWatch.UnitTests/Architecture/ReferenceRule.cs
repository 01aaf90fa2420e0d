namespace NewsWatch.UnitTests.Architecture;

/// <summary>A project references only what the house allows it.</summary>
internal static class ReferenceRule
{
    public static IReadOnlyList<string> FindViolations(References references)
    {
        var room = House.Rooms.FirstOrDefault(each => string.Equals(each.Name, references.Project, StringComparison.Ordinal));
        return room is null
            ? [$"{references.Project} is not in the table of rooms"]
            : [.. Projects(room, references), .. Libraries(room, references), .. Owned(references)];
    }

    private static IEnumerable<string> Projects(Room room, References references) =>
        references.Projects.Where(project => !room.MayReferenceProject(project)).Select(project => $"{room.Name} may not reference {project}");

    private static IEnumerable<string> Libraries(Room room, References references) =>
        references.Libraries.Where(library => !room.MayUseLibrary(library)).Select(library => $"{room.Name} may not use {library}");

    private static IEnumerable<string> Owned(References references) =>
        from library in references.Libraries
        from owned in House.Owners
        where library.StartsWith(owned.Library, StringComparison.Ordinal) && !House.IsOwner(references.Project, owned.Owner)
        select $"only {owned.Owner} may use {library}, not {references.Project}";
}
