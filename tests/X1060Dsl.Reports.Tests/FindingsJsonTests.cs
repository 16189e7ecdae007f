using System.Text;
using System.Text.Json;
using X1060Dsl.Model;
using X1060Dsl.Rules.Reading;
using X1060Dsl.Text;
using X1060Dsl.Waiving;

namespace X1060Dsl.Reports.Tests;

public sealed class FindingsJsonTests
{
    [Fact]
    public void The_document_has_the_members_of_the_schema_and_no_others()
    {
        var source = new SourceFile("/repo/a.cdc.csx", "Team(\"SOC\");\nTeam(\"SOC\");\nService(\"B-14\");\n");
        var check = Given.Of(
            source,
            DuplicateDeclaration.At(new Origin(source.Path, 18, 5), new Bilingual("team", "チーム"), "SOC", new Origin(source.Path, 5, 5)),
            UnknownService.At(new Origin(source.Path, 34, 6), "B-14", ["B-1"]));

        var document = Written(check);

        OurSchema.Check.Fits(document.GetRawText());
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

        OurSchema.Check.Fits(document.GetRawText());
        Assert.Equal("waiver", document.GetProperty("findings")[0].GetProperty("suppression").GetProperty("kind").GetString());
        Assert.Equal((0, 1), (document.GetProperty("summary").GetProperty("errors").GetInt32(), document.GetProperty("summary").GetProperty("waived").GetInt32()));
    }

    [Fact]
    public void An_unreadable_file_fits_the_schema_too()
    {
        var finding = UnreadableFile.At("/repo/x", new("r", "r"));
        var check = new Check(Listing.Of(new CheckedDefinition("/repo/x", null, 0, false, Listing.Of(finding), default, default)), "/repo", Date.Of(new DateTime(2026, 10, 1)));

        OurSchema.Check.Fits(Raw(check));
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
}
