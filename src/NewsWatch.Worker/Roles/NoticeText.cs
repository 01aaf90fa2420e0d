namespace NewsWatch.Worker.Roles;

/// <summary>What a notice says beside the words of its kind.</summary>
internal sealed record NoticeText
{
    public string Detail { get; init; } = "";

    public Uri? Link { get; init; }
}
