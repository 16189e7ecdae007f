using System.CommandLine;
using X1060Dsl.Model;
using X1060Dsl.Reports;
using X1060Dsl.Sheets;

namespace X1060Dsl.Cli;

/// <summary>A file of sheets on the command line.</summary>
/// <param name="verb">The verb that takes it.</param>
internal sealed class SheetArguments(Verb verb)
{
    private readonly Option<string> page = verb.Add<string>("--sheet", "NAME", new("the sheet that holds the services (default: the one with the most headers that are known)", "サービスのあるシート (省略時は、読める見出しが最も多いシート)"));

    /// <summary>The sheet that somebody named; null where nobody did.</summary>
    public string? Page(Call call) => call.Line.GetValue(page);

    /// <summary>Reads a file of sheets; null where there is none to read, and it has been told.</summary>
    public static RawBook? Open(Call call, string named)
    {
        var path = call.Around.FullPath(named);
        var (bytes, refusal) = DiskFiles.ReadNamed(path, SheetLimits.File);
        if (bytes is not null)
            return SheetFile.Read(path, bytes);

        Tell(call, path, Listing.Of(new SheetFinding(refusal!, null)));
        return null;
    }

    /// <summary>Tells what was found about a sheet, aside.</summary>
    public static void Tell(Call call, string path, IReadOnlyList<SheetFinding> findings)
    {
        SheetFindingsText.Write(call.Aside, call.Shown(path), findings, call.Language, Ink.None);
        if (findings.Count > 1)
            call.Aside.WriteLine(SheetFindingsText.Line(findings, call.Language));
    }
}
