using System.CommandLine;
using X1060Dsl.Model;
using X1060Dsl.Reports;

namespace X1060Dsl.Cli;

/// <summary>What every verb that looks at whole centres is told: which definitions, and on which day.</summary>
internal sealed class SurveyArguments
{
    private readonly Argument<string[]> paths;
    private readonly TodayOption today;

    public SurveyArguments(Verb verb)
    {
        paths = verb.AddMany("paths", new("files, and folders to search for *.cdc.csx (default: the current folder)", "ファイルと、*.cdc.csx を探すフォルダー (省略時は現在のフォルダー)"));
        today = new TodayOption(verb, new("the day that everything due is compared with (default: today)", "期日を比べる日 (省略時は今日)"));
    }

    /// <summary>The day; null where what was given is none, and it has been told.</summary>
    public Date? Day(Call call) => today.Of(call);

    /// <summary>The definitions that are meant, each with its path; those that could not be read have been told of. Null where there is none.</summary>
    /// <param name="call">The call.</param>
    /// <param name="exit">The gravest thing that came up.</param>
    public IReadOnlyList<(Sought Sought, OpenDefinition Definition)>? Open(Call call, out int exit)
    {
        if (CheckArguments.Seek(call, call.Line.GetValue(paths), out exit) is not { } sought)
            return null;

        var opened = new List<(Sought Sought, OpenDefinition Definition)>();
        foreach (var one in sought)
        {
            var definition = OpenDefinition.OnDisk(one);
            if (definition.Refusal is not { } refusal)
            {
                opened.Add((one, definition));
                continue;
            }

            call.Refuse(new($"{call.Shown(one.Path)}: {refusal.Message(DisplayLanguage.English)}", $"{call.Shown(one.Path)}: {refusal.Message(DisplayLanguage.Japanese)}"));
            exit = ExitCode.Gravest(exit, ExitCode.Unreadable);
        }

        // A part is looked at with those that load it.
        var loaded = new HashSet<string>(opened.SelectMany(static one => one.Definition.Loads), StringComparer.Ordinal);
        opened.RemoveAll(one => !one.Definition.IsWhole && (loaded.Contains(one.Sought.Path) || one.Definition.Centre!.Services.Count == 0));
        foreach (var (one, definition) in opened.Where(static one => one.Definition.HasErrors))
            call.Refuse(new($"{call.Shown(one.Path)} has errors, see x1060 check; what could not be read is missing here", $"{call.Shown(one.Path)} には誤りがあります (x1060 check で確かめてください)。読めなかった部分は含まれていません"));
        if (opened.Count == 0 && exit == ExitCode.Clean)
            exit = call.Refuse(new("nothing here names an organisation or a service", "組織を名乗る定義も、サービスを書いた定義もありません"));
        return opened.Count == 0 ? null : opened;
    }

    /// <summary>The centres that are meant, looked at on a day; null where there is none, and it has been told.</summary>
    public Listing<SurveyedCentre>? Survey(Call call, Date day, out int exit) =>
        Open(call, out exit)?.Select(one => new SurveyedCentre(call.Shown(one.Sought.Path), X1060Dsl.Surveying.Survey.Of(one.Definition.Centre!, day))).ToListing();
}
