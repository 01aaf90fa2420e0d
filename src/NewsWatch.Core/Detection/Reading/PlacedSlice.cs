using System.Runtime.InteropServices;

namespace NewsWatch.Core.Detection.Reading;

/// <summary>
/// Cuts what begins within a span out of a list that is in order of its starts, so that a sentence costs its own length only.
/// </summary>
public static class PlacedSlice
{
    public static ReadOnlySpan<T> Of<T>(List<T> items, int start, int end)
        where T : struct, IPlaced
    {
        ReadOnlySpan<T> all = CollectionsMarshal.AsSpan(items);
        var from = all[FirstAtOrBehind(all, start)..];
        return from[..FirstAtOrBehind(from, end)];
    }

    private static int FirstAtOrBehind<T>(ReadOnlySpan<T> items, int position)
        where T : struct, IPlaced
    {
        var (low, high) = (0, items.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = items[middle].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
