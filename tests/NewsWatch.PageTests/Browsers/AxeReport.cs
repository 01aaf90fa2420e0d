using System.Text.Json;
using Microsoft.Playwright;

namespace NewsWatch.PageTests.Browsers;

/// <summary>What axe-core finds on a page that keeps somebody from reading or using it.</summary>
internal static class AxeReport
{
    private static readonly Lazy<string> Source = new(Read);

    /// <summary>One line a finding that is serious or critical.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(IPage page)
    {
        await page.EvaluateAsync(Source.Value);
        var found = await page.EvaluateAsync<JsonElement>("() => axe.run(document, { resultTypes: ['violations'] })");
        return
        [
            .. from violation in found.GetProperty("violations").EnumerateArray()
               where violation.GetProperty("impact").GetString() is "serious" or "critical"
               from node in violation.GetProperty("nodes").EnumerateArray()
               select $"{violation.GetProperty("id")}: {node.GetProperty("html")} {node.GetProperty("failureSummary")}",
        ];
    }

    private static string Read()
    {
        using var reader = new StreamReader(typeof(AxeReport).Assembly.GetManifestResourceStream("axe.min.js")!);
        return reader.ReadToEnd();
    }
}
