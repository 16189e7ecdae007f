using X1060Dsl.Reading;

namespace X1060Dsl.Fuzz;

/// <summary>The path of a <c>#load</c>: it is refused, or it is a script below the root, whatever tricks it is written with.</summary>
internal sealed class LoadTarget : Target
{
    public override string Name => "load";

    public override IReadOnlyList<string> Seeds { get; } = ["b.csx", "./b.csx", "parts/b.cdc.csx", "../b.csx", "../../root/b.csx", "/etc/passwd", "部品/体制.cdc.csx", "parts/../b.csx", "C:/b.csx", "//host/share/b.csx"];

    public override IReadOnlyList<string> Words { get; } =
        ["..", "../", "/", "//", "./", ".", "\\", "..\\", "%2e%2e/", "b.csx", ".csx", ".CSX", "parts/", "root/", "root", "root2/", "~", "C:", "file://", "http://a/", "nuget: ", "CON", "nul.csx", "com1", " ", "\u3000", "\0", "*", "?", ":", "|", "．．", "／", "。。", "\u2024\u2024", "\u2215", "\u202e", "..;/", "....//", ".../"];

    public override int Longest => 300;

    public override int Try(string text)
    {
        foreach (var (from, root) in new[] { ("/root/a.cdc.csx", "/root"), ("/root/sub/deep/a.cdc.csx", "/root"), ("/a.cdc.csx", "/") })
        {
            var path = LoadPath.Resolve(from, root, text, ".csx", out var refusal);
            Law(path is null != refusal is null, "a path is refused or is one");
            Law(refusal is null || (refusal.En != "" && refusal.Ja != ""), "a refusal says something");
            Law(path is null || (path.StartsWith("/", StringComparison.Ordinal) && path.EndsWith(".csx", StringComparison.Ordinal)), "what is loaded is a script");

            // As the system would take it, which knows nothing of our rules.
            Law(path is null || (Path.GetFullPath(path) == path && Path.GetFullPath(path).StartsWith(root.TrimEnd('/') + "/", StringComparison.Ordinal)), "what is loaded lies below the root");
            Law(path is null || !path.Any(static c => c is '\\' or ':' or '\0' or '%'), "no sign of a path means more than it shows");
        }

        LoadPath.Resolve("/root/a.cdc.csx", "/root", text, ".csx", out var why);
        return why?.En.GetHashCode(StringComparison.Ordinal) ?? text.Split('/').Length;
    }
}
