using System.Text.Json.Nodes;

namespace X1060Dsl.LanguageServer.Tests;

public sealed class FeatureTests
{
    private const string Uri = "file:///nowhere/a.cdc.csx";

    private const string Small = "Organization(\"A\").Edition(X1060_2021);\nTeam(\"SOC\").Lead(\"森\");\nService(\"A-1\").Level(Basic).Insource(\"SOC\").Owner(\"森\").Score(3).Target(4, by: \"2027-03-31\");\n";

    private const string All = """{"workspace":{"workspaceEdit":{"documentChanges":true}},"textDocument":{"completion":{"completionItem":{"snippetSupport":true}},"documentSymbol":{"hierarchicalDocumentSymbolSupport":true}}}""";

    [Fact]
    public void A_service_is_proposed_by_any_of_its_names()
    {
        using var client = Opened("Service(\"\")", All);
        var items = Ask(client, "completion", 0, 9)!["items"]!.AsArray();
        Assert.Contains(items, static item => item!["filterText"]?.GetValue<string>().Contains("脆弱性診断", StringComparison.Ordinal) == true);
        Assert.All(items, static item => Assert.Equal(0, item!["textEdit"]!["range"]!["start"]!["line"]!.GetValue<int>()));
    }

    [Fact]
    public void A_part_that_lies_below_is_proposed_to_be_loaded()
    {
        using var place = new Workplace();
        place.Write("parts/teams.csx", "Team(\"SOC\");\n");
        var uri = place.Write("a.cdc.csx", "#load \"\"\n");
        using var client = TestClient.Greeted(place.Folder, All);
        client.Open(uri, "#load \"\"\n");

        var items = client.Request("textDocument/completion", $$"""{"textDocument":{"uri":{{TestClient.Json(uri)}}},"position":{"line":0,"character":7} }""")!["items"]!.AsArray();

        Assert.Equal("parts/teams.csx", Assert.Single(items)!["label"]!.GetValue<string>());
    }

