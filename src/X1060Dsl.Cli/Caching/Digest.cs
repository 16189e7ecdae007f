using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Blake3;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Cli.Caching;

/// <summary>A digest of texts, one after the other: none can be taken for two, or two for one.</summary>
/// <remarks>BLAKE3, as nobody may find another text of the same digest. What .NET has for that loads OpenSSL, which a bare container lacks.</remarks>
internal sealed class Digest : IDisposable
{
    /// <summary>How many bytes it has.</summary>
    public const int Size = 32;

    // What many definitions load is digested for the first of them.
    private static readonly ConditionalWeakTable<SourceFile, byte[]> Known = [];

    private Hasher hasher = Hasher.New();

    /// <summary>The digest of bytes.</summary>
    public static byte[] Of(ReadOnlySpan<byte> bytes)
    {
        var digest = new byte[Size];
        Hasher.Hash(bytes, digest);
        return digest;
    }

    /// <summary>The digest of a text.</summary>
    public static byte[] Of(SourceFile file) => Known.GetValue(file, static one => Of(MemoryMarshal.AsBytes(one.Text.AsSpan())));

    /// <summary>Adds a text, or that there is none.</summary>
    public Digest Add(string? text)
    {
        Number(text?.Length ?? -1);
        hasher.Update(MemoryMarshal.AsBytes(text.AsSpan()));
        return this;
    }

    /// <summary>Adds texts, and how many there are.</summary>
    public Digest Add(IReadOnlyCollection<string?> texts)
    {
        Number(texts.Count);
        foreach (var text in texts)
            Add(text);
        return this;
    }

    /// <summary>Adds a text and what it is called.</summary>
    public Digest Add(string? name, SourceFile file)
    {
        Add(name);
        hasher.Update(Of(file));
        return this;
    }

    /// <summary>The digest of all that was added.</summary>
    public byte[] ToArray()
    {
        var digest = new byte[Size];
        hasher.Finalize(digest);
        return digest;
    }

    public void Dispose() => hasher.Dispose();

    private void Number(int number) => hasher.Update(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in number)));
}
