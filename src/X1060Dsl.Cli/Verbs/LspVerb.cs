using X1060Dsl.LanguageServer;

namespace X1060Dsl.Cli.Verbs;

/// <summary><c>x1060 lsp</c>: serves an editor over the standard input and output, until it says exit or is gone.</summary>
internal sealed class LspVerb : Verb
{
    public LspVerb(DisplayLanguage language)
        : base("lsp", new("Serves an editor that speaks the Language Server Protocol.", "Language Server Protocol を話すエディターに応えます。"), language) =>
        // What many editors add unasked; there is nothing else to choose.
        Add<bool>("--stdio", null, new("over the standard input and output, as always", "標準入出力で通信する (常にそうします)"));

    public override IReadOnlyList<(string Line, Bilingual Use)> Examples { get; } =
    [
        ("x1060 lsp", new("what an editor is told to start; see docs/editors.md", "エディターに起動させるコマンド。docs/editors.ja.md を参照")),
    ];

    public override int Run(Call call)
    {
        if (call.Around.InIsTerminal)
            call.Aside.WriteLine(new Bilingual("x1060 lsp: waiting for an editor on the standard input; Ctrl+C ends it", "x1060 lsp: 標準入力でエディターを待っています。Ctrl+C で終了します").In(call.Language));
        call.Aside.Flush();

        using var input = Console.OpenStandardInput();
        return Server.Run(input, call.AnswerBytes(), new ServerSurroundings(Tool.Version, call.Language, call.Around.Today, call.Aside));
    }
}
