using System.Text;

namespace X1060Dsl.Groups;

/// <summary>An organisation whose levels, scores and targets are all those of another one of its group.</summary>
/// <param name="Member">The organisation.</param>
/// <param name="Of">The one that it agrees with: the first of the call.</param>
public sealed record MemberCopy(Member Member, Member Of)
{
    // Small definitions may well agree by chance.
    private const int Few = 20;

    /// <summary>The copies of a call.</summary>
    public static IEnumerable<MemberCopy> In(Group all) => all.ByTop.SelectMany(static one => Among(one));

    /// <summary>The copies among the organisations of one group.</summary>
    internal static IEnumerable<MemberCopy> Among(IEnumerable<Member> members) =>
        from alike in members.Where(static member => member.Services.Count(static service => service.Score is not null) >= Few).GroupBy(Numbers, StringComparer.Ordinal)
        let first = alike.First()
        from member in alike.Skip(1)
        where member.Fold != first.Fold
        select new MemberCopy(member, first);

    private static string Numbers(Member member)
    {
        var all = new StringBuilder();
        foreach (var service in member.Services.OrderBy(static service => service.Code, StringComparer.Ordinal))
            all.Append(service.Code).Append((char)('0' + (int)(service.Level?.Value ?? 0))).Append((char)('0' + (service.Score?.Value ?? 0))).Append((char)('0' + (service.Target ?? 0)));
        return all.ToString();
    }
}
