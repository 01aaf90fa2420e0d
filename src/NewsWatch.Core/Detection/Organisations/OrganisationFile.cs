using NewsWatch.Core.Text;

namespace NewsWatch.Core.Detection.Organisations;

/// <summary>Reads the gazetteer: "Name | roles | ticker | parent | aliases", one organisation a line.</summary>
public static class OrganisationFile
{
    private const int Columns = 5;
    private const int ShortestTicker = 4;

    public static IReadOnlyList<Organisation> Read(DataFile file)
    {
        var organisations = new List<Organisation>();
        var number = 0;
        foreach (var line in file.Content.Split('\n', StringSplitOptions.TrimEntries))
        {
            number++;
            if (line.Length > 0 && line[0] != '#')
            {
                organisations.Add(Parse(line, $"{file.Path}, line {number}"));
            }
        }

        return organisations;
    }

    private static Organisation Parse(string line, string where)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        if (cells.Length != Columns || cells[0].Length == 0 || cells[1].Length == 0)
        {
            throw new InvalidDataException(
                $"{where}: '{line}' needs the {Columns} columns name | roles | ticker | parent | aliases; the first two filled.");
        }

        return new Organisation
        {
            Name = cells[0],
            Roles = cells[1].Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Ticker = cells[2].Length > 0 ? cells[2] : null,
            Parent = cells[3].Length > 0 ? cells[3] : null,
            Aliases = ReadAliases(cells[0], cells[2], cells[4]),
        };
    }

    private static List<OrganisationAlias> ReadAliases(string name, string ticker, string cell)
    {
        var aliases = cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(OrganisationAlias.Parse)
            .ToList();

        // A mark on the name itself ("=Arm") replaces the unguarded name.
        if (!aliases.Exists(a => string.Equals(a.Text, name, StringComparison.OrdinalIgnoreCase)))
        {
            aliases.Insert(0, new OrganisationAlias(name, IsExact: false, NeedsContext: false));
        }

        // Shorter tickers are words ("ON", "NOW"); longer ones stand for their company in capitals.
        if (ticker.Length >= ShortestTicker && ticker.All(char.IsAsciiLetterUpper) && !aliases.Exists(a => a.Text == ticker))
        {
            aliases.Add(new OrganisationAlias(ticker, IsExact: true, NeedsContext: true));
        }

        return aliases;
    }
}
