namespace NewsWatch.Core.Detection;

public enum DealType
{
    Partnership,
    CoDevelopment,
    Supply,
    Investment,
    Acquisition,
    Licensing,
    Manufacturing,
    CloudCapacity,
}
