namespace NewsWatch.EndToEndTests.Programs;

/// <summary>How a program is started: its arguments, and settings as environment variables.</summary>
internal sealed record ProgramSettings(IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, string> Environment)
{
    public static ProgramSettings For(params IReadOnlyList<string> arguments) =>
        new(arguments, new Dictionary<string, string>(StringComparer.Ordinal));

    public ProgramSettings With(string name, string value) =>
        this with { Environment = new Dictionary<string, string>(Environment, StringComparer.Ordinal) { [name] = value } };

    public ProgramSettings WithArguments(params IReadOnlyList<string> arguments) => this with { Arguments = arguments };
}
