namespace NewsWatch.EndToEndTests.Programs;

/// <summary>How a program is started: its arguments, and settings as environment variables.</summary>
internal sealed record ProgramSettings(IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, string> Environment)
{
    public ProgramSettings With(string name, string value) =>
        this with { Environment = new Dictionary<string, string>(Environment, StringComparer.Ordinal) { [name] = value } };

    public ProgramSettings WithArguments(params IReadOnlyList<string> arguments) => this with { Arguments = arguments };
}
