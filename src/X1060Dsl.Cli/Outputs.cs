using System.CommandLine;
using X1060Dsl.Reports;

namespace X1060Dsl.Cli;

/// <summary>In which formats the answer is given, and where to: <c>--format NAME[=FILE]</c>, as often as wanted.</summary>
/// <param name="verb">The verb whose answer it is.</param>
/// <param name="names">The formats that it has.</param>
internal sealed class Outputs(Verb verb, IReadOnlyList<string> names)
{
    private const string Name = "--format";

    private readonly Option<string[]> format = verb.Add<string[]>(Name, "NAME[=FILE]", new(
        $"{string.Join(", ", names)}; with a file, there in the place of standard output; may be repeated (default: text)",
        $"{string.Join("、", names)}。ファイルを書くと標準出力の代わりにそこへ。繰り返し指定できます (省略時は text)"));

    /// <summary>The option itself.</summary>
    public Option Option => format;

    /// <summary>What is asked for; null where the call was wrong, and has been told so.</summary>
    public IReadOnlyList<Output>? Of(Call call)
    {
        var outputs = new List<Output>();
        foreach (var order in call.Line.GetValue(format) is { Length: > 0 } orders ? orders : ["text"])
        {
            var equals = order.IndexOf('=');
            var (name, file) = equals < 0 ? (order, null) : (order[..equals], order[(equals + 1)..]);
            if (!names.Contains(name) || Renderer.Find(name) is not { } renderer)
                return Refuse(call, Misuse.Value(Name, name, [.. names]));
            if (file is "")
                return Refuse(call, new($"{Name} {name}= lacks the file", $"{Name} {name}= にファイル名がありません"));

            outputs.Add(new Output(renderer, file is null or "-" ? null : call.Around.FullPath(file), file ?? ""));
        }

        if (outputs.Count(static output => output.File is null) > 1)
            return Refuse(call, new($"standard output takes one format only; give the others a file, for example {Name} sarif=findings.sarif", $"標準出力に出せる形式は一つだけです。ほかは {Name} sarif=findings.sarif のようにファイルに書いてください"));
        if (outputs.GroupBy(static output => output.File).FirstOrDefault(static group => group.Count() > 1) is { } twice)
            return Refuse(call, new($"two formats go to the same file '{twice.First().Shown}'", $"二つの形式が同じファイル「{twice.First().Shown}」に書き出されます"));
        return outputs;
    }

    /// <summary>Writes a check in all of them, and gives the exit code: a file that cannot be written keeps its old text.</summary>
    public static int Write(Call call, IReadOnlyList<Output> outputs, Check check, Rendering how) =>
        Write(call, outputs, (renderer, to, ink) => renderer.Write(to, check, how with { Ink = ink }));

    /// <summary>Writes an answer in all of them, and gives the exit code: a file that cannot be written keeps its old text.</summary>
    /// <param name="call">The call.</param>
    /// <param name="outputs">The formats, and where they go.</param>
    /// <param name="write">Writes it in one of them, and gives how many findings were left out.</param>
    public static int Write(Call call, IReadOnlyList<Output> outputs, Func<Renderer, Stream, Ink, int> write)
    {
        var exit = ExitCode.Clean;
        foreach (var output in outputs)
        {
            try
            {
                var left = output.Write(call, write);
                if (left > 0)
                    call.Aside.WriteLine(Left(output.Renderer.Name, left).In(call.Language));
            }
            catch (Exception trouble) when (output.File is not null && trouble is IOException or UnauthorizedAccessException)
            {
                exit = call.Refuse(new($"{output.Shown} cannot be written here", $"{output.Shown} をここに書き込めません"));
            }
        }

        // "x1060 check | head" has seen enough; a program that got half a document has not.
        if (call.Around.Out is StandardStream { IsClosed: true } && outputs.Any(static output => output.File is null && !output.Renderer.IsForPeople))
            exit = call.Refuse(new("nobody read the answer to its end", "結果が最後まで読み取られませんでした"));
        return exit;
    }

    private static Bilingual Left(string name, int left) => new(
        $"{name}: {left} finding{(left == 1 ? "" : "s")} left out, the least grave; the format, or who reads it, takes no more", $"{name}: 形式または読み手の上限を超えるため、重大度の低いものから{left}件の指摘を省略しました");

    private static IReadOnlyList<Output>? Refuse(Call call, Bilingual why)
    {
        call.Refuse(why);
        return null;
    }
}

/// <summary>A format and where it goes.</summary>
/// <param name="Renderer">The format.</param>
/// <param name="File">The full path of the file; null for standard output.</param>
/// <param name="Shown">The file as it was named.</param>
internal sealed record Output(Renderer Renderer, string? File, string Shown)
{
    /// <summary>Writes an answer, and gives how many findings were left out.</summary>
    public int Write(Call call, Func<Renderer, Stream, Ink, int> write)
    {
        if (File is null)
            return write(Renderer, call.AnswerBytes(), call.Ink);

        if (NewFile.IsDevice(File))
        {
            using var device = new FileStream(File, FileMode.Open, FileAccess.Write);
            return write(Renderer, device, Ink.None);
        }

        var document = new MemoryStream();
        var left = write(Renderer, document, Ink.None);
        NewFile.Write(NewFile.Linked(File), document.ToArray(), replace: true);
        return left;
    }
}
