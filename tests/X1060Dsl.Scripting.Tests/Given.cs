using X1060Dsl.Model;
using X1060Dsl.Running;
using X1060Dsl.Text;

namespace X1060Dsl.Scripting.Tests;

/// <summary>A definition in a folder of its own, in memory: what it is when it is read, and what when it is run.</summary>
internal sealed class Given(string text, params (string Name, string Text)[] others) : IDefinitionFiles
{
    public const string Path = "/centre/own.cdc.csx";

    public SourceFile File { get; } = new(Path, text);

    public Listing<SourceFile> Packs { get; init; }

    string IDefinitionFiles.Root => "/centre";

    public GatheredDefinition Gathered => Engine.Gather(File, this, Packs);

    /// <summary>What running it comes to, there and back through the bytes that two processes would exchange.</summary>
    public RunOutcome Run()
    {
        var gathered = Gathered;
        Assert.True(gathered.MayRun, string.Join("\n", gathered.Findings.Select(static finding => finding.Message(DisplayLanguage.English))));
        var asked = RunRequest.Read(RunRequest.Of(gathered));
        return RunAnswer.Read(RunAnswer.Of(ScriptRun.Of(asked!), asked!), gathered)!;
    }

    /// <summary>What it says; it has to run to its end.</summary>
    public Draft Says()
    {
        var outcome = Run();
        Assert.True(outcome.Draft is not null, string.Join("\n", outcome.Findings.Select(static finding => finding.Message(DisplayLanguage.English))));
        return outcome.Draft!;
    }

    public ReadDefinition Read() => Engine.Read(File, this, Packs);

    /// <summary>The text at an origin, after the name of its file where that is not the definition.</summary>
    public string At(Origin origin) => origin.Path switch
    {
        null => "nowhere",
        Path => File.Text.Substring(origin.Start, origin.Length),
        var path => $"{path["/centre/".Length..]}: {Text(path)!.Substring(origin.Start, origin.Length)}",
    };

    OpenedFile IDefinitionFiles.Open(string path) => Text(path) is { } found ? new OpenedFile(new SourceFile(path, found), null) : OpenedFile.Missing;

    private string? Text(string path) => others.Where(other => $"/centre/{other.Name}" == path).Select(static other => other.Text)
        .Concat(Packs.Where(pack => pack.Path == path).Select(static pack => pack.Text)).FirstOrDefault();
}
