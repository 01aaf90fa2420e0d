using System.Text;

namespace NewsWatch.Web.Pages.Totals;

/// <summary>Rows of comma-separated values (RFC 4180) that no spreadsheet reads as formulas.</summary>
internal sealed class CsvText
{
    // What spreadsheets take for the start of a formula, its full-width forms among them (OWASP, "CSV Injection").
    private const string Starters = "=+-@\t\r\n＝＋－＠";
    private readonly StringBuilder rows = new();

    public void Add(params ReadOnlySpan<string> cells)
    {
        for (var at = 0; at < cells.Length; at++)
        {
            if (at > 0) rows.Append(',');
            rows.Append(Cell(cells[at]));
        }

        rows.Append("\r\n");
    }

    public override string ToString() => rows.ToString();

    private static string Cell(string text)
    {
        var safe = text.Length > 0 && Starters.Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
