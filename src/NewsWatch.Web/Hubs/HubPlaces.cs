namespace NewsWatch.Web.Hubs;

/// <summary>How many pushes are read at once, since each may fill as much memory as the largest feed.</summary>
internal static class HubPlaces
{
    private const int Max = 8;

    private static int taken;

    public static bool TryTake()
    {
        if (Interlocked.Increment(ref taken) <= Max) return true;
        GiveBack();
        return false;
    }

    public static void GiveBack() => Interlocked.Decrement(ref taken);
}
