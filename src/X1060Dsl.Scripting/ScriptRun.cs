using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using X1060Dsl.Model;
using X1060Dsl.Rules.Reading;
using X1060Dsl.Running;

namespace X1060Dsl.Scripting;

/// <summary>Runs a definition as the C# it is. Whoever calls this trusts the definition as much as itself, and has put up what fences it can.</summary>
public static class ScriptRun
{
    private const int StackSize = 16 << 20;
    private const int LongestMessage = 2_000;

    /// <summary>Compiles and runs a definition to its end. Limits of time and memory are up to the process.</summary>
    /// <param name="gathered">The definition, with all that it loads.</param>
    public static RunOutcome Of(GatheredDefinition gathered)
    {
        // On a thread of its own: how much stack the first one has, nobody knows.
        var outcome = default(RunOutcome);
        var thread = new Thread(() => outcome = Run(gathered), StackSize) { IsBackground = true };
        thread.Start();
        thread.Join();
        return outcome!;
    }

    private static RunOutcome Run(GatheredDefinition gathered)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var definition = gathered.Sources[0];
        var packs = GatheredTexts.Packs(gathered);

        // Only the first line of a file may call its interpreter, and that is no longer the first.
        var text = packs.Length > 0 && definition.Text.StartsWith("#!", StringComparison.Ordinal) ? string.Concat("//", definition.Text.AsSpan(2)) : definition.Text;
        var compiled = new DefinitionCompiler(new GatheredTexts(gathered), new GatheredReferences(gathered)).Compile(definition.Path, packs + text);
        if (!compiled.Errors.IsEmpty)
            return RunOutcome.Failed([.. compiled.Errors.Take(RunLimits.Findings).Select(error => Told(error, definition.Path, packs.Length))]);

        var map = default(CodeMap);
        try
        {
            return RunOutcome.Said(compiled.Run(Assemblies(gathered), (assembly, symbols) =>
                new CallPlaces(map = new CodeMap(compiled.Compilation, assembly, symbols, definition.Path, packs.Length))));
        }
        catch (Exception thrown)
        {
            return RunOutcome.Failed(Told(thrown, map, definition.Path));
        }
    }

    private static Dictionary<string, string> Assemblies(GatheredDefinition gathered)
    {
        var byName = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var reference in gathered.References)
            byName.TryAdd(AssemblyName.GetAssemblyName(reference.Path).Name!, reference.Path);
        return byName;
    }

    private static Finding Told(Diagnostic error, string definition, int before)
    {
        var span = error.Location.SourceSpan;
        var path = error.Location.SourceTree?.FilePath ?? definition;
        var start = path == definition ? Math.Max(0, span.Start - before) : span.Start;
        return UncompilableCode.At(new Origin(path, start, span.Length), error.Id, error.GetMessage(CultureInfo.InvariantCulture));
    }

    private static Finding Told(Exception thrown, CodeMap? map, string definition)
    {
        // What is wrapped around it says nothing about the definition.
        while (thrown is AggregateException or TargetInvocationException or TypeInitializationException && thrown.InnerException is { } inner)
            thrown = inner;

        var places = map is null ? [] : map.Of(new StackTrace(thrown, fNeedFileInfo: false)).Select(place => map.OriginOf(place.Tree, place.Span)).ToList();
        var at = places.Count > 0 ? places[0] : new Origin(definition, 0, 0);
        return thrown is DefinitionFault fault
            ? UnfinishedRun.At(at, fault.Why)
            : UnfinishedRun.Threw(at, thrown.GetType().FullName ?? thrown.GetType().Name, MessageOf(thrown), places.Skip(1).Take(RunLimits.Related));
    }

    // The message of an exception may be code of the definition too.
    private static string MessageOf(Exception thrown)
    {
        try
        {
            return thrown.Message is { } message ? message[..Math.Min(message.Length, LongestMessage)] : "";
        }
        catch (Exception)
        {
            return "";
        }
    }
}
