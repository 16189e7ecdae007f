using X1060Dsl.Rules;
using X1060Dsl.Text;

namespace X1060Dsl.Tests;

/// <summary>The pages of the rules, run: what they show as reported is, what they show as accepted is not, and fixes do what they show.</summary>
public sealed class RulePagesTests
{
    // What only a host or a mistake of ours brings about, no definition can show. Their pages show what is printed.
    private static readonly string[] Unshowable = ["CDC0001", "CDC0040", "CDC0041", "CDC0042", "CDC0043", "CDC0044", "CDC0050", "CDC0051", "CDC0052", "CDC0053", "CDC0054", "CDC0055", "CDC0056", "CDC0057", "CDC0058", "CDC0059", "CDC0060", "CDC7000", "CDC9001", "CDC9002", "CDC9003", "CDC9004", "CDC9005", "CDC9006"];

    public static TheoryData<string, int> Examples
    {
        get
        {
            var examples = new TheoryData<string, int>();
            foreach (var rule in AllRules.InOrder)
            {
                for (var i = 1; i <= PageExamples.Of(rule.Page).Count; i++)
                    examples.Add(rule.Id, i);
            }

            return examples;
        }
    }

    public static TheoryData<string> Rules => new(AllRules.InOrder.Select(static rule => rule.Id));

    [Theory, MemberData(nameof(Examples))]
    public void Exactly_what_the_comments_say_is_found(string id, int number)
    {
        var rule = AllRules.Find(id)!;
        var example = PageExamples.Of(rule.Page)[number - 1];
        var found = example.Findings(rule);
        var files = example.Texts.ToDictionary(static file => file.Key, static file => new SourceFile(file.Key, file.Value));

        Assert.All(found, finding => Assert.InRange(finding.Origin.End, finding.Origin.Start, files[finding.Origin.Path].Text.Length));
        var actual = found.Select(finding => new Expectation(finding.Origin.Path, files[finding.Origin.Path].At(finding.Origin.Start).Line + 1, finding.Id, finding.Message(DisplayLanguage.English), finding.Message(DisplayLanguage.Japanese))).ToList();
        var expected = example.Expectations.ToList();

        Assert.Equal(Listed(expected), Listed(actual));
        Assert.All(expected.Where(static said => said.En is not null), said => Assert.Contains(said, actual));
    }

    [Theory, MemberData(nameof(Rules))]
    public void A_page_says_its_ground_in_both_languages(string id)
    {
        var page = AllRules.Find(id)!.Page;
        var (en, ja) = (page.Ground(DisplayLanguage.English), page.Ground(DisplayLanguage.Japanese));

        Assert.NotEmpty(en);
        Assert.NotEmpty(ja);
        Assert.Equal($"Ground: {en}\n根拠: {ja}", page.Section("#").Replace("\r", "", StringComparison.Ordinal));
        Assert.EndsWith(".", en);
        Assert.Matches(@"\p{IsHiragana}.*。$", ja);
    }

    [Theory, MemberData(nameof(Rules))]
    public void A_page_shows_enough(string id)
    {
        var rule = AllRules.Find(id)!;
        var examples = PageExamples.Of(rule.Page).ToLookup(static example => example.Section);

        Assert.True(examples["Accepted"].Count() >= 2, "at least two accepted examples");
        Assert.All(examples["Accepted"].Concat(examples["Fixed"]), example => Assert.DoesNotContain(example.Expectations, said => said.Id == id));
        Assert.All(examples.SelectMany(static section => section), example => Assert.True(rule.Id[3] == '6' || rule.IsDated == example.Today is not null, "a dated rule needs a day, others none"));
        if (Unshowable.Contains(id))
        {
            Assert.Empty(examples["Reported"]);
            Assert.Matches(Placeholders.Filled(((Bilingual)rule.Descriptor.MessageFormat).En), rule.Page.Section("Reported"));
            Assert.Matches(Placeholders.Filled(((Bilingual)rule.Descriptor.MessageFormat).Ja), rule.Page.Section("Reported"));
            return;
        }

        Assert.True(examples["Reported"].Count() >= 2, "at least two reported examples");
        Assert.All(examples["Reported"], example => Assert.Contains(example.Expectations, said => said.Id == id));
        Assert.Contains(examples["Reported"].SelectMany(static example => example.Expectations), said => said.Id == id && said.En is not null);
    }

