namespace NewsWatch.Worker.Options;

public enum BusTransport
{
    /// <summary>All roles in one process.</summary>
    Memory,

    Rabbitmq,
}
