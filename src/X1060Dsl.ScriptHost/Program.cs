using System.Text;
using X1060Dsl.Running;
using X1060Dsl.Scripting;

namespace X1060Dsl.ScriptHost;

/// <summary>The process that runs a definition: it fences itself in, starts anew inside the fence, is told the definition on the standard input, and answers on the standard output.</summary>
/// <remarks>
/// <code>
/// x1060-script fence ROOT SECONDS MEGABYTES     puts up the fence, tells which parts of it stand, and becomes "run"
/// x1060-script run                              runs the definition
/// </code>
/// It has to start anew because the Landlock of a thread does not bind those that are there already, and .NET has some
/// before its first line runs. What a process becomes by exec has but one.
/// </remarks>
internal static class Program
{
    private const int Wrong = 2;

    public static int Main(string[] args)
    {
        switch (args)
        {
            case ["fence", var root, var seconds, var megabytes] when int.TryParse(seconds, out var time) && int.TryParse(megabytes, out var memory):
                var fence = OperatingSystem.IsLinux() ? LinuxFence.PutUp(root, time, memory) : "";
                Answer.Tell($"{fence}\n");
                if (OperatingSystem.IsLinux())
                    LinuxFence.StartAnew();
                return Run();

            case ["run"]:
                return Run();

            default:
                Console.Error.WriteLine("This is a part of x1060, for: x1060 run --trust FILE");
                return Wrong;
        }
    }

    private static int Run()
    {
        // Whoever does not hear this knows that it was not the definition that failed.
        Answer.Tell("ready\n");

        // What a definition prints goes aside: the standard output is for the answer.
        using var answer = Answer.Take();
        if (OperatingSystem.IsLinux())
            LinuxFence.ForbidExec();

        var request = new MemoryStream();
        using (var input = Console.OpenStandardInput())
            input.CopyTo(request);
        if (RunRequest.Read(request.ToArray()) is not { } gathered)
            return Wrong;

        Console.SetIn(TextReader.Null);
        Console.SetOut(new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true });
        answer.Give(RunAnswer.Of(ScriptRun.Of(gathered), gathered));
        return 0;
    }
}
