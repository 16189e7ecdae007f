using System.Globalization;
using System.Text.Json;
using X1060Dsl.Model;
using X1060Dsl.Standard;
using X1060Dsl.Writing;

namespace X1060Dsl.Reports;

/// <summary>A centre for tools that speak OSCAL 1.2.1: the list of services as a catalogue, who provides them as a component definition.</summary>
/// <remarks>
/// Titles and descriptions of services are the tool's own data; no text of the Recommendation is in them. Every UUID is made of
/// names (version 5), and the only time is the day that is handed in, so that the same centre gives the same document.
/// </remarks>
public static class Oscal
{
    /// <summary>The version of OSCAL that is written.</summary>
    public const string Version = "1.2.1";

    private const string Namespace = "https://github.com/x1060dsl/ns/oscal", CatalogueFile = "x1060-catalog.json";

    /// <summary>Writes the catalogue: the edition's categories as groups, its services as controls.</summary>
    /// <param name="to">Where it goes.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="on">The day that it is made.</param>
    /// <param name="language">The language of the titles.</param>
    public static void WriteCatalogue(Stream to, Edition edition, Date on, DisplayLanguage language) => Document(to, "catalog", json =>
    {
        var standard = Standard.Standard.Of(edition);
        json.WriteString("uuid", CatalogueUuid(edition));
        Metadata(json, new Bilingual("ITU-T X.1060: services of a cyber defence centre", "ITU-T X.1060: サイバーディフェンスセンターのサービス").In(language), standard.Published, on,
            standard.Note.In(language), [("edition", edition.ToString())]);
        json.WriteStartArray("groups");
        foreach (var category in standard.Categories)
        {
            json.WriteStartObject();
            json.WriteString("id", $"x1060-{category.Code.ToLowerInvariant()}");
            json.WriteString("class", "category");
            json.WriteString("title", category.Name.In(language));
            Properties(json, [("label", category.Code)]);
            json.WriteStartArray("controls");
            foreach (var service in standard.Services.Where(service => service.Category == category.Code))
                Control(json, service, language);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>Writes the component definition: a component a team or provider, with the services that it provides.</summary>
    /// <param name="to">Where it goes.</param>
    /// <param name="centre">The centre.</param>
    /// <param name="on">The day that it is made.</param>
    /// <param name="language">The language of what is said.</param>
    public static void WriteComponents(Stream to, Centre centre, Date on, DisplayLanguage language) => Document(to, "component-definition", json =>
    {
        var whose = Line(centre.Organization?.Name.Value) ?? new Bilingual("Cyber defence centre", "サイバーディフェンスセンター").In(language);
        json.WriteString("uuid", Uuid.Of("component-definition", whose));
        Metadata(json, new Bilingual($"{whose}: cyber defence centre", $"{whose}: サイバーディフェンスセンター").In(language), centre.Organization?.Assessed?.Value.ToString() ?? "1", on, null,
            [("edition", centre.Edition.ToString()), ("classification", Line(centre.Organization?.Classification?.Value))]);

        var services = DefinitionText.InOrder(centre, Standard.Standard.Of(centre.Edition));
        json.WriteStartArray("components");
        Component(json, centre, whose, "service", whose, new Bilingual("The organisation itself: services that nobody is named for.", "組織自体。担い手の名前がないサービスです。"),
            services.Where(static service => service.Profile.Assignment is null or { IsUnassigned: true } or { IsInsourced: true, Team: null } or { IsOutsourced: true, Provider: null }), null, language);
        foreach (var (name, group) in Parties(services, static assignment => assignment.Team))
            Component(json, centre, whose, "service", name, new Bilingual("A team of the organisation.", "自組織のチームです。"), group, Side.Insource, language);
        foreach (var (name, group) in Parties(services, static assignment => assignment.Provider))
            Component(json, centre, whose, "service", name, new Bilingual("A provider outside the organisation.", "組織の外の事業者です。"), group, Side.Outsource, language);
        json.WriteEndArray();

        json.WriteStartObject("back-matter");
        json.WriteStartArray("resources");
        json.WriteStartObject();
        json.WriteString("uuid", Uuid.Of("resource", centre.Edition.ToString()));
        json.WriteString("title", new Bilingual("The catalogue of services", "サービスの一覧").In(language));
        json.WriteStartArray("rlinks");
        json.WriteStartObject();
        json.WriteString("href", CatalogueFile);
        json.WriteString("media-type", "application/oscal.catalog+json");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static IEnumerable<(string Name, IReadOnlyList<Service> Services)> Parties(IReadOnlyList<Service> services, Func<Assignment, Fact<string>?> who) => services
        .Where(service => service.Profile.Assignment is { } assignment && Line(who(assignment)?.Value) is not null)
        .GroupBy(service => Text.Folding.Fold(who(service.Profile.Assignment!)!.Value), StringComparer.Ordinal)
        .Select(group => (Line(who(group.First().Profile.Assignment!)!.Value)!, (IReadOnlyList<Service>)[.. group]));

    private static void Component(Utf8JsonWriter json, Centre centre, string whose, string type, string title, Bilingual description, IEnumerable<Service> services, Side? side, DisplayLanguage language)
    {
        var provided = services.ToList();
        if (provided.Count == 0)
            return;

        var name = side?.ToString() ?? "organization";
        json.WriteStartObject();
        json.WriteString("uuid", Uuid.Of("component", whose, name, title));
        json.WriteString("type", type);
        json.WriteString("title", title);
        json.WriteString("description", description.In(language));
        json.WriteStartArray("control-implementations");
        json.WriteStartObject();
        json.WriteString("uuid", Uuid.Of("control-implementation", whose, name, title));
        json.WriteString("source", $"#{Uuid.Of("resource", centre.Edition.ToString())}");
        json.WriteString("description", new Bilingual("The services that it provides.", "担うサービスです。").In(language));
        json.WriteStartArray("implemented-requirements");
        foreach (var service in provided)
            Requirement(json, whose, name, title, service, side, language);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Requirement(Utf8JsonWriter json, string whose, string name, string title, Service service, Side? side, DisplayLanguage language)
    {
        var (portfolio, assignment) = (service.Portfolio, service.Profile.Assignment);
        json.WriteStartObject();
        json.WriteString("uuid", Uuid.Of("implemented-requirement", whose, name, title, service.Code));
        json.WriteString("control-id", ControlId(service.Code));
        json.WriteString("description", $"{service.Code} {Line(language == DisplayLanguage.Japanese ? service.Ja : service.En)}");
        Properties(json,
        [
            ("level", service.Catalogue.Level?.Value.ToString()),
            ("assignment", assignment switch { null => null, { IsCombination: true } => "combination", { IsInsourced: true } => "insource", { IsOutsourced: true } => "outsource", _ => "unassigned" }),
            ("added-service", service.IsAdded ? "true" : null),
            ("reason", Line(service.Catalogue.Because?.Value)),
            ("owner", Line(service.Profile.Owner?.Value)),
            ("deputy", Line(service.Profile.Deputy?.Value)),
            ("score", Rated(portfolio.Score, side)),
            ("target", Rated(portfolio.Target, side)),
            ("target-by", portfolio.TargetBy?.Value.ToString()),
            ("not-applicable", side is { } asked && portfolio.NotApplicable.Any(one => one.Value == asked) ? asked.ToString().ToLowerInvariant() : null),
        ]);
        var links = portfolio.Documents.Select(static document => (document.Uri.Value, "reference")).Concat(portfolio.Evidence.Select(static evidence => (evidence.Uri.Value, "evidence")))
            .Where(static link => Uri.TryCreate(link.Value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && link.Value.All(static c => c > ' ')).ToList();
        if (links.Count > 0)
        {
            json.WriteStartArray("links");
            foreach (var (uri, relation) in links)
            {
                json.WriteStartObject();
                json.WriteString("href", new Uri(uri).AbsoluteUri);
                json.WriteString("rel", relation);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Control(Utf8JsonWriter json, ListedService service, DisplayLanguage language)
    {
        json.WriteStartObject();
        json.WriteString("id", ControlId(service.Code));
        json.WriteString("class", "service");
        json.WriteString("title", service.Name.In(language));
        Properties(json, [("label", service.Code), ("name-confirmed", (language == DisplayLanguage.Japanese ? service.Ja : service.En).ToString().ToLowerInvariant())]);
        json.WriteStartArray("parts");
        json.WriteStartObject();
        json.WriteString("id", $"{ControlId(service.Code)}_smt");
        json.WriteString("name", "statement");
        json.WriteString("prose", service.Description.In(language));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Document(Stream to, string name, Action<Utf8JsonWriter> write)
    {
        using var json = new Utf8JsonWriter(to, FindingsJson.Style);
        json.WriteStartObject();
        json.WriteStartObject(name);
        write(json);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        to.WriteByte((byte)'\n');
    }

    private static void Metadata(Utf8JsonWriter json, string title, string version, Date on, string? remarks, IReadOnlyList<(string, string?)> properties)
    {
        json.WriteStartObject("metadata");
        json.WriteString("title", title);
        json.WriteString("last-modified", $"{on}T00:00:00Z");
        json.WriteString("version", version);
        json.WriteString("oscal-version", Version);
        Properties(json, properties);
        if (!string.IsNullOrEmpty(remarks))
            json.WriteString("remarks", remarks);
        json.WriteEndObject();
    }

    private static void Properties(Utf8JsonWriter json, IReadOnlyList<(string Name, string? Value)> properties)
    {
        if (properties.All(static property => property.Value is null))
            return;

        json.WriteStartArray("props");
        foreach (var (name, value) in properties.Where(static property => property.Value is not null))
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            if (name != "label")
                json.WriteString("ns", Namespace);
            json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string? Rated(Rating? rating, Side? side) =>
        (rating?.Whole ?? (side == Side.Outsource ? rating?.Outsource : side == Side.Insource ? rating?.Insource : null))?.Value.ToString(CultureInfo.InvariantCulture);

    private static string CatalogueUuid(Edition edition) => Uuid.Of("catalog", edition.ToString());

    // A token of OSCAL holds letters, digits, dots, dashes and underscores.
    private static string ControlId(string code) => "x1060-" + string.Concat(code.ToLowerInvariant().Select(static c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_'));

    // A string of OSCAL is one line without white space around it.
    private static string? Line(string? text) => text is null ? null : string.Join(' ', SafeText.Of(text.ReplaceLineEndings(" ")).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim() is { Length: > 0 } line ? line : null;
}
