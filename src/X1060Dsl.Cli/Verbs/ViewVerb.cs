using System.CommandLine;
using X1060Dsl.Reports;
using X1060Dsl.Surveying;

namespace X1060Dsl.Cli.Verbs;

/// <summary>A verb that shows one view of whole centres: for people, for the minutes, or for programs.</summary>
internal abstract class ViewVerb<T> : Verb
{
    private readonly SurveyArguments arguments;
    private readonly Option<string> format;

    protected ViewVerb(string name, Bilingual description, DisplayLanguage language)
        : base(name, description, language)
    {
        arguments = new SurveyArguments(this);
        format = Add<string>("--format", "text|md|json", new("for a terminal, for the minutes, or for programs (default: text)", "端末向け、議事録向け、プログラム向け (省略時は text)"));
    }

    public sealed override int Run(Call call)
    {
        var shape = call.Line.GetValue(format) ?? "text";
        if (!call.Takes("--format", shape, "text", "md", "json") || arguments.Day(call) is not { } day)
            return ExitCode.Misuse;
        if (arguments.Survey(call, day, out var exit) is not { } centres)
            return exit;

        var all = centres.Select(centre => (Centre: centre, View: Of(centre.Survey))).ToList();
        if (shape == "json")
            WriteJson(call.AnswerBytes(), all, Tool.Version);
        else if (shape == "md")
            all.ForEach(one => WriteMarkdown(call.Answer, one.Centre.Name, one.View, call.Language));
        else
            all.ForEach(one => Write(call.Answer, one.Centre.Name, one.View, call.Language, call.Ink));
        call.Answer.Flush();
        return exit;
    }

    /// <summary>The view of a centre.</summary>
    protected abstract T Of(Survey survey);

    /// <summary>Writes it for people at a terminal.</summary>
    protected abstract void Write(TextWriter to, string name, T view, DisplayLanguage language, Ink ink);

    /// <summary>Writes it as Markdown.</summary>
    protected abstract void WriteMarkdown(TextWriter to, string name, T view, DisplayLanguage language);

    /// <summary>Writes it for programs.</summary>
    protected abstract void WriteJson(Stream to, IEnumerable<(SurveyedCentre Centre, T View)> all, string version);
}
