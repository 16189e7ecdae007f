using X1060Dsl.Groups;

namespace X1060Dsl.Reports;

/// <summary>Words about groups that text, page and sheet share.</summary>
internal static class GroupWords
{
    /// <summary>Why nobody provides a service.</summary>
    public static Bilingual Of(HoleKind kind) => kind switch
    {
        HoleKind.NotProvided => new("taken from who does not provide it", "提供していない組織から受けている"),
        HoleKind.Absent => new("taken from who has no definition", "定義のない組織から受けている"),
        _ => new("nobody is named", "担い手の記載なし"),
    };

    /// <summary>A circle, back to where it begins.</summary>
    public static string Round(ProvisionRing ring) => string.Join(" → ", ring.Members.Append(ring.Members[0]).Select(static member => member.Organization.Name.Value));
}
