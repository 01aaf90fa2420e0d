using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Detection.Reading;

namespace NewsWatch.Core.Detection.Frames;

/// <summary>
/// Gives each party its role: by the verb that stands behind the first of them ("A supplies B", "A buys from B", "A invests in B"), and by
/// what a house is known to do where the deal's type leaves it open.
/// </summary>
public sealed class RoleCaster(TopicProfile profile)
{
    private static readonly (PartyRole First, PartyRole Others) s_gives = (PartyRole.Supplier, PartyRole.Customer);
    private static readonly (PartyRole First, PartyRole Others) s_takes = (PartyRole.Customer, PartyRole.Supplier);
    private static readonly (PartyRole First, PartyRole Others) s_invests = (PartyRole.Investor, PartyRole.Investee);

    private readonly bool[] _gives = profile.Vocabulary.SectionsAmong("relations.supply", "relations.win", "relations.licensing");
    private readonly bool[] _takes = profile.Vocabulary.SectionsAmong(
        "relations.order", "relations.use", "relations.buy", "relations.lease");

    private readonly bool[] _invests = profile.Vocabulary.SectionsAmong("relations.investment", "relations.acquisition");

    public IReadOnlyList<CastParty> Cast(ReadArticle article, Frame frame, DealType type)
    {
        var byVerb = type is DealType.Acquisition or DealType.Investment ? s_invests : ByVerb(article, frame);
        return [.. frame.Parties.Select((party, index) =>
            new CastParty(article.NameOf(party.Organisation), RoleOf(party, index, type, byVerb)))];
    }

    private PartyRole RoleOf(Mention party, int index, DealType type, (PartyRole First, PartyRole Others)? byVerb)
    {
        if (type is DealType.Manufacturing && Is(party, profile.ManufacturerRoles))
        {
            return PartyRole.Foundry;
        }

        if (type is DealType.CoDevelopment or DealType.Manufacturing && Is(party, profile.DesignerRoles))
        {
            return PartyRole.Designer;
        }

        // "B develops and deploys what A designs."
        if (type is DealType.CoDevelopment)
        {
            return PartyRole.Supplier;
        }

        return byVerb is { } roles ? (index == 0 ? roles.First : roles.Others) : PartyRole.Partner;
    }

    private (PartyRole First, PartyRole Others)? ByVerb(ReadArticle article, Frame frame)
    {
        foreach (var term in article.TermsIn(frame.Parties[0].End, frame.Sentence.End))
        {
            if (article.IsRecalled(term.Start))
            {
                continue;
            }

            if (_gives[term.Section] || _takes[term.Section] || _invests[term.Section])
            {
                return _gives[term.Section] ? s_gives : _takes[term.Section] ? s_takes : s_invests;
            }
        }

        return null;
    }

    private bool Is(Mention party, IReadOnlySet<string> roles) =>
        party.Organisation >= 0 && profile.Organisations[party.Organisation].Roles.Any(roles.Contains);
}
