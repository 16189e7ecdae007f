namespace X1060Dsl.Cli.Tests;

/// <summary>What the command can do to the machine stands here, with the one place that may do it. Everything else is found out and fails.</summary>
/// <remarks>
/// The sources are held to BannedSymbols.txt; this looks at what they were compiled to, and at the libraries, which nobody
/// holds to anything. What the native linker takes of .NET and of Roslyn is looked at by tests/native-gate.sh.
/// </remarks>
public sealed class PowersTests
{
    // What is called, and who may. A new entry is a decision.
    private static readonly (string What, Func<string, bool> Is, string[] Allowed)[] Rules =
    [
        ("starts or ends processes", static called => called is "System.Diagnostics.Process.Start" or "System.Diagnostics.Process.Kill" || called.StartsWith("System.Diagnostics.ProcessStartInfo.", StringComparison.Ordinal), ["X1060Dsl.Cli.Git", "X1060Dsl.Cli.ScriptHost"]),
        ("reaches the network", static called => called.StartsWith("System.Net.", StringComparison.Ordinal) && !called.StartsWith("System.Net.WebUtility.", StringComparison.Ordinal), ["X1060Dsl.Cli.Preview."]),
        ("loads or makes code", static called =>
            called.StartsWith("System.Runtime.Loader.", StringComparison.Ordinal) || called.StartsWith("System.Reflection.Emit.", StringComparison.Ordinal)
            || called.StartsWith("System.Reflection.Assembly.Load", StringComparison.Ordinal) || called.StartsWith("System.Reflection.Assembly.UnsafeLoad", StringComparison.Ordinal)
            || called.StartsWith("System.AppDomain.", StringComparison.Ordinal) || called.StartsWith("System.Activator.CreateInstanceFrom", StringComparison.Ordinal)
            || called.StartsWith("System.Runtime.InteropServices.NativeLibrary.", StringComparison.Ordinal) || called == "System.Runtime.InteropServices.Marshal.GetDelegateForFunctionPointer"
            || (called.StartsWith("System.Linq.Expressions.", StringComparison.Ordinal) && called.EndsWith(".Compile", StringComparison.Ordinal)) || called == "calli",
            ["System.CommandLine.Invocation.ProcessTerminationHandler"]), // which is never linked: that is looked at as well
    ];

    private static readonly string[] Imports =
    [
        "X1060Dsl.Cli.ScriptHost: libc kill",
        "X1060Dsl.Cli.StandardStream: libc write",
        "X1060Dsl.Cli.Terminal: kernel32 GetConsoleMode",
        "X1060Dsl.Cli.Terminal: kernel32 GetStdHandle",
        "X1060Dsl.Cli.Terminal: kernel32 GetUserDefaultUILanguage",
        "X1060Dsl.Cli.Terminal: kernel32 SetConsoleMode",
        "X1060Dsl.Disk.DiskFiles: libc open",
    ];

    // What is linked into the command, but for .NET and Roslyn.
    private static readonly string[] Assemblies = [.. Powers.Linked(PathOf("x1060")).Where(static name => !name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))];

    [Fact]
    public void All_that_is_linked_is_looked_at() => Assert.Superset(new HashSet<string> { "x1060", "X1060Dsl", "X1060Dsl.Engine", "X1060Dsl.Reports", "DiffPlex", "Sprache", "System.CommandLine" }, Assemblies.ToHashSet());

    [Fact]
    public void Only_where_it_was_decided_does_the_command_do_more_than_read_and_write() => Assert.Equal([], Assemblies.SelectMany(static name => Broken(PathOf(name))).Distinct());

    [Fact]
    public void It_imports_no_other_function_of_the_system() =>
        Assert.Equal(Imports, Assemblies.SelectMany(static name => Powers.Imports(PathOf(name))).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void What_is_allowed_is_there()
    {
        var calls = Powers.Calls(PathOf("x1060")).ToList();
        Assert.All(Rules[0].Allowed, caller => Assert.Contains(calls, call => call.Caller == caller && Rules[0].Is(call.Called)));
    }

    // These tests start processes themselves, call through addresses and look up code: whoever misses that misses all.
    [Fact]
    public void An_assembly_that_does_more_is_found_out()
    {
        var broken = Broken(PathOf("X1060Dsl.Cli.Tests")).ToList();

        Assert.Contains("X1060Dsl.Cli.Tests.ToolProcess starts or ends processes: System.Diagnostics.Process.Start", broken);
        Assert.Contains("X1060Dsl.Cli.Tests.PowersTests reaches the network: System.Net.Sockets.Socket..ctor", broken);
        Assert.Contains("X1060Dsl.Cli.Tests.PowersTests loads or makes code: System.Reflection.Assembly.LoadFrom", broken);
        Assert.Contains(Powers.Imports(PathOf("X1060Dsl.Cli.Tests")), static import => import == "X1060Dsl.Cli.Tests.Native: libc mkfifo");
    }

    // What must be found out; nobody calls it.
    internal static object Misdeeds(string path) =>
        new[] { System.Reflection.Assembly.LoadFrom(path), (object)new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp) };

    private static IEnumerable<string> Broken(string assembly) =>
        from call in Powers.Calls(assembly)
        from rule in Rules
        where rule.Is(call.Called) && !rule.Allowed.Any(allowed => allowed.EndsWith('.') ? call.Caller.StartsWith(allowed, StringComparison.Ordinal) : call.Caller == allowed)
        select $"{call.Caller} {rule.What}: {call.Called}";

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, name + ".dll");
}
