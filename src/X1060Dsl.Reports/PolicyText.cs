using X1060Dsl.Model;
using X1060Dsl.Policies;

namespace X1060Dsl.Reports;

/// <summary>A policy of the organisation's own: what it asks for, of whom, and where it stands.</summary>
public static class PolicyText
{
    /// <summary>Writes it for a terminal, or as Markdown.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="place">Where it stands, as people read it.</param>
    /// <param name="language">The language of the words and of the conditions.</param>
    /// <param name="ink">The colours; none for Markdown.</param>
    /// <param name="asMarkdown">Whether it is to be Markdown.</param>
    public static void Write(TextWriter to, Policy policy, string place, DisplayLanguage language, Ink ink, bool asMarkdown)
    {
        var message = (language == DisplayLanguage.Japanese ? policy.MessageJa ?? policy.MessageEn : policy.MessageEn ?? policy.MessageJa)?.Value;
        var heading = SafeText.Of(message is null ? policy.Id.Value : $"{policy.Id.Value}: {message}");
        to.WriteLine(asMarkdown ? $"# {heading}\n" : ink.Strong(heading));
        to.WriteLine($"{FindingsText.Word(policy.Severity).In(language)} · {new Bilingual("policy of your own", "自組織のポリシー").In(language)} · {SafeText.OfPath(place)}");
        if (asMarkdown)
            to.WriteLine();
        Line(new("For", "対象"), policy.For is { Value: var condition } ? WrittenCondition.Canonical(condition).In(language) : new Bilingual("all services but those marked Unnecessary", "「不要」を除くすべてのサービス").In(language));
        if (policy.Require is { Value: var demand })
            Line(new("Require", "条件"), WrittenCondition.Canonical(demand).In(language));
        if (policy.Help is { Value: var help })
            Line(new("Help", "詳しくは"), help);

        void Line(Bilingual name, string text) => to.WriteLine($"{(asMarkdown ? "* " : "  ")}{name.In(language)}: {SafeText.Of(text)}");
    }
}
