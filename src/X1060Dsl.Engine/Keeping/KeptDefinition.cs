using X1060Dsl.Model;
using X1060Dsl.Policies;
using X1060Dsl.Regression;
using X1060Dsl.Settings;
using X1060Dsl.Text;
using X1060Dsl.Waiving;

namespace X1060Dsl.Keeping;

/// <summary>What the check of a definition came to, as bytes that outlive the run: for a cache, and for a check that several machines share.</summary>
/// <remarks>
/// What <see cref="Engine.Together"/> finds in several definitions is no part of it: that is found anew each time, of what
/// was kept of each. What cannot be kept so that it is read as it was is not kept.
/// </remarks>
public static class KeptDefinition
{
    /// <summary>The form of the bytes; another number whenever they change.</summary>
    public const int Form = 1;

    /// <summary>The bytes; null where it cannot be kept, and has to be checked anew.</summary>
    /// <param name="definition">What the check came to, by itself.</param>
    /// <param name="names">How paths are written.</param>
    /// <param name="withTexts">Whether the texts that it points into are kept as well; else who reads it must have them.</param>
    public static byte[]? Write(CheckedDefinition definition, KeptNames names, bool withTexts)
    {
        // What lets off findings of a group needs the whole model to do so; and a fault of ours is not to be told longer than it is there.
        if (definition.Member is { Waiving: not null } || definition.Findings.Any(static finding => finding.Id == "CDC9001"))
            return null;

        var to = new KeptWriter(names);
        to.Path(definition.Path);
        to.Text(definition.Organization);
        to.Number(definition.Services);
        to.Flag(definition.IsRead);
        to.All(definition.Sources, source => Write(to, source, withTexts));
        to.All(definition.Findings, finding => KeptFinding.Write(to, finding));
        to.All(definition.Loads, to.Path);
        to.All(definition.Waivers, waiver => Write(to, waiver));
        to.All(definition.Changes, change => Write(to, change));
        to.All(definition.Policies, policy => Write(to, policy));
        to.Maybe(definition.Member, member => KeptMember.Write(to, member, source => Write(to, source, withTexts)));
        return to.ToArray();
    }

    /// <summary>What was kept; null where the bytes are not what was written. They may be anybody's: nothing in them is taken on trust.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="names">How paths are written.</param>
    /// <param name="settings">What is set for a definition, by its path.</param>
    /// <param name="today">The day of the check.</param>
    /// <param name="texts">The texts, by their paths, where they were not kept; null where there is none. Null where they were.</param>
    public static CheckedDefinition? Read(byte[] bytes, KeptNames names, Func<string, RuleSettings> settings, Date? today, Func<string, SourceFile?>? texts)
    {
        var from = new KeptReader(bytes, names);
        var path = from.Path();
        var (organization, services, isRead) = (from.TextOrNone(), from.Number(0, int.MaxValue), from.Flag());
        var sources = from.All(() => Source(from, texts));
        var findings = from.All(() => KeptFinding.Read(from));
        var definition = new CheckedDefinition(path, organization, services, isRead, findings, sources, from.All(from.Path))
        {
            Waivers = from.All(() => Waiver(from)),
            Changes = from.All(() => Change(from)),
            Policies = from.All(() => new PolicyTally(from.Fact(), from.Flag(), from.Number(0, int.MaxValue), from.Number(0, int.MaxValue))),
            Member = from.Maybe(() => KeptMember.Read(from, path, () => Source(from, texts), () => settings(path), today)),
        };
        return from.IsAtEnd && KeptFinding.AreSound(definition) ? definition : null;
    }

    // Of a text that who reads it has, only how much of it counts: a member of no group keeps as much as its name needs.
    private static void Write(KeptWriter to, SourceFile source, bool withTexts)
    {
        to.Path(source.Path);
        if (withTexts)
            to.Plain(source.Text);
        else
            to.Number(source.Text.Length);
    }

    private static SourceFile Source(KeptReader from, Func<string, SourceFile?>? texts)
    {
        var path = from.Path();
        if (texts is null)
            return new SourceFile(path, from.Plain());

        var length = from.Number(0, int.MaxValue);
        if (from.IsSound && texts(path) is { } file && length <= file.Text.Length)
            return length == file.Text.Length ? file : new SourceFile(path, file.Text.Substring(0, length));

        from.Doubt();
        return new SourceFile(path, "");
    }

    private static void Write(KeptWriter to, StandingWaiver standing)
    {
        var waiver = standing.Waiver;
        to.Fact(waiver.Rule);
        to.Fact(waiver.Because);
        to.Fact(waiver.By);
        to.Maybe(waiver.Until, until => to.Fact(until, to.Date));
        to.All(waiver.Services, to.Fact);
        to.Origin(waiver.Origin);
        to.All(standing.Services, to.Text);
        to.Number((int)standing.State);
        to.Number(standing.Waived);
    }

    private static StandingWaiver Waiver(KeptReader from)
    {
        var waiver = new Waiver(from.Fact(), from.Fact(), from.Fact(), from.Maybe(() => from.Fact(from.Date))) { Services = from.All(from.Fact), Origin = from.Origin() };
        return new StandingWaiver(waiver, from.All(from.Text), (WaiverState)from.Number(1, 4), from.Number(0, int.MaxValue));
    }

    private static void Write(KeptWriter to, Change change)
    {
        to.Text(change.Rule);
        to.Number((int)change.Direction);
        to.Text(change.Kind);
        to.Text(change.Key);
        to.Text(change.Fact);
        to.Text(change.Before);
        to.Text(change.Now);
        to.Text(change.Service);
    }

    private static Change Change(KeptReader from) =>
        new(from.TextOrNone(), (Direction)from.Number(1, 3), from.Text(), from.Text(), from.Text(), from.TextOrNone(), from.TextOrNone()) { Service = from.TextOrNone() };

    private static void Write(KeptWriter to, PolicyTally tally)
    {
        to.Fact(tally.Id);
        to.Flag(tally.WasJudged);
        to.Number(tally.Fired);
        to.Number(tally.Passed);
    }
}
