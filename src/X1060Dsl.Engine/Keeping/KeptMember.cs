using X1060Dsl.Groups;
using X1060Dsl.Model;
using X1060Dsl.Settings;
using X1060Dsl.Text;

namespace X1060Dsl.Keeping;

/// <summary>What the group sees of a definition, as it is kept.</summary>
internal static class KeptMember
{
    public static void Write(KeptWriter to, Member member, Action<SourceFile> write)
    {
        Write(to, member.Organization);
        to.All(member.Services, service => Write(to, service));
        to.Number((int)member.Edition);
        to.Number((int)member.Combining);
        to.All(member.Providers, to.Fact);
        to.Flag(member.IsReadToItsEnd);
        to.All(member.Sources, write);
    }

    public static Member Read(KeptReader from, string path, Func<SourceFile> read, Func<RuleSettings> settings, Date? today) =>
        new(path, Organization(from), from.All(() => Service(from)))
        {
            Edition = (Edition)from.Number(1, 3),
            Combining = (ScoreRule)from.Number(1, 3),
            Providers = from.All(from.Fact),
            IsReadToItsEnd = from.Flag(),
            Sources = from.All(read),
            Settings = settings(),
            Today = today,
        };

    private static void Write(KeptWriter to, Organization organization)
    {
        to.Fact(organization.Name);
        to.Maybe(organization.Edition, fact => to.Fact(fact, edition => to.Number((int)edition)));
        to.Maybe(organization.Ciso, to.Fact);
        to.Maybe(organization.CdcHead, to.Fact);
        to.Maybe(organization.TopManagement, to.Fact);
        to.All(organization.Assessors, to.Fact);
        to.All(organization.Auditors, to.Fact);
        to.Maybe(organization.Parent, to.Fact);
        to.All(organization.Members, to.Fact);
        to.Maybe(organization.Country, to.Fact);
        to.Flag(organization.HasOwnInfrastructure);
        to.Flag(organization.Floor is not null);
        if (organization.Floor is { } floor)
            to.All(floor, to.Fact);
        to.Maybe(organization.Assessed, fact => to.Fact(fact, to.Date));
        to.Maybe(organization.ApprovedBy, to.Fact);
        to.Maybe(organization.ApprovedOn, fact => to.Fact(fact, to.Date));
        to.Maybe(organization.ReviewEvery, fact => to.Fact(fact, number => to.Number(number)));
        to.Maybe(organization.ShortCycle, to.Fact);
        to.Maybe(organization.LongCycle, to.Fact);
        to.Maybe(organization.CombineScores, fact => to.Fact(fact, rule => to.Number((int)rule)));
        to.Maybe(organization.Classification, to.Fact);
        to.Origin(organization.Origin);
    }

    private static Organization Organization(KeptReader from) => new(from.Fact())
    {
        Edition = from.Maybe(() => from.Fact(() => (Edition)from.Number(1, 3))),
        Ciso = from.Maybe(from.Fact),
        CdcHead = from.Maybe(from.Fact),
        TopManagement = from.Maybe(from.Fact),
        Assessors = from.All(from.Fact),
        Auditors = from.All(from.Fact),
        Parent = from.Maybe(from.Fact),
        Members = from.All(from.Fact),
        Country = from.Maybe(from.Fact),
        HasOwnInfrastructure = from.Flag(),
        Floor = from.Flag() ? from.All(from.Fact) : null,
        Assessed = from.Maybe(() => from.Fact(from.Date)),
        ApprovedBy = from.Maybe(from.Fact),
        ApprovedOn = from.Maybe(() => from.Fact(from.Date)),
        ReviewEvery = from.Maybe(() => from.Fact(() => from.Number(int.MinValue, int.MaxValue))),
        ShortCycle = from.Maybe(from.Fact),
        LongCycle = from.Maybe(from.Fact),
        CombineScores = from.Maybe(() => from.Fact(() => (ScoreRule)from.Number(1, 3))),
        Classification = from.Maybe(from.Fact),
        Origin = from.Origin(),
    };

    private static void Write(KeptWriter to, MemberService service)
    {
        to.Text(service.Code);
        to.Text(service.Ja);
        to.Text(service.En);
        to.Text(service.Category);
        to.Origin(service.Origin);
        to.Maybe(service.Level, fact => to.Fact(fact, level => to.Number((int)level)));
        to.Flag(service.IsAssigned);
        to.Flag(service.IsUnassigned);
        to.Maybe(service.Provider, to.Fact);
        to.Maybe(service.ProvidedBy, to.Fact);
        to.All(service.Serves, to.Fact);
        to.Text(service.Owner);
        to.Maybe(service.Score, fact => to.Fact(fact, score => to.Number(score)));
        to.Number(service.Target ?? 0);
    }

    private static MemberService Service(KeptReader from) => new(from.Text(), from.Text(), from.Text(), from.Text(), from.Origin())
    {
        Level = from.Maybe(() => from.Fact(() => (Level)from.Number(1, 5))),
        IsAssigned = from.Flag(),
        IsUnassigned = from.Flag(),
        Provider = from.Maybe(from.Fact),
        ProvidedBy = from.Maybe(from.Fact),
        Serves = from.All(from.Fact),
        Owner = from.TextOrNone(),
        Score = from.Maybe(() => from.Fact(() => from.Number(1, 5))),
        Target = from.Number(0, 5) is > 0 and var target ? target : null,
    };
}
