using X1060Dsl.Groups;
using X1060Dsl.Model;

namespace X1060Dsl.Keeping;

/// <summary>The services of a member as bytes, a tenth as large: most definitions of a large run belong to no group, and nobody ever asks for these.</summary>
/// <param name="paths">The files that they are written in, by which the bytes number them.</param>
/// <param name="bytes">The services.</param>
internal sealed class PackedServices(Listing<string> paths, byte[] bytes)
{
    /// <summary>Packs services; null where that cannot be undone.</summary>
    public static PackedServices? Of(Listing<MemberService> services, Edition edition)
    {
        var paths = new List<string>();
        var to = new KeptWriter(new KeptNames("", NumberOf, static _ => null));
        to.All(services, service => KeptMember.Write(to, service, edition));
        return to.ToArray() is { } bytes ? new PackedServices(paths.ToListing(), bytes) : null;

        string NumberOf(string path)
        {
            paths.Add(path);
            return $"{paths.Count - 1}";
        }
    }

    /// <summary>The services; fewer where the bytes are not what was packed.</summary>
    public Listing<MemberService> Unpack(Edition edition)
    {
        var from = new KeptReader(bytes, new KeptNames("", static _ => null, name => int.TryParse(name, out var number) && number >= 0 && number < paths.Count ? paths[number] : null));
        var services = from.All(() => KeptMember.Service(from, edition));
        return from.IsAtEnd ? services : default;
    }

    public void Write(KeptWriter to)
    {
        to.All(paths, to.Path);
        to.Bytes(bytes);
    }

    public static PackedServices Read(KeptReader from) => new(from.All(from.Path), from.Bytes());
}
