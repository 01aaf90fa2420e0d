using System.Net;
using NewsWatch.Network;

namespace NewsWatch.UnitTests.Network;

/// <summary>Answers each question about any name with the next of its answers; the last one stays.</summary>
internal sealed class ScriptedResolver(params IReadOnlyList<string[]> answers) : INameResolver
{
    private int asked;

    public int Asked => asked;

    public Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        var answer = answers[Math.Min(Interlocked.Increment(ref asked), answers.Count) - 1];
        return Task.FromResult<IReadOnlyList<IPAddress>>([.. answer.Select(IPAddress.Parse)]);
    }
}
