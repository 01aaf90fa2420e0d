namespace NewsWatch.Worker.Options;

public sealed record BusOptions
{
    [Option("How the roles pass messages on; memory needs all roles in one process.")]
    public BusTransport Transport { get; init; } = BusTransport.Memory;

    [Option("The broker's address with user, password and virtual host; required with rabbitmq.", Schemes = "amqp,amqps", Secret = true)]
    public string? Url { get; init; }

    [Option("Messages that each queue hands to this process ahead of their turn.", Min = "1", Max = "10000")]
    public int Prefetch { get; init; } = 256;

    [Option("Messages of a queue that this process works on at once.", Min = "1", Max = "256")]
    public int Concurrency { get; init; } = 8;
}