    [Fact]
    public void What_a_user_wrote_stays_text_in_an_explanation()
    {
        using var client = Opened(Small.Replace("SOC", "<b>*S*[OC](x)", StringComparison.Ordinal), All);
        Assert.Contains("\\<b\\>\\*S\\*\\[OC\\](x)", Ask(client, "hover", 1, 8)!["contents"]!["value"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fix_is_for_the_version_and_ends_lines_as_the_text_does()
    {
        using var client = Opened("Organization(\"A\").Edition(X1060_2021);\r\nService(\"B-9\").Level(Basic);\r\n", All, version: 5);
        var found = client.Diagnostics(Uri, 5).First(static said => said!["code"]!.GetValue<string>() == "CDC0020")!;
        var actions = client.Request("textDocument/codeAction", $$"""{"textDocument":{"uri":"{{Uri}}"},"range":{{found["range"]!.ToJsonString()}},"context":{"diagnostics":[{"code":7,"range":"others"},{{found.ToJsonString()}}]} }""")!.AsArray();

        var fix = actions.First(static action => action!["kind"]!.GetValue<string>() == "quickfix")!;
        Assert.Equal(found.ToJsonString(), fix["diagnostics"]![0]!.ToJsonString());
        Assert.Equal(5, fix["edit"]!["documentChanges"]![0]!["textDocument"]!["version"]!.GetValue<int>());
        Assert.All(Edits(actions), static text => Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Contains(Edits(actions), static text => text.Contains("\r\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_kinds_that_are_asked_for_are_offered()
    {
        using var client = Opened("Service(\"B-9\").Level(Basic);\n", All);
        var range = """{"start":{"line":0,"character":9},"end":{"line":0,"character":9}}""";
        string[] Kinds(string only) => [.. client.Request("textDocument/codeAction", $$"""{"textDocument":{"uri":"{{Uri}}"},"range":{{range}},"context":{"diagnostics":[],"only":["{{only}}"]} }""")!.AsArray().Select(static action => action!["kind"]!.GetValue<string>()).Distinct()];
        Assert.Equal(["quickfix"], Kinds("quickfix"));
        Assert.Empty(Kinds("refactor.extract"));
    }

    [Fact]
    public void A_team_is_renamed_in_every_file_that_speaks_of_it()
    {
        using var place = new Workplace();
        var part = place.Write("parts/teams.csx", "Team(\"SOC\").Lead(\"森\");\n");
        var definition = place.Write("a.cdc.csx", "#load \"parts/teams.csx\"\nOrganization(\"A\").Edition(X1060_2021);\nService(\"A-1\").Level(Basic).Insource(\"SOC\");\n");
        using var client = TestClient.Greeted(place.Folder, All);
        client.Diagnostics(definition);
        client.Open(part, "Team(\"SOC\").Lead(\"森\");\n", 3);
        client.Diagnostics(part, 3);

        var edit = client.Request("textDocument/rename", $$"""{"textDocument":{"uri":"{{part}}"},"position":{"line":0,"character":7},"newName":"監視班"}""")!["documentChanges"]!.AsArray();
        Assert.Equal([definition, part], edit.Select(static one => one!["textDocument"]!["uri"]!.GetValue<string>()).Order(StringComparer.Ordinal));
        Assert.Equal(3, edit.First(one => one!["textDocument"]!["uri"]!.GetValue<string>() == part)!["textDocument"]!["version"]!.GetValue<int>());
        Assert.True(edit.First(one => one!["textDocument"]!["uri"]!.GetValue<string>() == definition)!["textDocument"]!.AsObject().ContainsKey("version"));
    }

    [Fact]
    public void What_has_no_name_of_its_own_is_not_renamed_and_it_is_said_why()
    {
        using var client = Opened(Small, All);
        var refused = client.Refused("textDocument/rename", $$"""{"textDocument":{"uri":"{{Uri}}"},"position":{"line":2,"character":2},"newName":"x"}""");
        Assert.Equal(-32803, refused["code"]!.GetValue<int>());
        Assert.NotEqual("", refused["message"]!.GetValue<string>());
    }

    [Fact]
    public void Colours_are_told_relative_to_each_other()
    {
        using var client = Opened(Small, All);
        var data = client.Request("textDocument/semanticTokens/full", $$"""{"textDocument":{"uri":"{{Uri}}"} }""")!["data"]!.AsArray().Select(static number => number!.GetValue<int>()).ToArray();
        Assert.Equal(0, data.Length % 5);
        Assert.True(data.Chunk(5).Count(static token => token[0] > 0) >= 2);
        Assert.All(data.Chunk(5), static token => Assert.True(token is [>= 0, >= 0, > 0, >= 0 and < 15, >= 0]));
    }

    [Fact]
    public void A_client_without_trees_gets_a_list()
    {
        using var client = Opened(Small, "{}");
        Assert.All(client.Request("textDocument/documentSymbol", $$"""{"textDocument":{"uri":"{{Uri}}"} }""")!.AsArray(), static symbol => Assert.Equal(Uri, symbol!["location"]!["uri"]!.GetValue<string>()));
    }

    [Fact]
    public void Formatting_goes_by_the_repository_and_then_by_the_editor()
    {
        using var place = new Workplace();
        var uri = place.Write("a.cdc.csx", "");
        const string text = "foreach (var c in new[] { \"G-2\" })\nService(c).Level(Standard).Unassigned();\n";
        string Formatted(TestClient client) => string.Concat(client.Request("textDocument/formatting", $$"""{"textDocument":{"uri":"{{uri}}"},"options":{"tabSize":3,"insertSpaces":true} }""")!.AsArray().Select(static edit => edit!["newText"]!.GetValue<string>()));

        using (var client = TestClient.Greeted(place.Folder, All))
        {
            client.Open(uri, text);
            Assert.Equal("   ", Formatted(client));
        }

        place.Write(".editorconfig", "root = true\n[*.csx]\nindent_style = space\nindent_size = 2\n");
        using (var client = TestClient.Greeted(place.Folder, All))
        {
            client.Open(uri, text);
            Assert.Equal("  ", Formatted(client));
        }
    }

    [Fact]
    public void The_posture_is_accepted_by_a_command()
    {
        using var place = new Workplace();
        var uri = place.Write("a.cdc.csx", Small);
        using var client = TestClient.Greeted(place.Folder, All);
        client.Open(uri, Small);

        var locked = client.Request("workspace/executeCommand", $$"""{"command":"x1060.lock","arguments":["{{uri}}"]}""")!;
        Assert.True(locked["done"]!.GetValue<bool>());
        Assert.Equal("a.cdc.csx: locked", client.Told("window/showMessage")["message"]!.GetValue<string>());
        Assert.Contains("A-1", File.ReadAllText(place.Path("a.cdc.lock")), StringComparison.Ordinal);

        // What got worse since is told at once, though nothing is saved.
        client.Change(uri, 2, Small.Replace("Score(3)", "Score(2)", StringComparison.Ordinal));
        Assert.Contains(client.Diagnostics(uri, 2), static said => said!["code"]!.GetValue<string>().StartsWith("CDC7", StringComparison.Ordinal));
        Assert.True(client.Request("workspace/executeCommand", $$"""{"command":"x1060.lock","arguments":["{{uri}}"]}""")!["done"]!.GetValue<bool>());
        Assert.DoesNotContain(client.Diagnostics(uri), static said => said!["code"]!.GetValue<string>().StartsWith("CDC7", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Organization(\"A\").Edition(X1060_2021);\nService(\"B-99\");\n", "a.cdc.csx has errors and cannot be locked")]
    [InlineData("Team(\"SOC\");\n", "a.cdc.csx names no organisation; a part is locked with the definitions that load it")]
    public void What_cannot_be_locked_is_left_alone(string text, string why)
    {
        using var place = new Workplace();
        var uri = place.Write("a.cdc.csx", text);
        using var client = TestClient.Greeted(place.Folder);
        client.Open(uri, text);
        var refused = client.Request("workspace/executeCommand", $$"""{"command":"x1060.lock","arguments":["{{uri}}"]}""")!;
        Assert.Equal((false, why), (refused["done"]!.GetValue<bool>(), refused["message"]!.GetValue<string>()));
        Assert.False(File.Exists(place.Path("a.cdc.lock")));
    }

    [Fact]
    public void Everything_is_checked_by_a_command_and_counted()
    {
        using var place = new Workplace();
        var (one, other) = (place.Write("a.cdc.csx", Small), place.Write("b.cdc.csx", "Organization(\"B\").Edition(X1060_2021);\nService(\"B-99\");\n"));
        using var client = TestClient.Greeted(place.Folder);
        var told = client.Diagnostics(one).Concat(client.Diagnostics(other)).Select(static said => said!["severity"]!.GetValue<int>()).ToList();

        var counted = client.Request("workspace/executeCommand", """{"command":"x1060.check"}""")!;
        Assert.Equal(2, counted["definitions"]!.GetValue<int>());
        Assert.Equal((told.Count(static severity => severity == 1), told.Count(static severity => severity == 2)), (counted["errors"]!.GetValue<int>(), counted["warnings"]!.GetValue<int>()));
        Assert.Contains(1, told);
    }

    [Fact]
    public void The_page_of_a_rule_can_be_read()
    {
        using var client = TestClient.Greeted();
        Assert.Contains("CDC1003", client.Request("x1060/rulePage", """{"id":"CDC1003"}""")!["markdown"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Null(client.Request("x1060/rulePage", """{"id":"CDC9999"}"""));
    }

    private static TestClient Opened(string text, string capabilities, int version = 1)
    {
        var client = TestClient.Greeted(capabilities: capabilities);
        client.Open(Uri, text, version);
        return client;
    }

    private static JsonNode? Ask(TestClient client, string method, int line, int character) =>
        client.Request($"textDocument/{method}", $$"""{"textDocument":{"uri":"{{Uri}}"},"position":{"line":{{line}},"character":{{character}} } }""");

    private static IEnumerable<string> Edits(JsonArray actions) =>
        from action in actions
        from document in action!["edit"]!["documentChanges"]!.AsArray()
        from edit in document!["edits"]!.AsArray()
        select edit!["newText"]!.GetValue<string>();
}
