namespace NewsWatch.Core.Detection.Scoring;

/// <summary>Where in an article a word of a section stands; each place has a weight of its own.</summary>
public enum FeaturePlace
{
    /// <summary>In the part of the head that tells of the deal.</summary>
    Core,

    /// <summary>In the head behind that part.</summary>
    Tail,

    /// <summary>In the sentences behind the title.</summary>
    Lead,

    /// <summary>The first relation word behind the first party: the verb of most headlines.</summary>
    Main,

    /// <summary>In a part of the head that recalls older news.</summary>
    Recalled,

    /// <summary>In the core before the first party.</summary>
    Before,

    /// <summary>Between the first two parties.</summary>
    Between,

    /// <summary>In the core behind the second party.</summary>
    Behind,

    /// <summary>The first word of any section behind the first party, relation or not.</summary>
    First,
}
