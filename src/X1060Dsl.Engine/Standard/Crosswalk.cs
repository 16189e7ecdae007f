using System.Reflection;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Standard;

/// <summary>Which services of X.1060 do what another framework asks for: one row an item of the framework.</summary>
/// <param name="Id">What it is asked for by: the name of its file without the extension.</param>
/// <param name="Name">The framework's name.</param>
/// <param name="Note">What has to be said about the table.</param>
/// <param name="Sections">The framework's sections, in its order.</param>
/// <param name="Items">The framework's items, in its order.</param>
/// <remarks>
/// The tables of the tool lie in <c>crosswalks/</c>; an organisation may bring its own. Each row says how sure it is and
/// what it rests on, and nearly all rest on judgement: identifiers are facts, which service belongs to which is not.
/// </remarks>
public sealed record Crosswalk(string Id, Bilingual Name, Bilingual Note, Listing<CrosswalkSection> Sections, Listing<CrosswalkItem> Items)
{
    private static readonly string[] Names = ["nist-csf-2.0", "iso-27001-2022", "cis-8", "first-csirt-2.1", "meti-3.0", "sim3"];

    private static readonly Lazy<Listing<Crosswalk>> Read = new(static () => Names.Select(Own).ToListing());

    private static readonly Lazy<Dictionary<string, Listing<string>>> ByService = new(static () => (
        from crosswalk in All
        from item in crosswalk.Items
        from code in item.Services
        group $"{crosswalk.Id} {item.Id}" by code).ToDictionary(static one => one.Key, static one => one.ToListing(), StringComparer.Ordinal));

    /// <summary>Those of the tool.</summary>
    public static Listing<Crosswalk> All => Read.Value;

    /// <summary>The one of this id or name, in any letter case and width; null when there is none.</summary>
    public static Crosswalk? Find(string name) => All.FirstOrDefault(one => new[] { one.Id, one.Name.En, one.Name.Ja }.Any(known => Folding.AreSame(known, name)));

    /// <summary>The items of all frameworks that a service does something for, each as "nist-csf-2.0 DE.CM"; none in a list in which these codes mean something else.</summary>
    public static Listing<string> ItemsOf(Edition edition, string code) => Standard.Of(edition).IsX1060 && ByService.Value.TryGetValue(code, out var items) ? items : default;

    /// <summary>How many rows there are of a confidence.</summary>
    public int Count(Confidence confidence) => Items.Count(item => item.Confidence == confidence);

    private static Crosswalk Own(string id)
    {
        using var stream = typeof(Crosswalk).GetTypeInfo().Assembly.GetManifestResourceStream($"Standard/crosswalks/{id}.tsv")
            ?? throw new InvalidOperationException($"The table {id} is missing from this assembly.");
        using var reader = new StreamReader(stream);
        var reading = CrosswalkReader.Read(new SourceFile($"{id}.tsv", reader.ReadToEnd()));
        return reading.Crosswalk ?? throw new InvalidOperationException($"The table {id} has faults.");
    }
}

/// <summary>A section of a framework.</summary>
public sealed record CrosswalkSection(string Id, Bilingual Name);

/// <summary>An item of a framework, and the services of X.1060 that do what it asks for.</summary>
/// <param name="Id">The framework's identifier.</param>
/// <param name="Section">The id of its section.</param>
/// <param name="Name">A short name, ours where the framework's own may not be repeated.</param>
/// <param name="Services">Codes of services; none where X.1060 has nothing for it.</param>
/// <param name="Confidence">How sure that is.</param>
/// <param name="Source">What it rests on.</param>
public sealed record CrosswalkItem(string Id, string Section, Bilingual Name, Listing<string> Services, Confidence Confidence, Bilingual Source);
