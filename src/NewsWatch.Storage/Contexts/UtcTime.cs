using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace NewsWatch.Storage.Contexts;

/// <summary>Timestamps in PostgreSQL: its driver takes only those that are UTC already.</summary>
internal sealed class UtcTime() : ValueConverter<DateTimeOffset, DateTimeOffset>(time => ToUtc(time), time => time.ToUniversalTime())
{
    // The server keeps microseconds: cutting here keeps what is compared equal to what is stored.
    private static DateTimeOffset ToUtc(DateTimeOffset time) =>
        new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
