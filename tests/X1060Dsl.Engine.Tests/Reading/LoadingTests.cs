namespace X1060Dsl.Tests.Reading;

/// <summary>What <c>#load</c> opens, and above all what it does not.</summary>
public sealed class LoadingTests
{
    [Theory]
    [InlineData("b.csx", "/root/b.csx")]
    [InlineData("./b.csx", "/root/b.csx")]
    [InlineData("parts/b.cdc.csx", "/root/parts/b.cdc.csx")]
    [InlineData("parts/../b.csx", "/root/b.csx")]
    [InlineData("部品/体制.cdc.csx", "/root/部品/体制.cdc.csx")]
    [InlineData("../root/b.csx", "/root/b.csx")]
    public void A_path_below_the_root_is_opened(string written, string opened)
    {
        var files = new Given((opened, "Team(\"SOC\");"));
        var read = Engine.Read(new(Given.Path, $"#load \"{written}\"\n"), files);

        Assert.Empty(read.Findings);
        Assert.Equal([opened], files.Opened);
        Assert.Equal("SOC", Assert.Single(read.Centre!.Teams).Name.Value);
    }

    [Theory]
    [InlineData("../b.csx")]
    [InlineData("../../../../b.csx")]
    [InlineData("parts/../../b.csx")]
    [InlineData("../rootless/b.csx")]
    [InlineData("../root2/b.csx")]
    [InlineData("/etc/passwd")]
    [InlineData("/root/b.csx")]
    [InlineData("//host/share/b.csx")]
    [InlineData("C:/b.csx")]
    [InlineData("C:b.csx")]
    [InlineData("file:///root/b.csx")]
    [InlineData("http://example.com/b.csx")]
    [InlineData("nuget: Evil, 1.0")]
    [InlineData("~/b.csx")]
    [InlineData("~root/b.csx")]
    [InlineData("b")]
    [InlineData("b.cs")]
    [InlineData("b.csx/")]
    [InlineData("b.CSX")]
    [InlineData(".csx/..")]
    [InlineData("b.csx ")]
    [InlineData(" b.csx")]
    [InlineData("parts /b.csx")]
    [InlineData("parts./b.csx")]
    [InlineData("parts//b.csx")]
    [InlineData("CON.csx")]
    [InlineData("nul.csx")]
    [InlineData("parts/com1.csx")]
    [InlineData("lpt9.cdc.csx")]
    [InlineData("%2e%2e/b.csx")]
    [InlineData("*.csx")]
    [InlineData("b?.csx")]
    [InlineData("b.csx:stream.csx")]
    [InlineData("<b>.csx")]
    [InlineData("a|b.csx")]
    [InlineData("")]
    public void Any_other_path_is_refused_before_anything_is_opened(string written)
    {
        var files = new Given();
        var read = Engine.Read(new(Given.Path, $"#load \"{written}\"\nTeam(\"SOC\");"), files);

        Assert.Equal("CDC0030", Assert.Single(read.Findings).Id);
        Assert.Empty(files.Opened);
        Assert.Single(read.Centre!.Teams);
    }

    [Fact]
    public void Backslashes_are_refused_with_a_hint() =>
        Assert.Contains("forward slashes", Assert.Single(Given.Read("#load \"parts\\\\b.csx\"\n").Findings).Message(DisplayLanguage.English));

    [Fact]
    public void A_file_that_two_load_is_read_once()
    {
        var read = Given.Read(
            "#load \"b.csx\"\n#load \"c.csx\"\nProvider(soc);",
            ("/root/b.csx", "#load \"d.csx\"\n"), ("/root/c.csx", "#load \"d.csx\"\n"), ("/root/d.csx", "var soc = \"ACME\";"));

        Assert.Empty(read.Findings);
        Assert.Equal(["/root/a.cdc.csx", "/root/b.csx", "/root/d.csx", "/root/c.csx"], read.Sources.Select(static source => source.Path));
    }

    [Fact]
    public void A_circle_is_told_with_its_chain()
    {
        var read = Given.Read("#load \"b.csx\"\nTeam(\"SOC\");", ("/root/b.csx", "#load \"a.cdc.csx\"\nProvider(\"ACME\");"));

        var finding = Assert.Single(read.Findings);
        Assert.Equal(("CDC0031", "/root/b.csx"), (finding.Id, finding.Origin.Path));
        Assert.Contains("a.cdc.csx -> b.csx -> a.cdc.csx", finding.Message(DisplayLanguage.Japanese));
        Assert.Single(read.Centre!.Teams);
        Assert.Single(read.Centre!.Providers);
    }

    [Fact]
    public void A_broken_part_is_told_in_the_part_and_loses_nothing_else()
    {
        var read = Given.Read("#load \"b.csx\"\nTeam(\"SOC\");", ("/root/b.csx", "Provider(;\nProvider(\"ACME\");"));

        Assert.Equal(["CDC0006"], read.Findings.Select(static finding => finding.Id));
        Assert.Equal("/root/b.csx", read.Findings[0].Origin.Path);
        Assert.Single(read.Centre!.Teams);
        Assert.Single(read.Centre!.Providers);
    }

    [Fact]
    public void Loads_may_be_sixteen_deep_and_no_deeper()
    {
        string Ids(int depth) => string.Join(" ", Given.Read(
            "#load \"f1.csx\"\n", [.. Enumerable.Range(1, depth).Select(n => ($"/root/f{n}.csx", n == depth ? "Team(\"SOC\");" : $"#load \"f{n + 1}.csx\"\n"))]).Findings.Select(static finding => finding.Id));

        Assert.Equal("", Ids(15));
        Assert.Equal("CDC0005", Ids(16));
        Assert.Equal("CDC0005", Ids(200));
    }

    [Fact]
    public void A_file_is_never_opened_twice_however_many_name_it()
    {
        var files = new Given([.. Enumerable.Range(1, 300).Select(n => ($"/root/f{n}.csx", ""))]);
        var read = Engine.Read(new(Given.Path, string.Concat(Enumerable.Range(1, 300).Select(static n => $"#load \"f{n}.csx\"\n"))), files);

        Assert.Equal(255, files.Opened.Count);
        Assert.All(read.Findings, static finding => Assert.Equal("CDC0005", finding.Id));
    }
}
