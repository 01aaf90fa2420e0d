namespace NewsWatch.Core.Text.Phrases;

/// <summary>A state of a <see cref="PhraseTrie"/>; its children stand side by side, in order of their letters.</summary>
internal readonly record struct PhraseNode(char Letter, ushort Children, int FirstChild)
{
    /// <summary>Where the entries of the phrase that ends here begin; -1 where none ends.</summary>
    public int Entries { get; init; }

    /// <summary>The state behind <see cref="PhraseTrie.AnyEnding"/>; -1 where no word is left open here.</summary>
    public int OpenEnding { get; init; }
}
