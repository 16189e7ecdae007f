namespace X1060Dsl.Packing;

/// <summary>
/// <code>
/// x1060-packing archive FOLDER FILE.tar.gz
/// x1060-packing bill --version V --commit C --assets FILE… --native FILE --npm FOLDER --bundle FILE -- ARTEFACT…
/// x1060-packing sums FOLDER
/// </code>
/// The time of everything is that of SOURCE_DATE_EPOCH.
/// </summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        try
        {
            switch (args)
            {
                case ["archive", var folder, var file]:
                    Archive.Write(folder, file, Made());
                    return 0;
                case ["bill", .. var rest]:
                    Bill(rest);
                    return 0;
                case ["sums", var folder]:
                    Checksums.Write(folder);
                    return 0;
                default:
                    Console.Error.WriteLine("x1060-packing archive FOLDER FILE, bill … -- ARTEFACT…, or sums FOLDER");
                    return 2;
            }
        }
        catch (PackingFailed trouble)
        {
            Console.Error.WriteLine($"x1060-packing: {trouble.Message}");
            return 1;
        }
    }

    private static void Bill(string[] args)
    {
        var end = Array.IndexOf(args, "--");
        if (end < 0)
            throw new PackingFailed("bill takes its artefacts after --");

        var options = args[..end].Chunk(2).ToLookup(static pair => pair[0], static pair => pair[^1]);
        string Only(string name) => options[name].SingleOrDefault() ?? throw new PackingFailed($"bill needs one {name}");
        var packages = NuGetFiles.Of(options["--assets"]);
        IComponentSource[] sources = [packages, .. options["--native"].Select(orders => new NativeLinking(orders, packages)), .. options["--bundle"].Select(meta => new NpmBundle(meta, Only("--npm")))];

        foreach (var path in args[(end + 1)..])
        {
            var artefact = Artefact.Read(path);
            File.WriteAllBytes(path + ".cdx.json", BillOfMaterials.Write(artefact, [.. Components.Of(artefact, sources)], Only("--version"), Only("--commit"), Made()));
        }
    }

    private static DateTimeOffset Made() =>
        long.TryParse(Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"), out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : throw new PackingFailed("SOURCE_DATE_EPOCH says no time");
}
