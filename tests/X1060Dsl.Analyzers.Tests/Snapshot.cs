using System.Runtime.CompilerServices;

namespace X1060Dsl.Analyzers.Tests;

/// <summary>Approved output: <c>Class.Method#Hint.verified.cs</c> beside the test; what differs is written as <c>.received.cs</c>.</summary>
/// <remarks>
/// These are the files and names of Verify.SourceGenerators, which cannot be restored everywhere this is built. To use
/// it, reference Verify.Xunit and Verify.SourceGenerators, call <c>VerifySourceGenerators.Initialize()</c> once, and let
/// <see cref="Verify"/> return <c>Verifier.Verify(generation.Generator)</c>: the approved files stay as they are.
/// <c>X1060_ACCEPT=1</c> approves.
/// </remarks>
internal static class Snapshot
{
    public static void Verify(Generation generation, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        // A build server maps the paths of sources to nowhere; the file's name is all that is left of them.
        var (folder, test) = (Path.Combine(X1060Dsl.Tests.Repository.Root, "tests", "X1060Dsl.Analyzers.Tests"), $"{Path.GetFileNameWithoutExtension(file)}.{method}");
        var approved = Directory.EnumerateFiles(folder, $"{test}#*.verified.cs").ToHashSet(StringComparer.Ordinal);
        var differing = new List<string>();
        foreach (var source in generation.Sources)
        {
            var name = Path.Combine(folder, $"{test}#{source.HintName[..^".cs".Length]}");
            var (verified, received, text) = ($"{name}.verified.cs", $"{name}.received.cs", $"//HintName: {source.HintName}\n{source.SourceText}");
            approved.Remove(verified);
            if (Environment.GetEnvironmentVariable("X1060_ACCEPT") == "1")
                File.WriteAllText(verified, text);

            if (File.Exists(verified) && File.ReadAllText(verified).ReplaceLineEndings("\n") == text)
            {
                File.Delete(received);
                continue;
            }

            File.WriteAllText(received, text);
            differing.Add(received);
        }

        Assert.True(differing.Count == 0, $"Compare with .verified.cs, and approve with X1060_ACCEPT=1: {string.Join(", ", differing)}");
        Assert.True(approved.Count == 0, $"Nothing generates these any more: {string.Join(", ", approved)}");
    }
}
