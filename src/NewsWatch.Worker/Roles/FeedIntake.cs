namespace NewsWatch.Worker.Roles;

/// <summary>What became of a list of feeds that was taken in.</summary>
/// <param name="Added">Not watched before.</param>
/// <param name="Known">Watched already, or twice in the list.</param>
/// <param name="Refused">Their addresses as the list has them: not http or https, or with a user name.</param>
internal sealed record FeedIntake(int Added, int Known, IReadOnlyList<string> Refused);
