using System.CommandLine;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Cli;

/// <summary>The policy packs that a call names: every definition of the run gets them, as if it loaded them.</summary>
internal sealed class PolicyPacks(Verb verb)
{
    private readonly Option<string[]> policy = verb.Add<string[]>("--policy", "PATH", new("a policy pack, or a folder of them, for every definition of the run; may be repeated", "すべての定義に適用するポリシーパック、またはそのフォルダー。繰り返し指定できます"));

    /// <summary>The packs, as they were named.</summary>
    public IReadOnlyList<string> Named(Call call) => call.Line.GetValue(policy) ?? [];

    /// <summary>The packs, in the order of the call, those of a folder in ordinal order; null where one cannot be had, and it has been told.</summary>
    public Listing<SourceFile>? Of(Call call) => Read(call, Named(call));

    /// <summary>The packs of these names; null where one cannot be had, and it has been told.</summary>
    public static Listing<SourceFile>? Read(Call call, IReadOnlyList<string> named)
    {
        if (named.Count == 0)
            return default(Listing<SourceFile>);

        var search = new Search(call.Around);
        foreach (var path in named)
            search.Add(path);
        if (search.TooLarge is { } large)
            return Refuse(call, new($"--policy: there are more than 65,536 files below '{large}'; name the folder of the packs", $"--policy: 「{large}」より下に、65,536 を超える数のファイルがあります。ポリシーパックのフォルダーを指定してください"));
        if (search.Empty.FirstOrDefault() is { } empty)
            return Refuse(call, new($"--policy: there is no policy pack (*.cdc.csx) below '{empty}'", $"--policy: 「{empty}」より下にポリシーパック (*.cdc.csx) がありません"));

        var packs = new List<SourceFile>();
        foreach (var sought in search.Found)
        {
            var files = DiskFiles.Around(sought.Path, sought.Folder);
            var opened = sought.Open(files);
            if (opened.File is not { } file)
                return Refuse(call, new($"--policy: {call.Shown(sought.Path)}: {opened.Refusal!.Message(DisplayLanguage.English)}", $"--policy: {call.Shown(sought.Path)}: {opened.Refusal.Message(DisplayLanguage.Japanese)}"));
            if (Engine.Read(file, files).Centre is { Organization: not null })
                return Refuse(call, new($"--policy: {call.Shown(sought.Path)} names an organisation, so it is a definition; a pack holds what several of them share", $"--policy: {call.Shown(sought.Path)} は組織を名乗る定義です。ポリシーパックには、複数の定義で共有するものだけを書いてください"));
            packs.Add(file);
        }

        return packs.ToListing();
    }

    private static Listing<SourceFile>? Refuse(Call call, Bilingual why)
    {
        call.Refuse(why);
        return null;
    }
}
