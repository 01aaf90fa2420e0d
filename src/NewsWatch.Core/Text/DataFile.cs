namespace NewsWatch.Core.Text;

/// <summary>A data file by its path, such as "Text/Languages/fr/relations.txt", with its content.</summary>
public sealed record DataFile(string Path, string Content);
