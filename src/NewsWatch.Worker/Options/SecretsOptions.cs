namespace NewsWatch.Worker.Options;

public sealed record SecretsOptions
{
    [Option(
        "Key with which the program seals the addresses and secrets of destinations in the database, and signs links; the same for all processes, so required with postgresql.",
        Allowed = "32 characters or more; after a space the former key, which goes on opening",
        DefaultText = "secret.key in Data:Folder, made when it is missing",
        Secret = true)]
    public string? Key { get; init; }
}
