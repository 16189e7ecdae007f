using X1060Dsl.Model;
using X1060Dsl.Policies;
using X1060Dsl.Reading;
using X1060Dsl.Standard;
using X1060Dsl.Text;

namespace X1060Dsl.Migrating;

public sealed partial class Migrator
{
    private static readonly HashSet<string> Naming = new(StringComparer.Ordinal) { "code", "name", "coveredby" };

    /// <summary>What names services elsewhere: the floor, substitutes, waivers and policies.</summary>
    private void MoveReferences()
    {
        foreach (var entry in read.Draft.Entries)
        {
            foreach (var call in entry.Calls)
            {
                switch ((entry.Opening.Verb, call.Verb))
                {
                    case (nameof(Language.Organization), nameof(OrganizationEntry.Floor)):
                        MoveFloor(call);
                        break;
                    case (_, nameof(ServiceEntry.CoveredBy)) when call.Arguments[0] is { Value: string name, Origin: var origin }:
                        MoveReference(name, origin, words.CoveredBy);
                        break;
                    case (nameof(Language.WaiveAll), nameof(WaiverEntry.In)) when call.Arguments[0] is { Value: string glob, Origin: var origin }:
                        MoveWaiver(glob, origin);
                        break;
                    case (nameof(Language.Policy), nameof(PolicyEntry.For) or nameof(PolicyEntry.Require)) when call.Arguments[0] is { Value: string condition, Origin: var origin }:
                        MoveCondition(new Fact<string>(condition, origin));
                        break;
                }
            }
        }
    }

    private void MoveFloor(Call call)
    {
        if (call.Arguments[0].Value is not Listing<string> names)
            return;

        var there = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            var origin = i < call.Arguments[0].Parts.Count ? call.Arguments[0].Parts[i] : call.Origin;
            if (before.Find(names[i]) is not { IsAdded: false } service || Goes(service.Code) is not { } code)
                continue;

            if (there.Add(code))
                MoveReference(names[i], origin, words.OnFloor);
            else if (texts[origin.Path].LiteralAt(origin) is not { } literal || !texts[origin.Path].Remove(literal))
                obstacles.Add(new MigrationNote(origin, words.CannotTakeOut(service.Code)));
        }
    }

    private void MoveReference(string name, Origin origin, Func<string, string, Bilingual> told)
    {
        if (before.Find(name) is not { IsAdded: false } service || Goes(service.Code) is not { } code)
            return;

        Replace(name, service.Code, code, origin);
        if (migration.Heir(service.Code)?.Relation != Relation.Same)
            Tell(origin, told(service.Code, code));
    }

    // A waiver covers codes only.
    private void MoveWaiver(string glob, Origin origin)
    {
        var from = Standard.Standard.Of(migration.From);
        if (from.Services.FirstOrDefault(service => Folding.AreSame(service.Code, glob)) is { } exact)
            MoveReference(exact.Code, origin, words.InWaiver);
        else if (!FitsTheSame(code => Glob.Matches(glob, code)))
            Tell(origin, MigrationWords.WaiverPattern(glob));
    }

    // Whether what a pattern takes from the new list is just what those it took from the old one have become.
    private bool FitsTheSame(Func<string, bool> fits)
    {
        var old = Standard.Standard.Of(migration.From).Services.Where(service => fits(service.Code)).SelectMany(service => migration.Onwards(service.Code)).Select(static row => row.To);
        return new HashSet<string>(old, StringComparer.Ordinal).SetEquals(to.Services.Select(static service => service.Code).Where(fits));
    }

    private void MoveCondition(Fact<string> text)
    {
        if (ReadCondition.Of(text.Value).Condition is not { } condition)
            return;

        var map = LiteralMap.Of(texts[text.Origin.Path].File, text);
        foreach (var (property, constant) in Named(condition))
        {
            if (before.Find(constant.Text) is not { IsAdded: false } service || Goes(service.Code) is not { } code)
                continue;

            var heir = migration.Heir(service.Code);
            // A code stands without quotes too.
            var quotes = char.IsLetterOrDigit(text.Value[constant.Span.Start]) ? 0 : 1;
            var place = map.At(constant.Span.Start + quotes, constant.Span.Length - (2 * quotes), out var isExact);
            var now = property.Name == "name" ? NameLike(constant.Text, service.Code, code) : code;
            if (heir is not null && !Folding.AreSame(constant.Text, now))
            {
                if (isExact && place.Length == constant.Text.Length)
                    Replace(place, now);
                else
                    Tell(text.Origin, MigrationWords.CodeInCondition);
            }

            if (heir?.Relation != Relation.Same)
                Tell(place, words.InCondition(service.Code, heir?.To, migration.Onwards(service.Code).Select(static row => row.To).ToList()));
        }

        foreach (var pattern in Patterns(condition))
        {
            if (!FitsTheSame(code => Glob.Matches(pattern, code)))
                Tell(text.Origin, MigrationWords.PatternInCondition(pattern));
        }
    }

    private static IEnumerable<(Property Property, TextConstant Constant)> Named(Condition condition) => Atoms(condition).SelectMany(static atom => atom switch
    {
        Policies.Comparison { Left: PropertyValue left, Right: TextConstant text } when Naming.Contains(left.Property.Name) => [(left.Property, text)],
        Policies.Comparison { Left: TextConstant text, Right: PropertyValue right } when Naming.Contains(right.Property.Name) => [(right.Property, text)],
        Membership { Left: PropertyValue left } membership when Naming.Contains(left.Property.Name) => membership.Items.OfType<TextConstant>().Select(text => (left.Property, text)),
        _ => Enumerable.Empty<(Property, TextConstant)>(),
    });

    private static IEnumerable<string> Patterns(Condition condition) => Atoms(condition).OfType<Likeness>().Where(static likeness => likeness.Property.Name is "code" or "coveredby").Select(static likeness => likeness.Pattern);

    // Those inside of functions over the centre too.
    private static IEnumerable<Condition> Atoms(Condition condition) =>
        condition.Atoms().Concat(condition.Aggregates().SelectMany(static aggregate => new[] { aggregate.Condition, aggregate.Where }).OfType<Condition>().SelectMany(Atoms));
}
