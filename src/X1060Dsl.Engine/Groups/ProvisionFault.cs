using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Groups;

/// <summary>Why a service does not come from the organisation that it is taken from.</summary>
public enum ProvisionFault
{
    /// <summary>There is no definition of that organisation in the call.</summary>
    Absent = 1,

    /// <summary>That organisation provides it to others only.</summary>
    Excluded = 2,

    /// <summary>That organisation says nothing of it.</summary>
    Silent = 3,

    /// <summary>That organisation holds it to be unnecessary.</summary>
    Unnecessary = 4,

    /// <summary>That organisation leaves it unassigned.</summary>
    Unassigned = 5,

    /// <summary>That organisation has not decided who provides it.</summary>
    Undecided = 6,
}

internal static class ProvisionFaults
{
    /// <summary>Why a service does not come from where an organisation takes it; null where it does, or where what was read does not tell.</summary>
    public static ProvisionFault? FaultOf(this Group all, Member member, MemberService service)
    {
        if (service.ProvidedBy is null)
            return null;
        if (all.ProviderOf(service) is not { } provider)
            return ProvisionFault.Absent;

        return provider == member ? null : provider.Find(service.Code) switch
        {
            null => provider.IsReadToItsEnd ? ProvisionFault.Silent : null,
            { Serves: { Count: > 0 } served } when !served.Any(one => Folding.Fold(one.Value) == member.Fold) => ProvisionFault.Excluded,
            { ProvidedBy: not null } => null,
            { Level.Value: Level.Unnecessary } => ProvisionFault.Unnecessary,
            { IsUnassigned: true } => ProvisionFault.Unassigned,
            { IsAssigned: false } => provider.IsReadToItsEnd ? ProvisionFault.Undecided : null,
            _ => null,
        };
    }
}
