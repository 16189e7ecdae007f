using System.Diagnostics;
using System.Globalization;
using X1060Dsl.Fuzz;

const string Usage = """
    Tries changed texts on what reads the texts of strangers, and keeps what breaks a promise in tests/regressions.

      dotnet run --project tests/Fuzz -c Release -- [--target NAME|all] [--seconds N] [--executions N] [--seed N] [--coverage]
      dotnet run --project tests/Fuzz -c Release -- --target NAME --replay FILE|FOLDER
      dotnet run --project tests/Fuzz -c Release -- --growth [PART OF A NAME]

    --seconds is for each target; the default is 60. --coverage lets branches taken decide what is new, by SharpFuzz.
    --growth tells how time and work grow when texts of many shapes are doubled.
    Exit codes: 0 every promise held, 1 one did not, 2 called wrongly.
    """;

// Before anything of the engine is touched: what is instrumented counts from its first line on.
var words = args.ToList();
var coverage = words.Contains("--covered") ? new Coverage() : null;
string? Value(string option) => words.IndexOf(option) is var at and >= 0 && at + 1 < words.Count ? words[at + 1] : null;
double Number(string option, double otherwise) => Value(option) is not { } word ? otherwise : double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : double.NaN;

var name = Value("--target") ?? "all";
var targets = Target.All.Where(target => name == "all" || target.Name == name).ToList();
var executions = Number("--executions", double.MaxValue);
var seconds = Number("--seconds", executions < double.MaxValue ? double.MaxValue : 60);
var seed = Number("--seed", 1060);
if (targets.Count == 0 || double.IsNaN(seconds) || double.IsNaN(executions) || seed is double.NaN or > int.MaxValue || words.Contains("--help"))
{
    Console.Error.WriteLine(Usage);
    Console.Error.WriteLine($"Targets: {string.Join(", ", Target.All.Select(static target => target.Name))}");
    return 2;
}

if (words.Contains("--growth"))
    return Growth.Tell(Console.Out, Value("--growth") ?? "") ? 0 : 1;

if (Value("--replay") is { } replayed)
{
    var broken = 0;
    foreach (var file in Directory.Exists(replayed) ? [.. Directory.GetFiles(replayed).Order(StringComparer.Ordinal)] : new[] { replayed })
    {
        if (Campaign.Breaks(targets[0], Regressions.Read(file)) is not { } law)
            continue;

        Console.WriteLine($"{file}: {law}");
        broken++;
    }

    return broken == 0 ? 0 : 1;
}

if (words.Contains("--coverage") && coverage is null)
{
    var folder = Directory.CreateTempSubdirectory("x1060-fuzz-").FullName;
    using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", [Coverage.Instrument(folder), .. args, "--covered"]))!;
    process.WaitForExit();
    Directory.Delete(folder, recursive: true);
    return process.ExitCode;
}

var isWhole = true;
foreach (var target in targets)
{
    coverage?.Forget();
    var outcome = new Campaign(target, new Terms(seconds, (long)Math.Min(executions, long.MaxValue / 2), (int)seed), coverage).Run();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target.Name,-9} {outcome.Executions,10:N0} executions {outcome.Seconds,7:N0} s {outcome.Executions / outcome.Seconds,8:N0}/s {outcome.Kept,6:N0} kept, slowest {outcome.Slowest,6:N0} ms, seed {seed}: {(outcome.Found.Count == 0 ? "nothing found" : $"{outcome.Found.Count} found")}"));
    foreach (var (path, law) in outcome.Found)
        Console.WriteLine($"  {Path.GetRelativePath(Path.GetDirectoryName(Path.GetDirectoryName(Regressions.Folder)!)!, path)}: {law}");
    isWhole &= outcome.Found.Count == 0;
}

return isWhole ? 0 : 1;
