using CsCheck;
using X1060Dsl.Model;
using X1060Dsl.Regression;
using X1060Dsl.Settings;
using X1060Dsl.Text;

namespace X1060Dsl.Tests.Regression;

/// <summary>A lock says what a definition holds, however it is written, and nothing that stands in it breaks a line.</summary>
public sealed class PostureTests
{
    // What people write, what breaks lines and quotes, what turns lines round, what is half a character.
    private static readonly Gen<string> Texts = Gen.Frequency(
        (3, Gen.OneOf("森", "CISO 佐藤", "ACME MSS", "a", "Ａ－１", "https://wiki.example/a?b=c#d")),
        (2, Gen.Char["ab\" \\\n\r\t\0=#{}\u0085\u2028\u2029\u202E\u200B\uFEFF\uD83D\uDE00\u3164\u00A0　ーが゙ﾊﾟ𠮷"].Array[1, 8].Select(static c => new string(c))));

    private static readonly Gen<LockedFact> ServiceFacts = Gen.OneOf(
        Gen.OneOf(new LockedFact("level", "Basic"), new LockedFact("score", "3"), new LockedFact("target.by", "2027-03-31"), new LockedFact("unassigned", null), new LockedFact("insource", null), new LockedFact("na", "Outsource")),
        Gen.Select(Gen.OneOf("owner", "deputy", "insource", "outsource", "document", "evidence", "ja", "coveredby"), Texts, static (name, value) => new LockedFact(name, value)));

    private static readonly Gen<LockedEntry> Entries = Gen.OneOf(
        Gen.Select(Texts, ServiceFacts.Array[0, 6], static (key, facts) => Entry("service", key, facts)),
        Gen.Select(Texts, Texts, Texts, static (key, condition, demand) => Entry("policy", key, [new("severity", "error"), new("for", condition), new("require", demand)])),
        Gen.Select(Texts, Texts.Array[0, 3], static (key, services) => Entry("waiver", key, [.. services.Select(static service => new LockedFact("in", service)), new("until", "2026-12-31")])),
        Gen.Select(Texts, static path => Entry("part", path, [])),
        Gen.Select(Texts, Texts, static (name, ciso) => Entry("organization", "", [new("name", name), new("ciso", ciso)])));

    private static readonly Gen<Posture> Postures = Entries.Array[0, 8].Select(static entries => new Posture(Locking.Sorted(entries
        .GroupBy(static entry => entry.Kind == "waiver" ? Guid.NewGuid().ToString() : $"{entry.Kind} {Folding.Fold(entry.Key)}").Select(static same => same.First()))));

    [Fact]
    public void A_lock_reads_back_as_it_was() => Postures.Sample(static posture =>
    {
        var read = Posture.Read(new SourceFile("/a.cdc.lock", posture.Text));
        return read.Fault is null && read.Posture == posture && read.Posture.Text == posture.Text;
    }, iter: 4_000);

    [Fact]
    public void No_name_breaks_a_line_or_hides_in_it() => Postures.Sample(static posture =>
    {
        var lines = posture.Text.Split('\n');
        var kinds = posture.Entries.Sum(static entry => entry.Kind == "organization" ? entry.Facts.Count : 1);
        Assert.Equal(kinds, lines.Count(static line => line.Length > 0 && line[0] != '#') - 1);
        Assert.DoesNotContain(posture.Text, static c => (char.IsControl(c) && c != '\n') || c is '\u202E' or '\u2028' or '\u2029' or '\u200B' or '\uFEFF' or '\u3164');
    }, iter: 4_000);

    [Fact]
    public void Any_text_is_a_lock_or_is_refused_at_a_line_of_it()
    {
        var pieces = Gen.OneOf("x1060-lock 1\n", "service A-1", " level=Basic", " level=", "\n", "\"", "\\u{", "}", "=", " ", "organization ciso=\"a\"\n", "<<<<<<<", "\r", "score=3", "waiver \"\\", "\u2028", "x1060-lock 99999999999999999999\n");
        pieces.Array[0, 12].Select(string.Concat).Sample(static text =>
        {
            var file = new SourceFile("/a.cdc.lock", text);
            var (posture, fault) = Posture.Read(file);
            Assert.NotEqual(posture is null, fault is null);
            Assert.True(fault is null || (fault.Id == "CDC7000" && fault.Origin.End <= text.Length));
        }, iter: 10_000);
    }

