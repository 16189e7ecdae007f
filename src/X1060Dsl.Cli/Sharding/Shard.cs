using System.Buffers.Binary;
using System.Text;
using X1060Dsl.Cli.Caching;
using X1060Dsl.Keeping;
using X1060Dsl.Model;
using X1060Dsl.Reports;

namespace X1060Dsl.Cli.Sharding;

/// <summary>One of several shares of the definitions of a run, each checked by another machine.</summary>
/// <param name="Number">Which one, counted from 1.</param>
/// <param name="Count">How many there are.</param>
/// <param name="File">The file that what came of it goes to, as it was named.</param>
internal sealed record Shard(int Number, int Count, string File)
{
    /// <summary>The definitions of the share. A definition stays in its share whatever else comes and goes: its name decides, as seen from the current folder.</summary>
    public IReadOnlyList<Sought> Of(Call call, IReadOnlyList<Sought> definitions) => [.. definitions.Where(definition => IsIn(call, definition))];

    /// <summary>Checks the share and writes what came of it; what its group makes of it is found when all are put together.</summary>
    public int Write(Call call, IReadOnlyList<Sought> definitions, Agreed agreed, Terms terms, ResultCache? cache, int exit)
    {
        var own = Of(call, definitions);
        var outcomes = Checking.Each(own, terms, cache is null ? Engine.Check : cache.Check);
        cache?.Tidy();

        var names = RelativeNames.To(call.Around.FullPath("."));
        var places = definitions.Select(static (definition, place) => (definition.Path, place)).ToDictionary(static one => one.Path, static one => one.place, StringComparer.Ordinal);
        var kept = own.Zip(outcomes, (sought, outcome) => new KeptShare(places[sought.Path], KeptDefinition.Write(outcome, names, withTexts: true), names.NameOf(sought.Path) ?? sought.Path, names.NameOf(sought.Folder) ?? sought.Folder, sought.IsNamed));
        exit = ExitCode.Gravest(exit, AnswerFile.Put(call, File, new Part(Number, Count, definitions.Count, Part.DigestOf(definitions.Select(definition => names.NameOf(definition.Path))), agreed, exit, [.. kept]).ToArray()));
        call.Aside.WriteLine(new Bilingual($"Share {Number} of {Count}: {own.Count} of {definitions.Count} definitions. To put them together: x1060 merge", $"{Count} 分割の {Number} 番目: 定義{definitions.Count}件中{own.Count}件。まとめるには: x1060 merge").In(call.Language));
        return exit;
    }

    private bool IsIn(Call call, Sought definition) =>
        BinaryPrimitives.ReadUInt32LittleEndian(Digest.Of(Encoding.UTF8.GetBytes(RelativeNames.To(call.Around.FullPath(".")).NameOf(definition.Path) ?? definition.Path))) % (uint)Count == Number - 1;
}
