using X1060Dsl.Model;
using X1060Dsl.Resolving;
using X1060Dsl.Text;

namespace X1060Dsl.Editing;

/// <summary>Who and what bears a name in a definition: its services, teams, providers and people.</summary>
internal sealed class Bearers
{
    private readonly ServiceNames names;

    public Bearers(OpenText text)
    {
        names = new ServiceNames(text.Centre.Edition);
        foreach (var service in text.Centre.Services.Where(static service => service.IsAdded))
            names.Add(new NamedService(service.Code, service.Ja, service.En, service.Category, IsAdded: true));

        Teams = Of(text.Mentions, Role.Team);
        Providers = Of(text.Mentions, Role.Provider);
        Organizations = Of(text.Mentions, Role.Organization);
        People = Of(text.Mentions, Role.Person);
    }

    public IReadOnlyList<Bearer> Teams { get; }

    public IReadOnlyList<Bearer> Providers { get; }

    public IReadOnlyList<Bearer> Organizations { get; }

    public IReadOnlyList<Bearer> People { get; }

    /// <summary>The service that a text names; null when it names none.</summary>
    public NamedService? Service(string name) => string.IsNullOrWhiteSpace(name) ? null : names.Find(name);

    // In the order in which they were first said.
    private static List<Bearer> Of(Mentions mentions, Role role)
    {
        var found = new Dictionary<string, Bearer>(StringComparer.Ordinal);
        var inOrder = new List<Bearer>();
        foreach (var mention in mentions.All)
        {
            if (mention.Role != role || string.IsNullOrWhiteSpace(mention.Value))
                continue;

            if (!found.TryGetValue(mention.Folded, out var bearer))
            {
                found.Add(mention.Folded, bearer = new Bearer(mention.Value, mention.Folded));
                inOrder.Add(bearer);
            }

            bearer.Mentions.Add(mention);
        }

        return inOrder;
    }
}

/// <summary>A name, and where it is mentioned in one role.</summary>
internal sealed record Bearer(string Name, string Folded)
{
    public List<Mention> Mentions { get; } = [];
}
