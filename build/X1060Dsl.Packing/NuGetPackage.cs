using System.Xml.Linq;

namespace X1060Dsl.Packing;

/// <summary>A package as it lies in the folder of packages.</summary>
internal static class NuGetPackage
{
    /// <summary>What it says of itself; <paramref name="folder"/> is <c>…/name/version</c>.</summary>
    public static Component Read(string folder)
    {
        var name = Path.GetFileName(Path.GetDirectoryName(folder)!);
        var about = XDocument.Load(Path.Combine(folder, name + ".nuspec")).Root!.Elements().First();
        string? Said(string element) => about.Elements().FirstOrDefault(part => part.Name.LocalName == element)?.Value is { Length: > 0 } said ? said : null;
        var (id, version) = (Said("id")!, Said("version")!);
        var licence = about.Elements().FirstOrDefault(static part => part.Name.LocalName == "license" && part.Attribute("type")?.Value == "expression")?.Value;
        var hash = Path.Combine(folder, $"{name}.{Path.GetFileName(folder)}.nupkg.sha512");
        return new(id, version, $"pkg:nuget/{id}@{version}",
            File.Exists(hash) ? Convert.ToHexStringLower(Convert.FromBase64String(File.ReadAllText(hash).Trim())) : null,
            licence is null && Said("licenseUrl") is null ? null : new(licence, licence is null ? Said("licenseUrl") : null), Said("copyright"));
    }
}
