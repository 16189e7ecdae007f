using System.Text.Json.Nodes;

namespace X1060Dsl.LanguageServer.Tests;

public sealed class DiagnosticTests
{
    private const string Clean = "Service(\"E-3\").Level(Basic).Insource(\"SOC\").Owner(\"N\").Score(4).Target(5, by: \"2028-03-31\");\n";

    private const string Wrong = "Service(\"B-99\").Level(Basic);\n";

    private const string Pulls = """{"textDocument":{"diagnostic":{}},"workspace":{"diagnostics":{"refreshSupport":true}}}""";

    [Fact]
    public void What_is_wrong_is_told_on_opening_and_gone_after_the_repair()
    {
        using var client = TestClient.Greeted();
        const string uri = "file:///nowhere/at/all/a.cdc.csx";
        client.Open(uri, Wrong);
        var wrong = Assert.Single(client.Diagnostics(uri, 1), static said => said!["code"]!.GetValue<string>() == "CDC0020")!;
        Assert.Equal("x1060", wrong["source"]!.GetValue<string>());
        Assert.Equal(1, wrong["severity"]!.GetValue<int>());
        Assert.StartsWith("There is no service 'B-99'", wrong["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("""{"start":{"line":0,"character":8},"end":{"line":0,"character":14}}""", wrong["range"]!.ToJsonString());
        Assert.Equal("/nowhere/at/all/a.cdc.csx", wrong["data"]!["definition"]!.GetValue<string>());

        client.Notify("textDocument/didChange", $$"""{"textDocument":{"uri":"{{uri}}","version":2},"contentChanges":[{"range":{"start":{"line":0,"character":11},"end":{"line":0,"character":13} },"text":"1"}]}""");
        Assert.DoesNotContain(client.Diagnostics(uri, 2), static said => said!["code"]!.GetValue<string>() == "CDC0020");

        client.Close(uri);
        Assert.Empty(client.Diagnostics(uri));
    }

    [Fact]
    public void They_are_told_in_the_language_of_the_editor_or_in_the_one_that_is_wished_for()
    {
        const string uri = "file:///nowhere/a.cdc.csx";
        using (var client = TestClient.Greeted(locale: "ja-JP"))
        {
            client.Open(uri, Wrong);
            Assert.Contains("「B-99」", client.Diagnostics(uri)[0]!["message"]!.GetValue<string>(), StringComparison.Ordinal);
        }

        using (var client = TestClient.Greeted(locale: "ja-JP", options: """{"lang":"en"}"""))
        {
            client.Open(uri, Wrong);
            Assert.Contains("'B-99'", client.Diagnostics(uri)[0]!["message"]!.GetValue<string>(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("utf-8", 16, 22)]
    [InlineData("utf-16", 14, 20)]
    [InlineData("utf-32", 13, 19)]
    public void Columns_are_counted_as_agreed(string unit, int start, int end)
    {
        using var client = TestClient.Greeted(capabilities: $$"""{"general":{"positionEncodings":["{{unit}}"]} }""");
        client.Open("file:///nowhere/a.cdc.csx", "/*𠮷*/Service(\"B-99\").Level(Basic);\n");
        var range = client.Diagnostics("file:///nowhere/a.cdc.csx")[0]!["range"]!;
        Assert.Equal((start, end), (range["start"]!["character"]!.GetValue<int>(), range["end"]!["character"]!.GetValue<int>()));
    }

    [Fact]
    public void Every_definition_of_the_folder_is_told_opened_or_not()
    {
        using var place = new Workplace();
        var (one, other) = (place.Write("a.cdc.csx", Wrong), place.Write("deep/er/b.cdc.csx", Wrong));
        place.Write("bin/c.cdc.csx", Wrong);
        using var client = TestClient.Greeted(place.Folder);

        Assert.NotEmpty(client.Diagnostics(one));
        Assert.NotEmpty(client.Diagnostics(other));
        client.Notify("workspace/didChangeWorkspaceFolders", $$"""{"event":{"added":[],"removed":[{"uri":"{{TestClient.UriOf(place.Folder)}}","name":"x"}]} }""");
        Assert.Empty(client.Diagnostics(one));
        Assert.Empty(client.Diagnostics(other));
    }

    [Fact]
    public void What_is_loaded_counts_as_it_is_in_the_editor()
    {
        using var place = new Workplace();
        place.Write("parts/teams.csx", "Team(\"SOC\");\n");
        var definition = place.Write("a.cdc.csx", "#load \"parts/teams.csx\"\nOrganization(\"A\").Edition(X1060_2021);\nService(helper).Level(Basic).Insource(\"SOC\");\n");
        using var client = TestClient.Greeted(place.Folder);
        Assert.Contains(client.Diagnostics(definition), static said => said!["message"]!.GetValue<string>().Contains("helper", StringComparison.Ordinal));

        // Nothing is saved; the definition is not even open.
        client.Open(place.Uri("parts/teams.csx"), "const string helper = \"A-1\";\nTeam(\"SOC\");\n");
        Assert.DoesNotContain(client.Diagnostics(definition), static said => said!["message"]!.GetValue<string>().Contains("helper", StringComparison.Ordinal));

        client.Close(place.Uri("parts/teams.csx"));
        Assert.Contains(client.Diagnostics(definition), static said => said!["message"]!.GetValue<string>().Contains("helper", StringComparison.Ordinal));
    }

    [Fact]
    public void A_mistake_in_a_part_is_told_once_at_its_own_place()
    {
        using var place = new Workplace();
        var part = place.Write("part.csx", Wrong);
        foreach (var name in new[] { "a", "b" })
            place.Write($"{name}.cdc.csx", $"#load \"part.csx\"\nOrganization(\"{name}\").Edition(X1060_2021);\n");
        using var client = TestClient.Greeted(place.Folder);

        JsonArray said;
        do
        {
            said = client.Diagnostics(part);
        }
        while (said.Count == 0);
        Assert.Single(said, static one => one!["code"]!.GetValue<string>() == "CDC0020");
        client.Open(part, Wrong);
        Assert.Single(client.Diagnostics(part, 1), static one => one!["code"]!.GetValue<string>() == "CDC0020");
    }

    [Fact]
    public void Changes_on_the_disk_count_when_the_editor_tells_of_them()
    {
        using var place = new Workplace();
        var uri = place.Write("a.cdc.csx", Wrong);
        using var client = TestClient.Greeted(place.Folder, """{"workspace":{"didChangeWatchedFiles":{"dynamicRegistration":true}}}""");
        Assert.Equal("workspace/didChangeWatchedFiles", client.Told("client/registerCapability")["registrations"]![0]!["method"]!.GetValue<string>());
        Assert.NotEmpty(client.Diagnostics(uri));

        File.Delete(place.Path("a.cdc.csx"));
        client.Notify("workspace/didChangeWatchedFiles", $$"""{"changes":[{"uri":"{{uri}}","type":3}]}""");
        Assert.Empty(client.Diagnostics(uri));

        place.Write("a.cdc.csx", Wrong);
        client.Notify("workspace/didChangeWatchedFiles", $$"""{"changes":[{"uri":"{{uri}}","type":1}]}""");
        Assert.NotEmpty(client.Diagnostics(uri));
    }

    [Fact]
    public void Settings_weigh_what_is_told()
    {
        using var place = new Workplace();
        var uri = place.Write("a.cdc.csx", "Organization(\"A\");\n");
        using var client = TestClient.Greeted(place.Folder);
        var before = client.Diagnostics(uri).First(static said => said!["code"]!.GetValue<string>() == "CDC1007")!;

        place.Write(".editorconfig", "root = true\n[*.cdc.csx]\nx1060.CDC1007.severity = error\n");
        client.Notify("workspace/didChangeWatchedFiles", $$"""{"changes":[{"uri":"{{place.Uri(".editorconfig")}}","type":2}]}""");
        var after = client.Diagnostics(uri).First(static said => said!["code"]!.GetValue<string>() == "CDC1007")!;
        Assert.Equal(1, after["severity"]!.GetValue<int>());
        Assert.NotEqual(1, before["severity"]!.GetValue<int>());
    }

    [Fact]
    public void What_is_let_off_is_a_hint_and_says_why()
    {
        using var client = TestClient.Greeted();
        client.Open("file:///nowhere/a.cdc.csx", "Organization(\"A\").Edition(X1060_2021);\nService(\"E-3\").Level(Basic).Waive(\"CDC2001\", because: \"in talks\", by: \"CISO\", until: \"2026-12-31\");\n");
        var said = client.Diagnostics("file:///nowhere/a.cdc.csx").First(static one => one!["severity"]!.GetValue<int>() == 4)!;
        Assert.StartsWith("waived: ", said["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.EndsWith("in talks (CISO, until 2026-12-31)", said["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("[1]", said["tags"]!.ToJsonString());
    }

    [Fact]
    public void A_client_that_asks_is_told_nothing_unasked()
    {
        using var place = new Workplace();
        var uri = place.Write("a.cdc.csx", Clean);
        using var client = TestClient.Greeted(place.Folder, Pulls);
        Assert.Equal("x1060", client.Offer!["capabilities"]!["diagnosticProvider"]!["identifier"]!.GetValue<string>());
        client.Open(uri, Wrong);

        var first = client.Request("textDocument/diagnostic", $$"""{"textDocument":{"uri":"{{uri}}"} }""")!;
        Assert.Equal("full", first["kind"]!.GetValue<string>());
        Assert.Contains(first["items"]!.AsArray(), static said => said!["code"]!.GetValue<string>() == "CDC0020");
        var again = client.Request("textDocument/diagnostic", $$"""{"textDocument":{"uri":"{{uri}}"},"previousResultId":"{{first["resultId"]}}"}""")!;
        Assert.Equal(("unchanged", first["resultId"]!.GetValue<string>()), (again["kind"]!.GetValue<string>(), again["resultId"]!.GetValue<string>()));

        client.Change(uri, 2, Clean);
        var repaired = client.Request("textDocument/diagnostic", $$"""{"textDocument":{"uri":"{{uri}}"},"previousResultId":"{{first["resultId"]}}"}""")!;
        Assert.DoesNotContain(repaired["items"]!.AsArray(), static said => said!["code"]!.GetValue<string>() == "CDC0020");

        client.Request("shutdown", "null");
        client.Notify("exit", "null");
        while (client.HearAny() is { } message)
            Assert.NotEqual("textDocument/publishDiagnostics", message["method"]?.GetValue<string>());
    }

    [Fact]
    public void The_whole_workspace_can_be_asked_for()
    {
        using var place = new Workplace();
        place.Write("a.cdc.csx", Wrong);
        place.Write("b.cdc.csx", Wrong);
        using var client = TestClient.Greeted(place.Folder, Pulls);
        client.Told("workspace/diagnostic/refresh");

        var items = client.Request("workspace/diagnostic", """{"previousResultIds":[]}""")!["items"]!.AsArray();
        Assert.Equal([place.Uri("a.cdc.csx"), place.Uri("b.cdc.csx")], items.Select(static item => item!["uri"]!.GetValue<string>()).Order(StringComparer.Ordinal));
        Assert.All(items, static item => Assert.True(item!.AsObject().ContainsKey("version")));

        var ids = new JsonArray([.. items.Select(static item => new JsonObject { ["uri"] = item!["uri"]!.GetValue<string>(), ["value"] = item["resultId"]!.GetValue<string>() })]);
        var again = client.Request("workspace/diagnostic", $$"""{"previousResultIds":{{ids.ToJsonString()}} }""")!["items"]!.AsArray();
        Assert.All(again, static item => Assert.Equal("unchanged", item!["kind"]!.GetValue<string>()));
    }

    [Fact]
    public void What_is_in_no_file_is_checked_by_itself()
    {
        using var client = TestClient.Greeted();
        client.Open("untitled:Untitled-1", "#load \"a.csx\"\n" + Wrong);
        Assert.Contains(client.Diagnostics("untitled:Untitled-1"), static said => said!["code"]!.GetValue<string>() == "CDC0020");
    }

    [Fact]
    public void A_text_that_the_parser_must_not_see_is_told()
    {
        using var client = TestClient.Greeted();
        client.Open("file:///nowhere/a.cdc.csx", "Service(" + new string('(', 100_000));
        Assert.Contains(client.Diagnostics("file:///nowhere/a.cdc.csx"), static said => said!["code"]!.GetValue<string>() == "CDC0005");
        Assert.Equal(0, client.ShutDown());
    }
}
