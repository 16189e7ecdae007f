using System.Text;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Running;

/// <summary>What the process that runs a definition is told: all texts, so that it has to open none of them.</summary>
public static class RunRequest
{
    private const string Mark = "x1060 run request 1\n";

    /// <summary>The request, as bytes.</summary>
    public static byte[] Of(GatheredDefinition gathered)
    {
        using var bytes = new MemoryStream();
        using var to = new BinaryWriter(bytes, Encoding.UTF8);
        to.Write(Mark);
        to.Write(gathered.Root);
        to.Write(gathered.Sources.Count);
        foreach (var source in gathered.Sources)
        {
            to.Write(source.Path);
            to.Write(source.Text);
        }

        to.Write(gathered.Packs.Count);
        foreach (var pack in gathered.Packs)
            to.Write(pack);

        to.Write(gathered.References.Count);
        foreach (var reference in gathered.References)
        {
            to.Write(reference.From);
            to.Write(reference.Written);
            to.Write(reference.Path);
        }

        to.Flush();
        return bytes.ToArray();
    }

    /// <summary>What a request asks for; null when it is none.</summary>
    public static GatheredDefinition? Read(byte[] request) => Wire.Read(request, static from =>
    {
        from.Expect(Mark);
        var root = from.Text();
        var sources = from.Several(from => new SourceFile(from.Text(), from.Text()));
        var packs = from.Several(static from => from.Text());
        var references = from.Several(static from => new AssemblyReference(from.Text(), from.Text(), from.Text(), default));
        return sources.Count == 0 ? throw Wire.Malformed() : new GatheredDefinition(root, sources, packs, references, default);
    });
}
