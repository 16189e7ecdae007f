using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Rules;

/// <summary>A team or a provider, and the wanted services that it provides, alone or in combination, in their order.</summary>
/// <param name="name">Its name as declared, else where a service first says it.</param>
/// <param name="declared">Its declaration; null when there is none.</param>
internal sealed class Provision<T>(Fact<string> name, T? declared) where T : class
{
    /// <summary>Its name as declared, else where a service first says it.</summary>
    public Fact<string> Name { get; } = name;

    /// <summary>Its declaration; null when there is none.</summary>
    public T? Declared { get; } = declared;

    /// <summary>The wanted services that it provides.</summary>
    public List<Service> Services { get; } = [];

    /// <summary>Whether it provides the service of this code.</summary>
    public bool Has(string code) => Services.Exists(service => service.Code == code);
}

/// <summary>Who provides what.</summary>
internal static class Provisions
{
    /// <summary>The teams, declared ones first, each with what it provides.</summary>
    public static IReadOnlyList<Provision<Team>> ByTeam(this Centre centre) =>
        Of(centre, centre.Teams, static team => team.Name, static assignment => assignment.Team);

    /// <summary>The providers, declared ones first, each with what it provides.</summary>
    public static IReadOnlyList<Provision<Provider>> ByProvider(this Centre centre) =>
        Of(centre, centre.Providers, static provider => provider.Name, static assignment => assignment.Provider);

    private static List<Provision<T>> Of<T>(Centre centre, Listing<T> declared, Func<T, Fact<string>> name, Func<Assignment, Fact<string>?> named) where T : class
    {
        var provisions = declared.Select(party => new Provision<T>(name(party), party)).ToList();
        var byName = provisions.ToDictionary(static provision => provision.Name.Value, StringComparer.Ordinal);
        var isFolded = false;
        foreach (var service in centre.Services)
        {
            if (!service.IsWanted || service.Profile.Assignment is not { } assignment || named(assignment) is not { } party || string.IsNullOrWhiteSpace(party.Value))
                continue;

            if (!byName.TryGetValue(party.Value, out var provision))
                byName[party.Value] = provision = Meant(party);
            provision.Services.Add(service);
        }

        return provisions;

        // Most services repeat the name letter by letter, so folds are made only for one that does not.
        Provision<T> Meant(Fact<string> party)
        {
            for (var i = 0; !isFolded && i < provisions.Count; i++)
                byName[Folding.Fold(provisions[i].Name.Value)] = provisions[i];
            isFolded = true;

            var folded = Folding.Fold(party.Value);
            if (!byName.TryGetValue(folded, out var provision))
            {
                byName[folded] = provision = new Provision<T>(party, null);
                provisions.Add(provision);
            }

            return provision;
        }
    }
}
