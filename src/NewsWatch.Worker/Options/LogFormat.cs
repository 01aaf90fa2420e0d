namespace NewsWatch.Worker.Options;

public enum LogFormat
{
    Text,

    /// <summary>Compact JSON, one event a line.</summary>
    Json,
}
