using X1060Dsl.Model;

namespace X1060Dsl.Policies;

/// <summary>Writes conditions in their one canonical form, in English or in Japanese. What is written reads as the same condition again.</summary>
internal static class Printing
{
    private const int OfImplies = 1, OfOr = 2, OfAnd = 3, OfNot = 4, OfAtom = 5;

    /// <summary>A condition in both languages.</summary>
    public static Bilingual Text(this Condition condition) => new(condition.Text(DisplayLanguage.English), condition.Text(DisplayLanguage.Japanese));

    public static string Text(this Condition condition, DisplayLanguage language) => new Writer(language == DisplayLanguage.Japanese).Of(condition);

    private static int RankOf(Condition condition) => condition switch
    {
        Implication => OfImplies,
        Either => OfOr,
        Every => OfAnd,
        Negation { Inner: Membership or Likeness } => OfAtom,
        Negation => OfNot,
        _ => OfAtom,
    };

    private sealed class Writer(bool ja)
    {
        public string Of(Condition condition) => condition switch
        {
            Every every => string.Join(ja ? " かつ " : " and ", every.Parts.Select(static part => (part, OfAnd + 1)).Select(Inside)),
            Either either => string.Join(ja ? " または " : " or ", either.Parts.Select(static part => (part, OfOr + 1)).Select(Inside)),
            Implication implication => $"{Inside((implication.Premise, OfImplies + 1))} {(ja ? "ならば" : "implies")} {Inside((implication.Conclusion, OfImplies))}",
            Negation { Inner: Membership membership } when !ja => Membership(membership, "not in"),
            Negation { Inner: Likeness likeness } when !ja => $"{Name(likeness.Property)} not matches {Quoted(likeness.Pattern)}",
            Negation negation when ja => $"{Inside((negation.Inner, OfNot))} ではない",
            Negation negation => $"not {Inside((negation.Inner, OfNot))}",
            Comparison comparison => $"{Of(comparison.Left)} {Sign(comparison.Comparator)} {Of(comparison.Right)}",
            Membership membership when ja => $"{Of(membership.Left)} が ({string.Join(", ", membership.Items.Select(Of))}) のいずれか",
            Membership membership => Membership(membership, "in"),
            Presence presence => ja ? $"{Name(presence.Property)} {(presence.IsSet ? "あり" : "なし")}" : $"{Name(presence.Property)} is {(presence.IsSet ? "set" : "missing")}",
            Likeness likeness => ja ? $"{Name(likeness.Property)} が {Quoted(likeness.Pattern)} に一致" : $"{Name(likeness.Property)} matches {Quoted(likeness.Pattern)}",
            Flag flag => Name(flag.Property),
            Quantified quantified => Of(quantified.Aggregate),
            _ => "",
        };

        private string Inside((Condition Condition, int Rank) part) =>
            RankOf(part.Condition) < part.Rank ? $"({Of(part.Condition)})" : Of(part.Condition);

        private string Membership(Membership membership, string word) => $"{Of(membership.Left)} {word} ({string.Join(", ", membership.Items.Select(Of))})";

        private string Name(Property property) => ja ? property.Ja : property.Name;

        private string Of(Operand operand) => operand switch
        {
            PropertyValue value => Name(value.Property),
            Constant { Kind: Kind.Number } constant => Numbers.Text(constant.Number),
            Constant { Kind: Kind.Category } constant => ((char)('A' + (int)constant.Number - 1)).ToString(),
            Constant constant => ja ? Lexicon.Value(constant.Kind, constant.Number).Ja : Lexicon.Value(constant.Kind, constant.Number).Name,
            TextConstant text => Quoted(text.Text),
            DateConstant date => date.Date.ToString(),
            Today => ja ? "今日" : "today",
            Shifted shifted => $"{Of(shifted.Day)} {(shifted.Period.Months < 0 || shifted.Period.Days < 0 ? '-' : '+')} {Length(shifted.Period)}",
            Aggregate aggregate => Call(aggregate),
            _ => "",
        };

        private string Call(Aggregate aggregate)
        {
            var (_, name, japanese) = Lexicon.Functions.First(function => function.Function == aggregate.Function);
            var argument = aggregate.Property is { } property ? Name(property) : aggregate.Condition is { } condition ? Of(condition) : "";
            var where = aggregate.Where is { } filter ? $"{(ja ? "ただし" : "where")} {Of(filter)}" : "";
            return $"{(ja ? japanese : name)}({argument}{(argument.Length > 0 && where.Length > 0 ? " " : "")}{where})";
        }

        private string Length(Period period)
        {
            var (number, unit) = period.Months != 0 ? (Math.Abs(period.Months), Lexicon.Units[2]) : (Math.Abs(period.Days), Lexicon.Units[0]);
            return ja ? $"{number}{unit.Ja}" : $"{number} {(number == 1 ? unit.Singular : unit.Plural)}";
        }

        private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"")}\"";

        private static string Sign(Comparator comparator) => comparator switch
        {
            Comparator.Equal => "=",
            Comparator.NotEqual => "!=",
            Comparator.Less => "<",
            Comparator.AtMost => "<=",
            Comparator.Greater => ">",
            _ => ">=",
        };
    }
}
