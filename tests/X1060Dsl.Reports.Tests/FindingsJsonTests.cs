using System.Text;
using System.Text.Json;
using X1060Dsl.Model;
using X1060Dsl.Rules.Reading;
using X1060Dsl.Text;
using X1060Dsl.Waiving;

namespace X1060Dsl.Reports.Tests;

public sealed class FindingsJsonTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "check.schema.json"))).RootElement;

    [Fact]
    public void The_document_has_the_members_of_the_schema_and_no_others()
    {
        var source = new SourceFile("/repo/a.cdc.csx", "Team(\"SOC\");\nTeam(\"SOC\");\nService(\"B-14\");\n");
        var check = Given.Of(
            source,
            DuplicateDeclaration.At(new Origin(source.Path, 18, 5), new Bilingual("team", "チーム"), "SOC", new Origin(source.Path, 5, 5)),
            UnknownService.At(new Origin(source.Path, 34, 6), "B-14", ["B-1"]));

        var document = Written(check);

        Fits(document, Schema, "$");
        Assert.NotEmpty(document.GetProperty("findings")[0].GetProperty("related").EnumerateArray());
        Assert.NotEmpty(document.GetProperty("findings")[1].GetProperty("fixes")[0].GetProperty("edits").EnumerateArray());
    }

    [Fact]
    public void A_finding_that_is_let_off_fits_the_schema_and_is_not_counted()
    {
        var source = new SourceFile("/repo/a.cdc.csx", "Team(\"SOC\");\n");
        var finding = UnknownService.At(new Origin(source.Path, 0, 4), "B-14", []) with
        {
            Service = "B-1",
            Suppression = new Suppression(SuppressionKind.Waiver, "移行中", "CISO", Date.Of(new DateTime(2026, 12, 31)), new Origin(source.Path, 5, 3)),
        };

        var document = Written(Given.Of(source, finding));

        Fits(document, Schema, "$");
        Assert.Equal("waiver", document.GetProperty("findings")[0].GetProperty("suppression").GetProperty("kind").GetString());
        Assert.Equal((0, 1), (document.GetProperty("summary").GetProperty("errors").GetInt32(), document.GetProperty("summary").GetProperty("waived").GetInt32()));
    }

    [Fact]
    public void An_unreadable_file_fits_the_schema_too()
    {
        var finding = UnreadableFile.At("/repo/x", new("r", "r"));
        var check = new Check(Listing.Of(new CheckedDefinition("/repo/x", null, 0, false, Listing.Of(finding), default, default)), "/repo", Date.Of(new DateTime(2026, 10, 1)));

        Fits(Written(check), Schema, "$");
    }

    [Fact]
    public void Text_comes_back_as_it_was_though_nothing_hidden_stands_in_it()
    {
        const string hostile = "監視\u202E\u200B\uFEFF\u2066##vso[x]\e\n\"𠮷";
        var check = Given.Of(new SourceFile("/repo/a", "x"), UnknownService.At(new Origin("/repo/a", 0, 1), hostile, []));

        var raw = Raw(check);

        Assert.Contains("監視", raw, StringComparison.Ordinal);
        Assert.DoesNotContain(raw, static c => c is '#' or '\u202E' or '\u200B' or '\uFEFF' or '\u2066' or '\e');
        var message = JsonDocument.Parse(raw).RootElement.GetProperty("findings")[0].GetProperty("message").GetProperty("en").GetString();
        Assert.Contains(hostile, message, StringComparison.Ordinal);
    }

    private static JsonElement Written(Check check) => JsonDocument.Parse(Raw(check)).RootElement;

    private static string Raw(Check check)
    {
        var to = new MemoryStream();
        FindingsJson.Write(to, check, "1.0.0");
        return Encoding.UTF8.GetString(to.ToArray());
    }

    // As much of JSON Schema as our schema uses.
    private static void Fits(JsonElement value, JsonElement schema, string at)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            Fits(value, Schema.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]), at);
        if (schema.TryGetProperty("anyOf", out var either))
            Fits(value, either[value.ValueKind == JsonValueKind.Null ? 1 : 0], at);
        if (schema.TryGetProperty("const", out var constant))
            Assert.True(constant.ToString() == value.ToString(), $"{at} is {value}");
        if (schema.TryGetProperty("enum", out var allowed))
            Assert.Contains(value.GetString(), allowed.EnumerateArray().Select(static word => word.GetString()));
        if (schema.TryGetProperty("minimum", out var minimum))
            Assert.True(value.GetInt32() >= minimum.GetInt32(), $"{at} is {value}");
        if (schema.TryGetProperty("type", out var type))
            Assert.Contains(KindOf(value), type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(static name => name.GetString()) : [type.GetString()]);

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

    private static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "integer",
        JsonValueKind.Null => "null",
        _ => "boolean",
    };
}
