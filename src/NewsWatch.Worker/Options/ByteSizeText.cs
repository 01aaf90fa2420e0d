using System.Globalization;

namespace NewsWatch.Worker.Options;

/// <summary>Numbers of bytes as people write them: "15MB", "512 KB" or "1048576"; a KB is 1024 bytes.</summary>
public static class ByteSizeText
{
    private static readonly (string Unit, int Bytes)[] Units = [("GB", 1 << 30), ("MB", 1 << 20), ("KB", 1 << 10), ("B", 1)];

    public static bool TryParse(string text, out int bytes)
    {
        text = text.Trim();
        var (unit, size) = Units.FirstOrDefault(entry => text.EndsWith(entry.Unit, StringComparison.OrdinalIgnoreCase), (Unit: "", Bytes: 1));
        var number = text[..^unit.Length].TrimEnd();
        bytes = 0;
        if (!long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > int.MaxValue / size) return false;
        bytes = (int)count * size;
        return true;
    }

    public static string Format(int bytes)
    {
        var (unit, size) = Units.First(entry => bytes % entry.Bytes == 0);
        return (bytes / size).ToString(CultureInfo.InvariantCulture) + unit;
    }
}
