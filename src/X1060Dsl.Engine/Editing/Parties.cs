using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Editing;

/// <summary>Teams, providers and people as the definition speaks of them.</summary>
internal static class Parties
{
    /// <summary>A party, and how much hangs on it.</summary>
    public static IReadOnlyList<Paragraph> Explained(OpenText text, Mention mention)
    {
        var subject = Subject.Of(text, mention);
        var paragraphs = new List<Paragraph> { new(ParagraphKind.Heading, new(mention.Value, mention.Value)) };
        switch (subject.Role)
        {
            case Role.Team:
                paragraphs.Add(Kind(new("Team", "チーム")));
                if (text.Centre.Teams.FirstOrDefault(team => Folding.AreSame(team.Name.Value, mention.Value)) is { } team)
                    paragraphs.AddRange(Of(team));
                paragraphs.Add(Carried(ServicesOfTeam(text, mention.Folded)));
                break;
            case Role.Provider:
                paragraphs.Add(Kind(new("Provider", "事業者")));
                if (text.Centre.Providers.FirstOrDefault(provider => Folding.AreSame(provider.Name.Value, mention.Value)) is { } provider)
                    paragraphs.AddRange(Of(provider, text.Options.Today));
                var services = ServicesOfProvider(text, mention.Folded);
                paragraphs.Add(Carried(services));
                if (Share(text, services.Count) is { } share)
                    paragraphs.Add(Item(new($"{share} % of the outsourced services", $"アウトソースしているサービスの {share}%")));
                break;
            case Role.Organization:
                paragraphs.Add(Kind(new("Organisation", "組織")));
                break;
            default:
                paragraphs.Add(Kind(new("Person", "人")));
                paragraphs.AddRange(OfPerson(text, mention.Folded));
                break;
        }

        return paragraphs;
    }

    /// <summary>The services that a team provides, or has a part in.</summary>
    public static List<Service> ServicesOfTeam(OpenText text, string folded) =>
        [.. text.Centre.Services.Where(service => service.Profile.Assignment?.Team is { Value: var team } && Folding.Fold(team) == folded)];

    /// <summary>The services that a provider provides, or has a part in.</summary>
    public static List<Service> ServicesOfProvider(OpenText text, string folded) =>
        [.. text.Centre.Services.Where(service => service.Profile.Assignment?.Provider is { Value: var provider } && Folding.Fold(provider) == folded)];

    /// <summary>How many percent of the outsourced services so many are; null where none is outsourced.</summary>
    public static int? Share(OpenText text, int services)
    {
        var outsourced = text.Centre.Services.Count(static service => service.Profile.Assignment is { IsOutsourced: true });
        return outsourced == 0 ? null : services * 100 / outsourced;
    }

    private static IEnumerable<Paragraph> Of(Team team)
    {
        if (team.Lead is { Value: var lead })
            yield return Item(new($"Lead: {lead}", $"リーダー: {lead}"));
        if (team.Members.Count > 0)
            yield return Item(new($"Members: {string.Join(", ", team.Members.Select(static member => member.Value))}", $"メンバー: {string.Join("、", team.Members.Select(static member => member.Value))}"));
        if (team.Hours is { Value: var hours })
            yield return Item(new($"Hours: {hours}", $"時間帯: {hours}"));
    }

    private static IEnumerable<Paragraph> Of(Provider provider, Date? today)
    {
        if (provider.Contract is { Value: var contract })
        {
            var until = provider.ContractUntil?.Value;
            var left = until is { } day && today is { } now ? Distance.Between(now, day) : null;
            yield return Item(new(
                $"Contract: {contract}{(until is null ? "" : $", until {until}")}{(left is null ? "" : $" ({left.En})")}",
                $"契約: {contract}{(until is null ? "" : $"、{until} まで")}{(left is null ? "" : $" ({left.Ja})")}"));
        }

        if (provider.Hours is { Value: var hours })
            yield return Item(new($"Hours: {hours}", $"時間帯: {hours}"));
        if (provider.Country is { Value: var country })
            yield return Item(new($"Country: {country}", $"国: {country}"));
    }

    private static IEnumerable<Paragraph> OfPerson(OpenText text, string folded)
    {
        var roles = text.Mentions.All.Where(mention => mention.Role == Role.Person && mention.Folded == folded).GroupBy(static mention => mention.Call.Verb);
        foreach (var role in roles)
            yield return Item(new($"{role.Key}: {role.Count()}", $"{role.Key}: {role.Count()}"));
    }

    private static Paragraph Kind(Bilingual kind) => new(ParagraphKind.Note, kind);

    private static Paragraph Item(Bilingual text) => new(ParagraphKind.Item, text);

    private static Paragraph Carried(List<Service> services)
    {
        var basic = services.Count(static service => service.Catalogue.Level is { Value: Level.Basic });
        return Item(new(
            $"{services.Count} service{(services.Count == 1 ? "" : "s")}, {basic} of them Basic{Listed(services)}",
            $"サービス {services.Count}件 (うちベーシック {basic}件){Listed(services)}"));
    }

    private static string Listed(List<Service> services) => services.Count == 0 ? "" : $": {string.Join(" ", services.Take(20).Select(static service => service.Code))}{(services.Count > 20 ? " …" : "")}";
}
