using System.CommandLine;
using System.Globalization;
using X1060Dsl.Cli.Preview;
using X1060Dsl.Model;
using X1060Dsl.Reports.Html;
using X1060Dsl.Surveying;

namespace X1060Dsl.Cli.Verbs;

/// <summary><c>x1060 preview</c>: the report in a browser of this machine, anew on every change.</summary>
internal sealed class PreviewVerb : Verb
{
    private readonly CheckArguments arguments;
    private readonly Option<string> port;
    private readonly Compared compared;

    public PreviewVerb(DisplayLanguage language)
        : base("preview", new("Shows the report in a browser of this machine, anew on every change.", "報告をこのマシンのブラウザーで表示し、変更のたびに更新します。"), language)
    {
        arguments = new CheckArguments(this);
        port = Add<string>("--port", "NUMBER", new("the port to listen at (default: any that is free)", "待ち受けるポート (省略時は空いているもの)"));
        compared = new Compared(this);
    }

    public override IReadOnlyList<(string Line, Bilingual Use)> Examples { get; } =
    [
        ("x1060 preview", new("prints the address to open; Ctrl+C ends it", "開くアドレスを表示 (Ctrl+C で終了)")),
        ("x1060 preview --port 1060", new("at the same port each time", "毎回同じポートで")),
    ];

    public override int Run(Call call)
    {
        var said = call.Line.GetValue(port) ?? "0";
        if (!ushort.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var chosen))
            return call.Refuse(new($"--port does not take '{said}', only a number up to 65535", $"--port に「{said}」は指定できません。65535 までの数を書いてください"));
        if (LookAt(call, number: 1) is not { } first)
            return ExitCode.Misuse;
        using var server = PreviewServer.Start(chosen, ReportPage.LivePolicy, PreviewPatience.Usual);
        if (server is null)
            return call.Refuse(new($"port {chosen} cannot be listened at; without --port any that is free is taken", $"ポート {chosen} では待ち受けられません。--port を省くと、空いているポートを使います"));

        using var changes = call.Around.Changes();
        changes.Watch(WatchedFolders.Of(call, arguments, [], default));
        call.Answer.WriteLine(server.Address);
        call.Answer.Flush();
        call.Aside.WriteLine(new Bilingual("Only this machine can open it, and only with this address. Ctrl+C ends it.", "このアドレスでだけ、このマシンからだけ開けます。Ctrl+C で終了します。").In(call.Language));
        call.Aside.Flush();
        for (var look = first; ; look = LookAt(call, look.Number + 1) ?? look)
        {
            server.Show(look.Number, look.Page);
            changes.Watch(WatchedFolders.Of(call, arguments, look.Sought, look.Read));
            if (!changes.Wait(() => call.Aside.WriteLine(WatchVerb.Deaf.In(call.Language))))
                return ExitCode.Clean;
        }
    }

    // Anew each time, settings and day included. Null where the call is wrong, or for the moment in which nothing is there.
    private Look? LookAt(Call call, int number)
    {
        if (arguments.TermsOf(call) is not { } terms || arguments.Seek(call, out _) is not { } sought || compared.Of(call, terms, sought) is not { } complete || Known.At(call, null) is not { } known)
            return null;

        var surveyed = Surveying.Run(sought, complete, known, static _ => { });
        if (ReportVerb.Refusal(surveyed.Count) is { } refusal)
        {
            call.Refuse(refusal);
            return null;
        }

        var page = new MemoryStream();
        ReportPage.Write(page, new PostureReport(surveyed, call.Around.FullPath("."), terms.Today, Tool.Version) { Since = compared.NameOf(call), LiveNumber = number }, call.Language);
        return new Look(number, page.ToArray(), sought, surveyed.Select(static one => one.Definition).ToListing());
    }
}

/// <summary>One look at the definitions: the page it gave and its number, and what was read for it.</summary>
internal sealed record Look(int Number, byte[] Page, IReadOnlyList<Sought> Sought, Listing<CheckedDefinition> Read);
