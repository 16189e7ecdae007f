using System.Text.Json;

namespace X1060Dsl.Reports.Tests;

/// <summary>A schema that we publish.</summary>
internal sealed class OurSchema
{
    private readonly JsonElement root, shared;

    private OurSchema(string file)
    {
        root = Read(file);
        shared = Read("check.schema.json").GetProperty("$defs");
    }

    /// <summary>That of one document.</summary>
    public static OurSchema Check { get; } = new("check.schema.json");

    /// <summary>That of a line.</summary>
    public static OurSchema Line { get; } = new("check-line.schema.json");

    /// <summary>That of a difference.</summary>
    public static OurSchema Diff { get; } = new("diff.schema.json");

    /// <summary>That of groups.</summary>
    public static OurSchema Group { get; } = new("group.schema.json");

    /// <summary>That of gaps.</summary>
    public static OurSchema Gap { get; } = new("gap.schema.json");

    /// <summary>That of a history.</summary>
    public static OurSchema History { get; } = new("history.schema.json");

    /// <summary>That of the areas of sourcing.</summary>
    public static OurSchema Sourcing { get; } = new("sourcing.schema.json");

    /// <summary>That of roles.</summary>
    public static OurSchema Actors { get; } = new("actors.schema.json");

    /// <summary>That of the coverage of a framework.</summary>
    public static OurSchema Coverage { get; } = new("coverage.schema.json");

    /// <summary>That of a run of tests.</summary>
    public static OurSchema Test { get; } = new("test.schema.json");

    /// <summary>Whether a document has the members of the schema and no others.</summary>
    public void Fits(string document) => Fits(JsonDocument.Parse(document).RootElement, root, "$");

    private static JsonElement Read(string file) => JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file))).RootElement;

    // As much of JSON Schema as our schema uses.
    private void Fits(JsonElement value, JsonElement schema, string at)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            Fits(value, Referred(reference.GetString()!), at);
        if (schema.TryGetProperty("anyOf", out var either))
            Fits(value, either[value.ValueKind == JsonValueKind.Null ? 1 : 0], at);
        if (schema.TryGetProperty("const", out var constant))
            Assert.True(constant.ToString() == value.ToString(), $"{at} is {value}");
        if (schema.TryGetProperty("enum", out var allowed))
            Assert.Contains(value.GetString(), allowed.EnumerateArray().Select(static word => word.GetString()));
        if (schema.TryGetProperty("pattern", out var pattern))
            Assert.Matches(pattern.GetString()!, value.GetString());
        if (schema.TryGetProperty("minimum", out var minimum))
            Assert.True(value.GetDouble() >= minimum.GetDouble(), $"{at} is {value}");
        if (schema.TryGetProperty("maximum", out var maximum))
            Assert.True(value.GetDouble() <= maximum.GetDouble(), $"{at} is {value}");
        if (schema.TryGetProperty("type", out var type))
            Assert.Contains(KindOf(value), (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(static name => name.GetString()) : [type.GetString()]).SelectMany(static name => name == "number" ? [name, "integer"] : new[] { name }));

        if (schema.TryGetProperty("properties", out var properties))
        {
            var declared = properties.EnumerateObject().Select(static property => property.Name).Order().ToList();
            Assert.Equal(declared, schema.GetProperty("required").EnumerateArray().Select(static name => name.GetString()).Order());
            Assert.False(schema.GetProperty("additionalProperties").GetBoolean(), at);
            Assert.Equal(declared, value.EnumerateObject().Select(static property => property.Name).Order());
            foreach (var property in properties.EnumerateObject())
                Fits(value.GetProperty(property.Name), property.Value, $"{at}.{property.Name}");
        }

        if (schema.TryGetProperty("items", out var items))
        {
            foreach (var item in value.EnumerateArray())
                Fits(item, items, at + "[]");
        }
    }

    private JsonElement Referred(string reference) =>
        (reference[0] == '#' && root.TryGetProperty("$defs", out var own) ? own : shared).GetProperty(reference.Split("#/$defs/")[1]);

    private static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.TryGetInt32(out _) ? "integer" : "number",
        JsonValueKind.Null => "null",
        _ => "boolean",
    };
}
