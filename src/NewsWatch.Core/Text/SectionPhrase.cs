using System.Globalization;

namespace NewsWatch.Core.Text;

/// <summary>One phrase of a <see cref="SectionFile"/>.</summary>
public sealed record SectionPhrase(string Section, string Phrase, bool IsStem, double Value)
{
    public static SectionPhrase Parse(string section, string item, string where)
    {
        var equals = item.LastIndexOf('=');
        var value = 0d;
        if (equals > 0 && !double.TryParse(item[(equals + 1)..].Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out value))
        {
            throw new InvalidDataException($"{where}: '{item}' needs a number after '=', such as 1e9.");
        }

        var phrase = equals > 0 ? item[..equals].Trim() : item;
        var stem = phrase.EndsWith('*');
        return new SectionPhrase(section, stem ? phrase[..^1] : phrase, stem, value);
    }
}
