using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using X1060Dsl.Reports;
using YamlDotNet.RepresentationModel;

namespace X1060Dsl.Cli.Tests;

/// <summary>What is ready to be copied into a pipeline, parsed, and run as far as it runs without the pipeline.</summary>
public sealed partial class PipelineTests
{
    private const string Clean = "Service(\"E-3\").Level(Basic).Insource(\"SOC\").Owner(\"N\").Score(4).Target(5, by: \"2028-03-31\");\n";
    private const string Broken = Clean + "Service(\"B-99\").Level(Basic);\n";

    private static readonly string Root = Path.GetFullPath(Path.Combine(typeof(PipelineTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(static data => data.Key == "Cases").Value!, "../../.."));

    [Theory]
    [InlineData(Clean, "true", 0)]
    [InlineData(Broken, "true", 1)]
    [InlineData(Broken, "false", 1)]
    public void The_GitHub_action_checks_annotates_and_sums_up(string definition, string annotations, int exit)
    {
        if (OperatingSystem.IsWindows())
            return;

        using var place = new Workplace();
        place.Write("a b/cdc.cdc.csx", definition);

        var run = RunAction(place, ("X1060_PATHS", "a b\n"), ("X1060_ANNOTATIONS", annotations));

        Assert.Equal(exit, run.Exit);
        Assert.Equal(exit == 1 && annotations == "true", run.Out.Contains("::error file=a b/cdc.cdc.csx,line=2", StringComparison.Ordinal));
        Assert.Contains($"exit-code={exit}\nsarif={place.Temp}/x1060.sarif\n", File.ReadAllText(Path.Combine(place.Temp, "output")), StringComparison.Ordinal);
        Assert.Contains($"## x1060: the check {(exit == 0 ? "passes" : "fails")}", File.ReadAllText(Path.Combine(place.Temp, "summary")), StringComparison.Ordinal);
        Assert.Equal("2.1.0", JsonDocument.Parse(File.ReadAllText(Path.Combine(place.Temp, "x1060.sarif"))).RootElement.GetProperty("version").GetString());
    }

    [Theory]
    [InlineData("X1060_PATHS", "$(touch pwned)")]
    [InlineData("X1060_PATHS", "--format=json=pwned")]
    [InlineData("X1060_FAIL_ON", "error; touch pwned")]
    [InlineData("X1060_PROFILE", "`touch pwned`")]
    [InlineData("X1060_TODAY", "2026-10-01' ; touch pwned; '")]
    public void No_input_of_the_action_is_an_order(string input, string value)
    {
        if (OperatingSystem.IsWindows())
            return;

        using var place = new Workplace();
        place.Write("cdc.cdc.csx", Clean);

        var run = RunAction(place, (input, value));

        Assert.NotEqual(0, run.Exit);
        Assert.Equal(["cdc.cdc.csx"], Directory.GetFiles(place.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public void The_action_says_what_goes_in_and_what_comes_out()
    {
        var action = Yaml("action.yml");
        var check = Step(action, "Check");

        Assert.Equal(["name", "description", "branding", "inputs", "outputs", "runs"], Keys(action));
        Assert.Equal("composite", Text(action["runs"]["using"]));
        Assert.Equal(Keys(action["inputs"]).Order(), ((YamlMappingNode)check["env"]).Select(static pair => InputName().Match(Text(pair.Value)).Groups[1].Value).Order());
        Assert.All(Children(action["runs"]["steps"]), static step =>
        {
            Assert.Equal("bash", Text(step["shell"]));
            Assert.DoesNotContain("${{", Text(step["run"]), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_GitHub_workflow_is_safe_for_forks()
    {
        var workflow = Yaml("samples/pipelines/github.yml");
        var text = File.ReadAllText(Path.Combine(Root, "samples/pipelines/github.yml"));

        Assert.Equal(["pull_request", "push"], Keys(workflow["on"]));
        Assert.Equal("contents: read", string.Join(", ", ((YamlMappingNode)workflow["permissions"]).Select(static pair => $"{Text(pair.Key)}: {Text(pair.Value)}")));
        Assert.DoesNotContain("secrets", CommentAtEnd().Replace(text, ""), StringComparison.Ordinal);
        foreach (var (name, job) in ((YamlMappingNode)workflow["jobs"]).Select(static pair => (Text(pair.Key), pair.Value)))
        {
            // Who may write is never started by a pull request.
            Assert.True(!Keys(job).Contains("permissions") || Text(job["if"]).Contains("github.event_name == 'push'", StringComparison.Ordinal), name);
            foreach (var step in Children(job["steps"]))
            {
                Assert.DoesNotContain("run", Keys(step));
                var uses = Text(step["uses"]);
                Assert.True(uses.StartsWith("X1060Dsl/", StringComparison.Ordinal) || Pinned().IsMatch(uses), uses);
                Assert.True(!uses.StartsWith("actions/checkout", StringComparison.Ordinal) || Text(step["with"]["persist-credentials"]) == "false");
            }
        }
    }

    [Fact]
    public void The_workflow_gives_the_action_what_it_takes()
    {
        var inputs = Keys(Yaml("action.yml")["inputs"]);
        var step = Children(Yaml("samples/pipelines/github.yml")["jobs"]["check"]["steps"]).Single(static step => Text(step["uses"]).StartsWith("X1060Dsl/", StringComparison.Ordinal));

        Assert.Subset(inputs.ToHashSet(), Keys(step["with"]).ToHashSet());
    }

    [Theory]
    [InlineData(Clean, 0)]
    [InlineData(Broken, 1)]
    public void The_GitLab_job_writes_the_reports_that_it_names(string definition, int exit)
    {
        if (OperatingSystem.IsWindows())
            return;

        using var place = new Workplace();
        place.Write("cdc.cdc.csx", definition);
        var job = Yaml("samples/pipelines/gitlab.yml")["x1060"];
        var script = string.Join('\n', Children(job["before_script"]).Concat(Children(job["script"])).Select(Text));

        var run = ToolProcess.Bash($"set -eo pipefail\n{script}", place.Folder, [.. ((YamlMappingNode)job["variables"]).Select(static pair => (Text(pair.Key), Text(pair.Value)))]);

        Assert.Equal(exit, run.Exit);
        Assert.All(((YamlMappingNode)job["artifacts"]["reports"]).Children.Values, report => Assert.True(File.Exists(Path.Combine(place.Folder, Text(report)))));
        Assert.Equal("always", Text(job["artifacts"]["when"]));
    }

    [Theory]
    [InlineData(Clean, 0)]
    [InlineData(Broken, 1)]
    public void The_GitLab_shares_are_put_together(string definition, int exit)
    {
        if (OperatingSystem.IsWindows())
            return;

        using var place = new Workplace();
        place.Write("cdc.cdc.csx", definition);
        place.Write("other.cdc.csx", Clean);
        var pipeline = Yaml("samples/pipelines/gitlab-shards.yml");
        var variables = ((YamlMappingNode)pipeline[".x1060"]["variables"]).Select(static pair => (Text(pair.Key), Text(pair.Value))).ToList();
        var count = Text(pipeline["x1060-share"]["parallel"]);
        string Script(string job) => string.Join('\n', Children(pipeline[".x1060"]["before_script"]).Concat(Children(pipeline[job]["script"])).Select(Text).Prepend("set -eo pipefail"));

        for (var number = 1; number <= int.Parse(count); number++)
            Assert.Equal(0, ToolProcess.Bash(Script("x1060-share"), place.Folder, [.. variables, ("CI_NODE_INDEX", $"{number}"), ("CI_NODE_TOTAL", count), ("CI_PIPELINE_CREATED_AT", "2026-11-23T10:00:00Z")]).Exit);
        var run = ToolProcess.Bash(Script("x1060"), place.Folder, [.. variables]);

        Assert.Equal(exit, run.Exit);
        Assert.All(((YamlMappingNode)pipeline["x1060"]["artifacts"]["reports"]).Children.Values, report => Assert.True(File.Exists(Path.Combine(place.Folder, Text(report)))));
    }

    [Theory]
    [InlineData(Clean, 0)]
    [InlineData(Broken, 1)]
    public void The_Azure_job_writes_what_it_publishes(string definition, int exit)
    {
        if (OperatingSystem.IsWindows())
            return;

        using var place = new Workplace();
        place.Write("cdc.cdc.csx", definition);
        var steps = Children(Children(Yaml("samples/pipelines/azure-pipelines.yml")["jobs"])[0]["steps"]);

        var runs = steps.Where(static step => Keys(step).Contains("bash")).Select(step => ToolProcess.Bash(Text(step["bash"]), place.Folder, ("AGENT_TEMPDIRECTORY", place.Temp), ("BUILD_ARTIFACTSTAGINGDIRECTORY", Path.Combine(place.Temp, "staging")))).ToList();

        Assert.Equal([0, exit], runs.Select(static run => run.Exit));
        Assert.Equal(exit == 1, runs[1].Out.Contains("##vso[task.logissue type=error;sourcepath=cdc.cdc.csx;linenumber=2;", StringComparison.Ordinal));
        var published = steps.Where(static step => Keys(step).Contains("task")).Select(static step => step["inputs"]).ToList();
        Assert.True(File.Exists(Text(published[0]["testResultsFiles"]).Replace("$(Agent.TempDirectory)", place.Temp)));
        Assert.Equal(["x1060.sarif"], Directory.GetFiles(Text(published[1]["pathToPublish"]).Replace("$(Build.ArtifactStagingDirectory)", Path.Combine(place.Temp, "staging"))).Select(Path.GetFileName));
        Assert.Equal("CodeAnalysisLogs", Text(published[1]["artifactName"]));
    }

    [Fact]
    public void The_hooks_have_what_pre_commit_asks_for_and_run()
    {
        using var place = new Workplace();
        place.Write("cdc.cdc.csx", Broken);
        var hooks = Children(Yaml(".pre-commit-hooks.yaml"));

        Assert.Equal(["x1060-check", "x1060-fix"], hooks.Select(static hook => Text(hook["id"])));
        foreach (var hook in hooks)
        {
            Assert.Subset(new HashSet<string> { "id", "name", "description", "entry", "language", "files", "pass_filenames" }, Keys(hook).ToHashSet());
            Assert.Matches(Text(hook["files"]), "defs/cdc.cdc.csx");
            Assert.DoesNotMatch(Text(hook["files"]), "src/Program.cs");
            var words = Text(hook["entry"]).Split(' ');
            Assert.Equal("x1060", words[0]);
            Assert.NotEqual(ExitCode.Misuse, place.Run(words[1..]).Exit);
        }

        Assert.Equal(ExitCode.No, place.Run(Text(hooks[0]["entry"]).Split(' ')[1..]).Exit);
    }

    [Theory]
    [InlineData("docs/ci.md")]
    [InlineData("docs/ci.ja.md")]
    public void The_page_names_every_format_and_leads_to_files_that_are_there(string page)
    {
        var text = File.ReadAllText(Path.Combine(Root, page));

        Assert.Equal(Renderer.Names, TableRow().Matches(text).Select(static row => row.Groups[1].Value));
        Assert.All(Link().Matches(text).Select(static link => link.Groups[1].Value), link => Assert.True(File.Exists(Path.Combine(Root, "docs", link)), link));
    }

    private static (int Exit, string Out, string Err) RunAction(Workplace place, params (string, string)[] inputs)
    {
        var action = Yaml("action.yml");
        var files = new[] { ("GITHUB_OUTPUT", "output"), ("GITHUB_STEP_SUMMARY", "summary"), ("GITHUB_PATH", "path") }.Select(file => (file.Item1, Path.Combine(place.Temp, file.Item2))).ToList();
        var given = ((YamlMappingNode)Step(action, "Check")["env"])
            .Select(pair => (Text(pair.Key), Text(action["inputs"][InputName().Match(Text(pair.Value)).Groups[1].Value]["default"])))
            .Where(one => !inputs.Any(input => input.Item1 == one.Item1)).Concat(inputs).Concat(files).Append(("RUNNER_TEMP", place.Temp)).Append(("GITHUB_ACTION_PATH", Root)).ToArray();

        Assert.Equal(0, ToolProcess.Bash(Text(Step(action, "Provide x1060")["run"]), place.Folder, given).Exit);
        return ToolProcess.Bash(Text(Step(action, "Check")["run"]), place.Folder, given);
    }

    private static YamlNode Step(YamlNode action, string name) => Children(action["runs"]["steps"]).Single(step => Text(step["name"]) == name);

    private static YamlNode Yaml(string file)
    {
        var stream = new YamlStream();
        using var text = File.OpenText(Path.Combine(Root, file));
        stream.Load(text);
        return Assert.Single(stream.Documents).RootNode;
    }

    private static List<YamlNode> Children(YamlNode node) => [.. ((YamlSequenceNode)node).Children];

    private static List<string> Keys(YamlNode node) => [.. ((YamlMappingNode)node).Children.Keys.Select(Text)];

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;

    [GeneratedRegex("^[^@]+@[0-9a-f]{40}$")]
    private static partial Regex Pinned();

    [GeneratedRegex("(?m)^\\| `([a-z]+)` \\|")]
    private static partial Regex TableRow();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("#.*")]
    private static partial Regex CommentAtEnd();

    [GeneratedRegex(@"^\$\{\{ inputs\.([a-z-]+) \}\}$")]
    private static partial Regex InputName();
}
