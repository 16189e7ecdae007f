using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Process;

internal sealed class TextInOneLanguage() : CentreRule(Text, RuleSet.All)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC5011", DiagnosticSeverity.Info,
        title: new("Text in one language only", "片方の言語だけの文章"),
        message: new("{0} is there in {1} only, while other texts are there in {2} as well", "{0}は{1}だけで書かれています。ほかの文章には{2}もあります"),
        advice: new("Say it in the other language too.", "もう一方の言語でも書いてください。"));

    private static readonly Bilingual English = new("English", "英語");
    private static readonly Bilingual Japanese = new("Japanese", "日本語");

    // Who writes in one language throughout has chosen to.
    public override IEnumerable<Finding> Check(Centre centre)
    {
        if (centre.Services.Any(static service => service.NoteJa is not null) || centre.Policies.Any(static policy => policy.MessageJa is not null))
        {
            foreach (var service in centre.Services.Where(static service => service is { NoteJa: null, NoteEn: not null, IsPartial: false }))
                yield return NoteIn(English, Japanese, service, service.NoteEn!, "ja");
            foreach (var policy in centre.Policies.Where(static policy => policy is { MessageJa: null, MessageEn: not null }))
                yield return MessageIn(English, Japanese, policy, policy.MessageEn!);
        }

        if (centre.Services.Any(static service => service.NoteEn is not null) || centre.Policies.Any(static policy => policy.MessageEn is not null))
        {
            foreach (var service in centre.Services.Where(static service => service is { NoteEn: null, NoteJa: not null, IsPartial: false }))
                yield return NoteIn(Japanese, English, service, service.NoteJa!, "en");
            foreach (var policy in centre.Policies.Where(static policy => policy is { MessageEn: null, MessageJa: not null }))
                yield return MessageIn(Japanese, English, policy, policy.MessageJa!);
        }
    }

    // A second note adds to the first, wherever the text of that one comes from.
    private static Finding NoteIn(Bilingual one, Bilingual other, Service service, Fact<string> note, string missing) =>
        Find(Text, service, note.Origin, new Bilingual($"The note on {service.Named().En}", $"{service.Named().Ja} の注記"), one, other) with
        {
            Fixes = Listing.Of(service.Ask(new("Add the other language", "もう一方の言語を加える"), $".Note({missing}: \"\")")),
        };

    private static Finding MessageIn(Bilingual one, Bilingual other, Policy policy, Fact<string> message) =>
        Find(Text, message.Origin, new Bilingual($"The message of {policy.Id.Value}", $"{policy.Id.Value} のメッセージ"), one, other);
}
