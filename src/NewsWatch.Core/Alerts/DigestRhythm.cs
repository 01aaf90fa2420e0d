namespace NewsWatch.Core.Alerts;

public enum DigestRhythm
{
    Hourly,
    Daily,
    Weekly,
}
