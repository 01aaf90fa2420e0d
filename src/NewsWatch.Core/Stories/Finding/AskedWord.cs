namespace NewsWatch.Core.Stories.Finding;

/// <summary>A word of a search in the form in which stories hold it; it may be the beginning of a longer one.</summary>
public sealed record AskedWord(string Text, bool IsBeginning);