    [Theory, MemberData(nameof(Rules))]
    public void Fixes_do_what_the_page_shows(string id)
    {
        var rule = AllRules.Find(id)!;
        var examples = PageExamples.Of(rule.Page);
        var hasFixes = examples.SelectMany(example => example.Findings(rule)).Any(finding => finding.Id == id && finding.Fixes.Count > 0);
        Assert.Equal(hasFixes, examples.Any(static example => example.Broken is not null));
        foreach (var mended in examples.Where(static example => example.Broken is not null))
        {
            Assert.Equal(mended.Text, PageExample.Plain(Mend(mended.Broken!, rule)));
            Assert.DoesNotContain(mended.Findings(rule), finding => finding.Id == id);
            Assert.Equal(mended.Text, Mend(mended, rule));
        }
    }

    [Theory, MemberData(nameof(Rules))]
    public void A_finding_speaks_and_mends_well(string id)
    {
        var rule = AllRules.Find(id)!;
        foreach (var finding in PageExamples.Of(rule.Page).SelectMany(example => example.Findings(rule)).Where(finding => finding.Id == id))
        {
            Assert.Equal(Placeholders.In((Bilingual)rule.Descriptor.MessageFormat), Enumerable.Range(0, finding.Words.Count));
            Assert.Matches(@"\p{IsHiragana}", finding.Message(DisplayLanguage.Japanese));
            Assert.All(finding.Fixes, static fix => Assert.Matches(@"^[A-Z].*[^.]$", fix.Title.En));
            Assert.All(finding.Fixes, static fix => Assert.Matches(@"[^。]$", fix.Title.Ja));
            Assert.All(finding.Fixes, static fix => Assert.NotEmpty(fix.Edits));
        }
    }

    // A waiver of a service covers what is found about it: a finding that speaks of a service first has to say so.
    [Theory, MemberData(nameof(Rules))]
    public void A_finding_that_speaks_of_a_service_belongs_to_it(string id)
    {
        var rule = AllRules.Find(id)!;
        foreach (var example in PageExamples.Of(rule.Page).Where(static example => example.Encoding is null))
        {
            var services = Engine.Read(new SourceFile(example.Path, example.Text), example).Centre?.Services.ToLookup(static service => service.Named().En, static service => service.Code);
            foreach (var finding in example.Findings(rule).Where(finding => finding.Id == id && finding.Words.Count > 0))
            {
                if (rule.IsWaivable && !IsAboutTheWhole(finding, example) && finding.Words[0] is Bilingual { En: var first } && services![first].Any())
                    Assert.NotNull(finding.Service);
                if (finding.Service is { } about && id != "CDC7006") // which speaks of those that are gone
                    Assert.Contains(about, services!.SelectMany(static codes => codes));
            }
        }
    }

    // What stands at the organisation is about all services, even if it names one.
    private static bool IsAboutTheWhole(Finding finding, PageExample example) =>
        Engine.Read(new SourceFile(example.Path, example.Text), example).Centre is { } centre && (centre.Origin.Path, centre.Origin.Start) == (finding.Origin.Path, finding.Origin.Start);

    [Theory, MemberData(nameof(Rules))]
    public void A_fix_is_blank_exactly_when_it_leaves_an_empty_text(string id)
    {
        var rule = AllRules.Find(id)!;
        foreach (var fix in PageExamples.Of(rule.Page).SelectMany(example => example.Findings(rule)).Where(finding => finding.Id == id).SelectMany(static finding => finding.Fixes))
            Assert.Equal(fix.Edits.Any(static edit => edit.Text.Contains("\"\"", StringComparison.Ordinal)), fix.Kind == FixKind.Blank);
    }

    private static string Listed(IEnumerable<Expectation> findings) =>
        string.Join("\n", findings.Select(static finding => $"{finding.Path}({finding.Line}): {finding.Id}").Order(StringComparer.Ordinal));

    // The first fix of every finding of the rule. Several findings may offer the very same edit.
    private static string Mend(PageExample example, Rule rule)
    {
        var edits = example.Findings(rule).Where(finding => finding.Id == rule.Id).SelectMany(static finding => finding.Fixes.Take(1)).SelectMany(static fix => fix.Edits).Distinct();
        var (text, end) = (example.Text, example.Text.Length);
        foreach (var edit in edits.OrderByDescending(static edit => edit.Start))
        {
            Assert.Equal(example.Path, edit.Path);
            Assert.True(edit.Start + edit.Length <= end, "two edits overlap");
            text = text.Remove(edit.Start, edit.Length).Insert(edit.Start, edit.Text);
            end = edit.Start;
        }

        return text;
    }
}
