namespace X1060Dsl.Tests;

/// <summary>What pragmas hide, from where to where, and what is told about them.</summary>
public sealed class PragmaTests
{
    // Each lacks a score, and the second one an owner too.
    private const string A1 = "Service(\"A-1\").Level(Basic).Insource(\"SOC\").Owner(\"森\").Target(4);\n";
    private const string A2 = "Service(\"A-2\").Level(Basic).Insource(\"SOC\").Target(4);\n";
    private const string Scored = "Service(\"A-3\").Level(Basic).Insource(\"SOC\").Owner(\"森\").Score(3).Target(4);\n";
    private const string Disable = "#pragma warning disable";
    private const string Restore = "#pragma warning restore";

    [Theory]

    // From where to where.
    [InlineData($"{Disable} CDC3001 // as agreed\n{A1}{Restore} CDC3001\n{A2}", "CDC3001 A-1 hidden; CDC2005 A-2; CDC3001 A-2")]
    [InlineData($"{Disable} CDC3001 // as agreed\n{A1}{Restore}\n{A2}", "CDC3001 A-1 hidden; CDC2005 A-2; CDC3001 A-2")]
    [InlineData($"{Disable} CDC3001 // as agreed\n{A1}{Restore} CDC2005\n{A2}", "CDC3001 A-1 hidden; CDC2005 A-2; CDC3001 A-2 hidden")]
    [InlineData($"{A1}{Disable} CDC3001 // as agreed\n{A2}", "CDC3001 A-1; CDC2005 A-2; CDC3001 A-2 hidden")]
    [InlineData($"{Disable} CDC3001 // as agreed\n{A1}{Disable} CDC3001 // another\n{A2}", "CDC3001 A-1 hidden; CDC2005 A-2; CDC3001 A-2 hidden")]
    [InlineData($"{Disable} CDC3001 // as agreed\n{Scored}{Disable} CDC3001 // as agreed\n{A1}", "CDC6002; CDC3001 A-1 hidden")]

    // What.
    [InlineData($"{Disable} CDC2005, CDC3001 // as agreed\n{A2}", "CDC2005 A-2 hidden; CDC3001 A-2 hidden")]
    [InlineData($"{Disable} cdc3001 // as agreed\n{A1}", "CDC3001 A-1 hidden")]
    [InlineData($"{Disable} CS0219\n{A1}", "CDC3001 A-1")]
    [InlineData($"{Disable} CS0219, CDC3001 // as agreed\n{A1}", "CDC3001 A-1 hidden")]
    [InlineData($"{Disable} 0219\n{A1}", "CDC3001 A-1")]
    [InlineData($"{Disable} CDC3999 // as agreed\n{A1}", "CDC6005; CDC3001 A-1")]
    [InlineData($"{Disable} CDC6002 // as agreed\n{Disable} CDC3001 // as agreed\n{Scored}", "CDC6006; CDC6002")]
    [InlineData($"{Disable}\n{A1}", "CDC6010; CDC3001 A-1")]
    [InlineData($"{Disable} CDC3001 // as agreed\n{Disable}\n{A1}", "CDC6010; CDC3001 A-1 hidden")]

    // Why.
    [InlineData($"{Disable} CDC3001\n{A1}", "CDC6007; CDC3001 A-1 hidden")]
    [InlineData($"{Disable} CDC3001 //\n{A1}", "CDC6007; CDC3001 A-1 hidden")]
    [InlineData($"{Disable} CDC3001 // because:\n{A1}", "CDC6007; CDC3001 A-1 hidden")]
    [InlineData($"{Disable} CDC3001 // because\n{A1}", "CDC6007; CDC3001 A-1 hidden")]
    [InlineData($"{Disable} CDC3001 // TBD\n{A1}", "CDC6007; CDC3001 A-1 hidden")]
    [InlineData($"{Disable} CDC3001 // 理由：未定\n{A1}", "CDC6007; CDC3001 A-1 hidden")]
    [InlineData($"{Disable} CDC3001, CDC2005\n{A2}", "CDC6007; CDC2005 A-2 hidden; CDC3001 A-2 hidden")]

    // Errors.
    [InlineData($"{Disable} CDC5001 // as agreed\nOrganization(\"阿波\").Edition(X1060_2021);\n{Scored}", "CDC6008; CDC5001")]

    // Too much.
    [InlineData($"{Disable} CDC3001 // as agreed\n{Scored}", "CDC6002")]
    [InlineData($"{Disable} CDC3001\n{Scored}", "CDC6002")]
    [InlineData($"{Disable} CDC3001, CDC2005 // as agreed\n{A1}", "CDC6002; CDC3001 A-1 hidden")]
    [InlineData($"{Disable} CDC3006 // as agreed\n{Scored}", "")]
    [InlineData($"{Disable} CDC3001 // as agreed\nService(\"A-1\").Level(Basic).Insource(\"SOC\").Owner(\"森\").Target(4).Bogus();", "")]
    [InlineData($"{Disable} CDC3001 // as agreed\nService(\"A-3\").Level(Basic).Insource(\"SOC\").Owner(\"森\").Score(3).Target(4).Bogus();", "")]
    public void Exactly_what_a_pragma_names_is_hidden(string text, string expected) =>
        Assert.Equal(expected, Told.InShort(Given.Check(text)));

    [Theory]
    [InlineData("// because: wiki migration", "wiki migration")]
    [InlineData("// Because : wiki migration", "wiki migration")]
    [InlineData("// 理由：移行中", "移行中")]
    [InlineData("//理由: 移行中", "移行中")]
    [InlineData("// reasonable until April", "reasonable until April")]
    [InlineData("// because scores come in April", "because scores come in April")]
    [InlineData("// see https://wiki.example/1", "see https://wiki.example/1")]
    [InlineData("", "")]
    public void The_comment_behind_it_is_the_reason(string comment, string expected) =>
        Assert.Equal(expected, Assert.Single(Given.Read($"{Disable} CDC3001 {comment}\n{A1}").Pragmas).Because);

    [Fact]
    public void An_error_shines_through_and_that_is_told_once_an_id()
    {
        var definition = Given.Check($"{Disable} CDC3001, CDC2005 // as agreed\n{A1}{A2}{Scored}", null, new Ordered(null, ("x1060.CDC3001.severity", "error"), ("x1060.CDC2005.severity", "error")));

        Assert.Equal("CDC6008; CDC6008; CDC3001 A-1; CDC2005 A-2; CDC3001 A-2", Told.InShort(definition));
        Assert.Equal(["CDC3001", "CDC2005"], definition.Findings.Where(static finding => finding.Id == "CDC6008").Select(static finding => finding.Words[0]));
    }

    [Fact]
    public void An_error_that_was_made_a_warning_is_hidden() =>
        Assert.Equal("CDC5001 hidden", Told.InShort(Given.Check($"{Disable} CDC5001 // as agreed\nOrganization(\"阿波\").Edition(X1060_2021);\n{Scored}", null, new Ordered(null, ("x1060.CDC5001.severity", "warning")))));

    [Fact]
    public void A_pragma_hides_in_its_own_file_alone()
    {
        var part = ("/root/part.csx", $"{Disable} CDC3001 // as agreed\n{A1}");
        Assert.Equal("CDC2005 A-2; CDC3001 A-2; CDC3001 A-1 hidden", Told.InShort(Given.Check($"#load \"part.csx\"\n{A2}", null, null, part)));
    }
}
