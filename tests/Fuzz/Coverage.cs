using SharpFuzz;
using SharpFuzz.Common;

namespace X1060Dsl.Fuzz;

/// <summary>Which branches of the engine a text has taken, by SharpFuzz: a text is new when it takes one that none took before, or takes one far more often.</summary>
internal sealed unsafe class Coverage
{
    private const int Size = 1 << 16;

    private static readonly string[] Instrumented = ["X1060Dsl.Engine.dll", "X1060Dsl.dll"];

    private readonly byte[] map = GC.AllocateArray<byte>(Size, pinned: true);
    private readonly byte[] seen = new byte[Size];

    /// <summary>Counts from now on; only where the assemblies are instrumented.</summary>
    public Coverage()
    {
        fixed (byte* first = map)
            Trace.SharedMem = first;
    }

    /// <summary>Copies the program to a folder and instruments it there, so that what was built stays as it is.</summary>
    /// <returns>The program in that folder.</returns>
    public static string Instrument(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(AppContext.BaseDirectory))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        foreach (var name in Instrumented)
            Fuzzer.Instrument(Path.Combine(folder, name), static _ => true, Options.Value);
        return Path.Combine(folder, $"{typeof(Coverage).Assembly.GetName().Name}.dll");
    }

    /// <summary>Forgets what was seen: the next target begins anew.</summary>
    public void Forget() => Array.Clear(seen);

    /// <summary>Forgets which branches the last text took.</summary>
    public void Clear() => Array.Clear(map);

    /// <summary>Whether the text that was tried since took a branch that none took before.</summary>
    public bool IsNew()
    {
        var isNew = false;
        for (var i = 0; i < Size; i++)
        {
            if (map[i] == 0)
                continue;

            // Once, a few times, often: how often exactly tells nothing.
            var bucket = (byte)(map[i] switch { 1 => 1, 2 => 2, 3 => 4, < 8 => 8, < 16 => 16, < 32 => 32, < 128 => 64, _ => 128 });
            isNew |= (seen[i] & bucket) == 0;
            seen[i] |= bucket;
        }

        return isNew;
    }
}