    [Fact]
    public void Order_spelling_and_layout_make_no_difference()
    {
        const string plain = """
            Organization("Seto").Ciso("Kondo").Floor("A-1", "B-1");
            Service("A-1").Level(Basic).Insource("SOC").Owner("Mori").Score(3).Target(4).Document("a", reviewed: "2026-01-01").Document("b", reviewed: "2026-01-01");
            Service("A-10").Level(Standard).Unassigned();
            Policy("AWA001", Error).For("level = basic").Require("owner is set").Message(ja: "あ", en: "a");
            WaiveAll("CDC2005", because: "x", by: "Kondo", until: "2026-12-31").In("A-*");
            """;
        const string other = """
            WaiveAll("cdc2005", because: "another reason", by: "KONDO", until: "2026-12-31").In("a-*");
            Policy("AWA001", Error).Require(" owner  is set").For("level = basic").Message(ja: "い", en: "b");
            foreach (var code in new[] { "A-10" })
                Service(code)
                    .Unassigned().Level(Standard);
            Service("リスクマネジメント").Document("b", reviewed: "2026-02-01").Document("a", reviewed: "2026-02-01").Target(4).Score(3).Owner("ＭＯＲＩ").Insource("soc").Level(Basic).Note(en: "new");
            Organization("SETO").Floor("B-1").Ciso("kondo").Floor("リスクマネジメント");
            """;
        var (one, another) = (Of(plain), Of(other));

        Assert.True(one.IsSame(another));
        Assert.Empty(Comparison.Of(one, another).Changes);
        Assert.Equal(one.Text, another.SpelledAs(one).Text);
        Assert.Equal(["A-1", "A-10"], one.Entries.Where(static entry => entry.Kind == "service").Select(static entry => entry.Key));
    }

    [Fact]
    public void Loaded_parts_are_named_as_seen_from_the_definition()
    {
        var read = Engine.Read(new SourceFile("/root/cdc/a.cdc.csx", "#load \"../shared/p.cdc.csx\"\n#load \"q.cdc.csx\"\nOrganization(\"A\");"), new Given(("/root/shared/p.cdc.csx", "Team(\"SOC\");"), ("/root/cdc/q.cdc.csx", "")));

        Assert.Equal(["../shared/p.cdc.csx", "q.cdc.csx"], Posture.Of(read, RuleSettings.Default).Entries.Where(static entry => entry.Kind == "part").Select(static entry => entry.Key));
    }

    [Fact]
    public void Only_what_files_set_is_locked()
    {
        var read = Given.Read("Organization(\"A\");");
        var files = new Ordered(null, ("x1060.CDC2005.severity", "error"), ("x1060.CDC6003.days", "90"), ("x1060.CDC3001.severity", "warning"), ("x1060.profile", "strict"));
        var ordered = new Ordered("all", ("x1060.CDC2005.severity", "error"), ("x1060.CDC6003.days", "90"), ("x1060.CDC3001.severity", "warning"), ("x1060.profile", "strict")) { Orders = { ["CDC2005"] = new SeverityOrder("none", SettingLayer.CommandLine, null) } };

        var posture = Posture.Of(read, new RuleSettings(files));

        Assert.Equal(["profile strict", "rule CDC2005 severity=error", "rule CDC6003 threshold=days:90"], posture.Text.Split('\n').Where(static line => line.StartsWith("profile", StringComparison.Ordinal) || line.StartsWith("rule", StringComparison.Ordinal)));
        Assert.Equal(posture, Posture.Of(read, new RuleSettings(ordered)));
    }

    [Theory]
    [InlineData("lock.md")]
    [InlineData("lock.ja.md")]
    public void The_lock_that_the_docs_show_is_one(string page)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", page)).ReplaceLineEndings("\n");
        var start = text.IndexOf("x1060-lock 1\n", StringComparison.Ordinal);

        var (posture, fault) = Posture.Read(new SourceFile("/a.cdc.lock", text[start..text.IndexOf("```", start, StringComparison.Ordinal)]));

        Assert.Null(fault);
        Assert.Equal(7, posture!.Entries.Count);
    }

    [Theory]
    [InlineData("/a/awa.cdc.csx", "/a/awa.cdc.lock")]
    [InlineData("/a/other.txt", "/a/other.txt.cdc.lock")]
    public void The_lock_lies_beside_the_definition(string definition, string expected) => Assert.Equal(expected, Posture.PathOf(definition));

    internal static Posture Of(string text) => Posture.Of(Given.Read(text), RuleSettings.Default);

    private static LockedEntry Entry(string kind, string key, IEnumerable<LockedFact> facts) =>
        Locking.Entry(kind, key, facts.GroupBy(static fact => LockShape.Repeats(fact.Name) ? $"{fact.Name} {Folding.Fold(fact.Value ?? "")}" : fact.Name).Select(static same => same.First()));
}
