using System.Text;
using X1060Dsl.Model;
using X1060Dsl.Standard;
using X1060Dsl.Text;

namespace X1060Dsl.Writing;

/// <summary>A centre as the text of a definition, in the canonical style: parties first, then the services by category, then policies.</summary>
/// <remarks>Reading the text gives a centre that says the same, its services in the order of the standard's list.</remarks>
public static class DefinitionText
{
    private const int Width = 120;

    /// <summary>The text.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="language">The language of the comments.</param>
    /// <param name="introduction">Lines that stand first, as comments.</param>
    public static string Of(Centre centre, DisplayLanguage language, IEnumerable<string> introduction)
    {
        var text = new StringBuilder(16 << 10);
        foreach (var line in introduction)
            text.Append(line.Length == 0 ? "//" : "// ").Append(line).Append('\n');
        if (centre.Organization is { } organization)
            Block(text, new("The organisation", "組織"), language, [Statement(Calls.Opening(organization), Calls.Of(organization))]);
        Block(text, new("Teams", "チーム"), language, centre.Teams.Select(static team => Statement(Calls.Opening(team), Calls.Of(team))));
        Block(text, new("Providers", "事業者"), language, centre.Providers.Select(static provider => Statement(Calls.Opening(provider), Calls.Of(provider))));

        var standard = Standard.Standard.Of(centre.Edition);
        foreach (var category in standard.Categories)
        {
            var services = InOrder(centre, standard).Where(service => service.Category == category.Code);
            Block(text, new($"{category.Code}. {category.Name.En}", $"{category.Code}. {category.Name.Ja}"), language, services.Select(service => Of(service, language)));
        }

        Block(text, new("Policies", "ポリシー"), language, centre.Policies.Select(static policy => Statement(Calls.Opening(policy), Calls.Of(policy))));
        Block(text, new("Waivers of several services", "まとめての免除"), language, centre.Waivers.Select(static waiver => Statement(Calls.Opening(waiver), Calls.Of(waiver))));
        Block(text, new("Evaluations", "評価"), language, centre.Evaluations.Select(static evaluation => Statement(Calls.Opening(evaluation), Calls.Of(evaluation))));
        return text.ToString();
    }

    /// <summary>A service as a comment with its name, and its statement.</summary>
    public static string Of(Service service, DisplayLanguage language)
    {
        var statement = Statement(Calls.Opening(service), Calls.Of(service));
        return service.IsAdded ? statement : $"// {(language == DisplayLanguage.Japanese ? service.Ja : service.En)}\n{statement}";
    }

    /// <summary>The services in the order of the standard's list; those that were added stand behind the others of their category.</summary>
    public static IReadOnlyList<Service> InOrder(Centre centre, Standard.Standard standard)
    {
        var places = standard.Services.Select(static (service, place) => (service.Code, place)).ToDictionary(static one => one.Code, static one => one.place, StringComparer.Ordinal);
        return [.. centre.Services
            .OrderBy(static service => service.Category, StringComparer.Ordinal)
            .ThenBy(service => places.TryGetValue(service.Code, out var place) ? place : int.MaxValue)];
    }

    /// <summary>A chain: on one line where it fits, else the opening, and below it a line a phase.</summary>
    public static string Statement(string opening, IReadOnlyList<WrittenCall> calls)
    {
        var line = $"{opening}{string.Concat(calls.Select(static call => "." + call.Text))};";
        if (DisplayWidth.Of(line) <= Width)
            return line;

        var (text, width) = (new StringBuilder(opening), DisplayWidth.Of(opening));
        for (var i = 0; i < calls.Count; i++)
        {
            var isNewPhase = i > 0 && Phase(calls[i].Verb) != Phase(calls[i - 1].Verb);
            if (isNewPhase || width + DisplayWidth.Of(calls[i].Text) + 2 > Width)
            {
                text.Append("\n    ");
                width = 4;
            }

            text.Append('.').Append(calls[i].Text);
            width += DisplayWidth.Of(calls[i].Text) + 1;
        }

        return text.Append(';').ToString();
    }

    private static int Phase(string verb) => verb switch
    {
        nameof(ServiceEntry.Level) or nameof(ServiceEntry.Because) or nameof(ServiceEntry.CoveredBy) or nameof(ServiceEntry.When) or nameof(ServiceEntry.ReviewBy) => 1,
        nameof(ServiceEntry.Insource) or nameof(ServiceEntry.Outsource) or nameof(ServiceEntry.Unassigned) or nameof(ServiceEntry.Owner) or nameof(ServiceEntry.Deputy) or nameof(ServiceEntry.ProvidedBy) or nameof(ServiceEntry.Serves) or nameof(ServiceEntry.Area) => 2,
        nameof(ServiceEntry.Score) or nameof(ServiceEntry.Target) or nameof(ServiceEntry.NotApplicable) => 3,
        nameof(ServiceEntry.Note) => 5,
        nameof(ServiceEntry.Waive) => 6,
        nameof(PolicyEntry.For) or nameof(PolicyEntry.Require) or nameof(PolicyEntry.Message) => verb.Length,
        _ => 4,
    };

    private static void Block(StringBuilder text, Bilingual title, DisplayLanguage language, IEnumerable<string> statements)
    {
        var isFirst = true;
        foreach (var statement in statements)
        {
            if (isFirst)
                text.Append(text.Length == 0 ? "" : "\n").Append("// ---- ").Append(title.In(language)).Append("\n\n");
            text.Append(statement).Append('\n');
            isFirst = false;
        }
    }
}
