using Microsoft.CodeAnalysis;
using X1060Dsl.Groups;

namespace X1060Dsl.Rules.Groups;

internal sealed class CircularParent() : GroupRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC8004", DiagnosticSeverity.Error,
        title: new("Organisation above itself", "自身の上位にある組織"),
        message: new("'{0}' is above itself: {1}", "「{0}」が自身の上位組織になっています: {1}"),
        advice: new("Take one of the .Parent(…) away: the topmost organisation has none.", "いずれかの .Parent(…) を取り除いてください。最上位の組織は .Parent(…) を書きません。"));

    // Told once for each ring, by the one of it that comes first.
    public override IEnumerable<GroupFinding> Check(Group all)
    {
        var told = new HashSet<Member>();
        foreach (var member in all.Members)
        {
            if (member.Organization.Parent is not { } parent)
                continue;

            List<Member>? ring = all.Find(parent.Value) == member ? [member] : all.ParentOf(all.Above(member) is { Count: > 0 } line ? line[line.Count - 1] : member) == member ? [member, .. all.Above(member)] : null;
            if (ring is null || ring.Exists(told.Contains))
                continue;

            told.UnionWith(ring);
            yield return Find(member, parent.Origin, member.Organization.Name.Value, string.Join(" → ", ring.Append(member).Select(static one => one.Organization.Name.Value)));
        }
    }
}
