using System.Text;

namespace X1060Dsl.Analyzers;

/// <summary>Where a generated class goes.</summary>
/// <param name="Name">Its namespace and name.</param>
/// <param name="Around">The classes around it, outermost first, as <c>partial class Outer</c>; only a class of the user's has any.</param>
/// <param name="IsOwn">Whether it is ours alone; otherwise it completes one of the user's.</param>
/// <param name="Source">What it comes from, as people of the project say it.</param>
internal sealed record ClassPlace(ClassName Name, Model.Listing<string> Around, bool IsOwn, string Source)
{
    public static ClassPlace Of(ListedText text) => new(text.Name, default, IsOwn: true, text.RelativePath);

    /// <summary>The name of the generated file: readable, and of nobody else in the project.</summary>
    public string HintName
    {
        get
        {
            var text = new StringBuilder();
            foreach (var c in Source)
                text.Append(c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' ? c : '.');
            return $"{text.ToString().Trim('.')}.{Hash($"{Source}\n{Name}")}.g.cs";
        }
    }

    // FNV-1a. The hash of the runtime differs from run to run.
    private static string Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
            hash = unchecked((hash ^ c) * 16777619u);

        const string digits = "0123456789abcdef";
        var hex = new char[8];
        for (var i = 7; i >= 0; i--, hash >>= 4)
            hex[i] = digits[(int)(hash & 15)];
        return new string(hex);
    }
}
