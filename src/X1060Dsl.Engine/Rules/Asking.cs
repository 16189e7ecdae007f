using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Rules;

/// <summary>What rules ask of a centre and its services.</summary>
internal static class Asking
{
    /// <summary>Whether somebody provides it, inside or outside.</summary>
    public static bool IsAssigned(this Service service) => service.Profile.Assignment is { IsUnassigned: false };

    /// <summary>Whether it is wanted and somebody provides it: only then are an owner, a score and a target expected.</summary>
    public static bool IsProvided(this Service service) => service.IsWanted && service.IsAssigned();

    /// <summary>The one number a service is scored with, by the organisation's rule for combined scores; null when there is none.</summary>
    public static Fact<int>? ScoreOf(this Centre centre, Service service) =>
        service.Portfolio.Score?.Combined(centre.Combining());

    /// <summary>Whether it was said that nobody provides it, and no other organisation of the group does.</summary>
    public static bool IsLeftUnassigned(this Service service) => service.Profile is { Assignment.IsUnassigned: true, ProvidedBy: null };

    /// <summary>Whether it is wanted and nobody inside, nor in the group, has a hand in it.</summary>
    public static bool IsOutsourcedOnly(this Service service) =>
        service.IsWanted && service.Profile is { Assignment: { IsOutsourced: true, IsInsourced: false }, ProvidedBy: null };

    /// <summary>Whether it is wanted and nobody outside has a hand in it.</summary>
    public static bool IsInsourcedOnly(this Service service) =>
        service.IsWanted && service.Profile is { Assignment: { IsInsourced: true, IsOutsourced: false }, ProvidedBy: null };

    /// <summary>Whether both sides of a combination are the same party, which is none.</summary>
    public static bool IsOfOneParty(this Assignment assignment) =>
        assignment is { Team.Value: var team, Provider.Value: var provider } && !string.IsNullOrWhiteSpace(team) && Folding.AreSame(team, provider);

    /// <summary>
    /// Whether it builds or runs what protects the organisation, day by day: real-time analysis, the platforms, patching and
    /// hardening. Which services these are is our judgement.
    /// </summary>
    public static bool IsOperation(this Service service) =>
        service.Category == "B" || (service.Category == "G" && service.Code is not ("G-12" or "G-13")) || service.Code is "E-4" or "E-9";

    /// <summary>Whether a service that is wanted does its work in its place.</summary>
    public static bool IsCovered(this Centre centre, Service service) =>
        service.Catalogue.CoveredBy is { Value: var code } && centre.Find(code) is { IsWanted: true };

    /// <summary>The declaration of the team that it names; null where there is none.</summary>
    public static Team? TeamOf(this Centre centre, Service service) =>
        Declared(centre.Teams, static team => team.Name.Value, service.Profile.Assignment?.Team);

    /// <summary>The declaration of the provider that it names; null where there is none.</summary>
    public static Provider? ProviderOf(this Centre centre, Service service) =>
        Declared(centre.Providers, static provider => provider.Name.Value, service.Profile.Assignment?.Provider);

    // Most names are repeated letter by letter, so they are compared as they are before they are folded.
    private static T? Declared<T>(Listing<T> parties, Func<T, string> name, Fact<string>? named) where T : class => named is null ? null
        : parties.FirstOrDefault(party => string.Equals(name(party), named.Value, StringComparison.Ordinal)) ?? parties.FirstOrDefault(party => Folding.AreSame(name(party), named.Value));

    /// <summary>Where the organisation's own floor names it; null when it does not.</summary>
    public static Fact<string>? OnFloor(this Centre centre, Service service) =>
        centre.Organization?.Floor?.FirstOrDefault(named => named.Value == service.Code);

    /// <summary>Whether the organisation names this person as its CISO or as the head of its centre, with the same title or without one.</summary>
    public static bool IsAuthority(this Organization organization, string person) =>
        (organization.Ciso is { Value: var ciso } && IsSameButForTitle(ciso, person)) || (organization.CdcHead is { Value: var head } && IsSameButForTitle(head, person));

    /// <summary>Whether two names are those of one person, with a title or without; one may have more words than the other.</summary>
    public static bool IsSameButForTitle(string one, string other)
    {
        if (string.Equals(one, other, StringComparison.Ordinal))
            return true;

        var (left, right) = ($" {Folding.Fold(one)} ", $" {Folding.Fold(other)} ");
        return left.IndexOf(right, StringComparison.Ordinal) >= 0 || right.IndexOf(left, StringComparison.Ordinal) >= 0;
    }

    /// <summary>Which score counts where both sides provide: the declared one, else the higher.</summary>
    public static ScoreRule Combining(this Centre centre) => centre.Organization?.CombineScores?.Value ?? ScoreRule.Highest;
}
