namespace NewsWatch.Core.Text;

/// <summary>
/// The format of the word lists: "[section]" lines, then phrases separated by commas or line ends, "phrase = number" where a
/// value belongs to it, "stem*" where any ending may follow (of each word that is marked so: "графическ* процессор*"), "# remark" to the line's end.
/// </summary>
public static class SectionFile
{
    public static IEnumerable<SectionPhrase> Read(DataFile file)
    {
        var section = "";
        var number = 0;
        foreach (var raw in file.Content.Split('\n'))
        {
            number++;
            var line = WithoutRemark(raw).Trim();
            if (line.Length == 0)
            {
                continue;
            }

            if (line[0] == '[' && line[^1] == ']')
            {
                section = line[1..^1];
                continue;
            }

            if (section.Length == 0)
            {
                throw new InvalidDataException($"{file.Path}, line {number}: '{line}' stands before the first [section].");
            }

            foreach (var item in line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                yield return SectionPhrase.Parse(section, item, $"{file.Path}, line {number}");
            }
        }
    }

    private static string WithoutRemark(string line)
    {
        var remark = line.IndexOf('#', StringComparison.Ordinal);
        return remark < 0 ? line : line[..remark];
    }
}
