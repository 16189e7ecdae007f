using System.Reflection;
using System.Text.Json;
using X1060Dsl.Model;
using X1060Dsl.Reports;
using X1060Dsl.Text;
using X1060Dsl.Writing;

namespace X1060Dsl.Sheets.Tests;

/// <summary>
/// The model is asked what facts it has, so that none that is added later is forgotten: by a sheet, by the JSON, by the text of a
/// definition, by a merge, or by the centres that the other laws are tried on.
/// </summary>
public sealed class EveryFactTests
{
    // What is no fact of a definition, and so stands in no sheet.
    private static readonly HashSet<string> NoFacts =
    [
        "Service.IsPartial", // what could not be read; such a definition is not exported
        "Centre.Edition", // what follows from Organization.Edition
    ];

    private static readonly NullabilityInfoContext Nullability = new();

    public static TheoryData<string> Facts => [.. FactsOf(typeof(Centre)).Select(static fact => fact.Name).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_fact_that_is_said_is_in_the_sheets_and_in_json(string fact)
    {
        var isSided = fact is "Rating.Insource" or "Rating.Outsource";
        var (with, without) = (Everything(isSided), Everything(isSided, except: fact));
        Assert.NotEqual(with, without);
        Assert.NotEqual(Rows(with), Rows(without));
        Assert.NotEqual(Json(with), Json(without));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_centre_that_says_every_fact_comes_back(bool isSided)
    {
        var centre = Everything(isSided);
        foreach (var language in new[] { DisplayLanguage.English, DisplayLanguage.Japanese })
        {
            var imported = SheetImport.Import(SheetFile.Read("/p.xlsx", Given.Workbook(centre, language)), null, "", language);
            Assert.Empty(imported.Findings);
            Assert.Equal(centre, Given.Read(imported.Text!).Centre);
        }

        Assert.Equal(centre, CentreJsonReader.Read(Json(centre)).Centre);
        Assert.Equal(centre, Given.Read(DefinitionText.Of(centre, DisplayLanguage.English, [])).Centre);
    }

    // Every object has the members that the published schema lists, and no others.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_schema_lists_every_member(bool isSided)
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "centre.schema.json")));
        using var document = JsonDocument.Parse(Json(Everything(isSided)));
        Assert.Equal("", string.Join("\n", Strangers(document.RootElement, schema.RootElement, schema.RootElement, "")));
    }

    private static IEnumerable<string> Strangers(JsonElement value, JsonElement shape, JsonElement schema, string path)
    {
        if (shape.TryGetProperty("$ref", out var reference))
            shape = schema.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]);
        if (shape.TryGetProperty("anyOf", out var shapes))
            return shapes.EnumerateArray().Where(one => !(one.TryGetProperty("type", out var type) && type.ValueEquals("null"))).SelectMany(one => Strangers(value, one, schema, path));
        if (value.ValueKind == JsonValueKind.Array)
            return value.EnumerateArray().SelectMany(item => Strangers(item, shape.GetProperty("items"), schema, path + "[]"));
        if (value.ValueKind != JsonValueKind.Object)
            return [];

        var listed = shape.GetProperty("properties").EnumerateObject().ToDictionary(static member => member.Name, static member => member.Value);
        var (written, required) = (value.EnumerateObject().Select(static member => member.Name).ToHashSet(), shape.GetProperty("required").EnumerateArray().Select(static name => name.GetString()!).ToHashSet());
        return listed.Keys.Union(written).Union(required).Where(name => !listed.ContainsKey(name) || !written.Contains(name) || !required.Contains(name)).Select(name => $"{path}.{name}")
            .Concat(value.EnumerateObject().Where(member => listed.ContainsKey(member.Name)).SelectMany(member => Strangers(member.Value, listed[member.Name], schema, $"{path}.{member.Name}")));
    }

    // The sheet of a centre that says everything, merged into one that says its names alone; and the other way round.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_merge_takes_over_every_fact(bool isSided)
    {
        // Waivers of several services are not merged; a test of its own says that this is told.
        var full = Everything(isSided) with { Waivers = default };
        var bare = OnlyNames(full);
        var filled = Given.Sync(WithBaseOf(full, bare), DefinitionText.Of(bare, DisplayLanguage.English, []));
        Assert.Equal("", Told(filled));
        Assert.Equal(full, Given.Read(filled.After.Text).Centre);

        var emptied = Given.Sync(WithBaseOf(bare, full), DefinitionText.Of(full, DisplayLanguage.English, []));
        Assert.Equal("", Told(emptied));
        Assert.Equal(bare, Given.Read(emptied.After.Text).Centre);
    }

    [Fact]
    public void A_merge_knows_where_every_verb_stands() => Assert.Equal("", string.Join(" ",
        from verb in Vocabulary.Verbs
        from opening in verb.Owner switch { "ServiceEntry" => new[] { "Service", "AddedService" }, "WaiverEntry" or "Language" => [], _ => [verb.Owner.Replace("Entry", "", StringComparison.Ordinal)] }
        where !ChainEdits.Knows(opening, verb.Name)
        select $"{opening}.{verb.Name}"));

    [Fact]
    public void The_centres_that_laws_are_tried_on_say_every_fact()
    {
        var said = new HashSet<string>();
        RandomCentre.Each(200, centre => Visit(centre, said));
        Assert.Equal("", string.Join(" ", FactsOf(typeof(Centre)).Select(static fact => fact.Name).Except(said)));
    }

    private static string Told(SyncOutcome outcome) => string.Join("\n", outcome.Findings.Select(static finding => $"{finding.Place} {finding.Finding.Message(DisplayLanguage.English)}"));

    private static string Rows(Centre centre) => string.Join("\n", Book.Of(centre).Sheets.SelectMany(static sheet => sheet.Rows.Select(row => $"{sheet.Id} {row.Key} {string.Join("\t", row.Values)}")));

    private static byte[] Json(Centre centre)
    {
        var to = new MemoryStream();
        CentreJson.Write(to, centre, "1.0");
        return to.ToArray();
    }

    // A workbook of one centre that remembers it was written of another: somebody emptied its cells.
    private static byte[] WithBaseOf(Centre centre, Centre before)
    {
        var remembered = "";
        Given.Rewritten(Given.Workbook(before, DisplayLanguage.English), (name, text) => IsBase(name) ? remembered = text : text);
        return Given.Rewritten(Given.Workbook(centre, DisplayLanguage.English), (name, text) => IsBase(name) ? remembered : text);
    }

    private static bool IsBase(string part) => part == $"xl/worksheets/sheet{SheetTable.All.Count + 2}.xml";

    private static Centre OnlyNames(Centre centre) => new()
    {
        Organization = new Organization(centre.Organization!.Name) { Edition = centre.Organization.Edition },
        Edition = centre.Edition,
        Teams = centre.Teams.Select(static one => new Team(one.Name)).ToListing(),
        Providers = centre.Providers.Select(static one => new Provider(one.Name)).ToListing(),
        Services = centre.Services.Select(static one => new Service(one.Code, one.Ja, one.En, one.Category) { IsAdded = one.IsAdded }).ToListing(),
        Policies = centre.Policies.Select(static one => new Policy(one.Id, one.Severity)).ToListing(),
        Evaluations = centre.Evaluations.Select(static one => new Evaluation(one.Name, one.On)).ToListing(),
    };

    // One number for a service and a side that it is not provided from, or a number for each side: both at once say nothing.
    private static Centre Everything(bool isSided, string? except = null)
    {
        var centre = (Centre)Made(typeof(Centre), "Centre", except)!;
        return centre with
        {
            Edition = centre.Organization?.Edition?.Value ?? Edition.X1060_2021,
            Services = centre.Services.Select(service => service with
            {
                Waivers = service.Waivers.Select(static waiver => waiver with { Services = default }).ToListing(),
                Portfolio = service.Portfolio with
                {
                    NotApplicable = isSided ? default : service.Portfolio.NotApplicable,
                    Score = Rated(service.Portfolio.Score, isSided),
                    Target = Rated(service.Portfolio.Target, isSided),
                },
            }).ToListing(),
        };
    }

    private static Rating? Rated(Rating? rating, bool isSided) => rating is null ? null : isSided ? rating with { Whole = null } : new Rating { Whole = rating.Whole };

    private static IEnumerable<(string Name, PropertyInfo Property)> FactsOf(Type type)
    {
        foreach (var property in type.GetProperties().Where(static property => property.SetMethod is not null && property.PropertyType != typeof(Origin)))
        {
            var name = $"{type.Name}.{property.Name}";
            if (!NoFacts.Contains(name))
                yield return (name, property);
            if (Part(property.PropertyType) is { } part)
            {
                foreach (var fact in FactsOf(part))
                    yield return fact;
            }
        }
    }

    // The record of the model that a property holds, or holds several of.
    private static Type? Part(Type type)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        inner = inner.IsGenericType && inner.GetGenericTypeDefinition() == typeof(Listing<>) ? inner.GetGenericArguments()[0] : inner;
        return inner.Namespace == typeof(Centre).Namespace && !inner.IsGenericType && inner.IsClass ? inner : null;
    }

    private static object? Made(Type type, string name, string? except)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
            return Made(value, name, except);
        if (type == typeof(string))
            return name switch { "Service.Code" => "X-1", "Service.Category" => "G", _ => name };
        if (type == typeof(bool))
            return true;
        if (type == typeof(int))
            return 3;
        if (type == typeof(double))
            return 2.5;
        if (type == typeof(Date))
            return Day.Of("2027-03-31");
        if (type == typeof(Period))
            return new Period(12, 0);
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(type == typeof(Edition) ? 2 : 0);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Fact<>))
            return Activator.CreateInstance(type, name is "Catalogue.CoveredBy" or "Organization.Floor" ? "B-2" : Made(type.GetGenericArguments()[0], name, except), default(Origin));
        if (type.IsGenericType)
        {
            var items = Array.CreateInstance(type.GetGenericArguments()[0], 1);
            items.SetValue(Made(type.GetGenericArguments()[0], name, except), 0);
            return typeof(Listing).GetMethod(nameof(Listing.Of))!.MakeGenericMethod(type.GetGenericArguments()[0]).Invoke(null, [items]);
        }

        var constructor = type.GetConstructors().OrderByDescending(static one => one.GetParameters().Length).First();
        var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Made(parameter.ParameterType, $"{type.Name}.{parameter.Name}", except))]);
        foreach (var property in type.GetProperties().Where(static property => property.SetMethod is not null && property.PropertyType != typeof(Origin)))
        {
            var fact = $"{type.Name}.{property.Name}";
            if (NoFacts.Contains(fact))
                continue;
            property.SetValue(made, fact == except ? Other(property, fact) : Made(property.PropertyType, fact, except));
        }

        return made;
    }

    // Nothing where nothing can be, else something else.
    private static object? Other(PropertyInfo property, string fact)
    {
        if (property.PropertyType == typeof(string))
            return fact == "Service.Category" ? "A" : "other";
        if (!property.PropertyType.IsClass || Nullability.Create(property).WriteState == NullabilityState.Nullable)
            return property.PropertyType == typeof(Severity) ? Severity.Error : null;
        return property.PropertyType == typeof(Fact<string>) ? new Fact<string>("other", default) : Activator.CreateInstance(property.PropertyType);
    }

    private static void Visit(object thing, HashSet<string> said)
    {
        foreach (var property in thing.GetType().GetProperties().Where(static property => property.SetMethod is not null && property.PropertyType != typeof(Origin)))
        {
            var value = property.GetValue(thing);
            if (value is null or false || (value is System.Collections.ICollection { Count: 0 }) || (value is System.Collections.IEnumerable list and not string && !list.Cast<object>().Any()))
                continue;
            said.Add($"{thing.GetType().Name}.{property.Name}");
            foreach (var part in Part(property.PropertyType) is null ? [] : value is System.Collections.IEnumerable items ? items.Cast<object>() : [value])
                Visit(part, said);
        }
    }
}
