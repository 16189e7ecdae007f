using System.Globalization;
using System.Text;
using X1060Dsl.Model;
using X1060Dsl.Rules.Reading;
using X1060Dsl.Text;

namespace X1060Dsl.Reports.Tests;

public sealed class SafeTextTests
{
    private static readonly string[] Pieces =
    [
        "\e[2J", "\e]8;;https://evil.example\e\\click\e]8;;\e\\", "\e]52;c;ZXZpbA==\a", "\ePq\e\\", "\x9B31m", "\x9D0;title\x9C", "\e]0;title\a", "\r", "\n", "\r\n", "\b\b\b", "\x7F", "\0",
        "\u202E", "\u2066", "\u2069", "\u200B", "\u200D", "\uFEFF", "\u00AD", "\u061C", "\u2028", "\u2029", "\u0085", "\U000E0041", "\uD800", "\uDC00", "\u3164",
        "::set-env name=PATH::evil", "::error::", "\n::stop-commands::x", "##[error]", "##vso[task.setvariable variable=x]y", "##teamcity[message]", "##", "[", "##[group]", "section_start:1:x\r\e[0K",
        "監視", "か\u3099", "葛\U000E0100", "𠮷", "a", " ", "\t", "/", "\"", "%0A",
    ];

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("阿波精密工業 ｶﾅ Ａ－１", "阿波精密工業 ｶﾅ Ａ－１")]
    [InlineData("葛\U000E0100城", "葛\U000E0100城")]
    [InlineData("a\u202Eb", "a‹U+202E›b")]
    [InlineData("\e[31m", "‹U+001B›[31m")]
    [InlineData("a\nb\t", "a‹U+000A›b‹U+0009›")]
    [InlineData("\U000E0041", "‹U+E0041›")]
    [InlineData("##[error]", "##\\[error]")]
    [InlineData("##vso[task]", "##vso\\[task]")]
    [InlineData("#[x]", "#[x]")]
    public void What_is_hidden_shows(string text, string shown) => Assert.Equal(shown, SafeText.Of(text));

    [Fact]
    public void Half_a_character_shows() => Assert.Equal("‹U+D800›x", SafeText.Of("\uD800x"));

    [Theory]
    [InlineData("a/b.cdc.csx", "a/b.cdc.csx")]
    [InlineData("/a", "/a")]
    [InlineData("../a", "../a")]
    [InlineData("監視.cdc.csx", "監視.cdc.csx")]
    [InlineData("::error::x", "./::error::x")]
    [InlineData(" ::x", "./ ::x")]
    [InlineData("##[x]", "./##\\[x]")]
    public void A_line_that_begins_with_a_path_is_no_command(string path, string shown) => Assert.Equal(shown, SafeText.OfPath(path));

    [Fact]
    public void Nothing_hostile_reaches_a_terminal_or_a_pipeline()
    {
        var random = new Random(1060);
        for (var round = 0; round < 3000; round++)
        {
            var payload = string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var path = "/repo/" + payload.Replace("/", "", StringComparison.Ordinal) + "x.cdc.csx";
            var source = new SourceFile(path, $"{payload}Service(\"{payload}\");{payload}");
            var at = new Origin(path, random.Next(source.Text.Length), random.Next(12));
            var finding = UnknownService.At(at, payload, [payload]) with { Related = Listing.Of(new Related(new Origin(path, 0, 3), new Bilingual(payload, payload))) };
            var check = Given.Of(source, finding);

            foreach (var language in Enum.GetValues<DisplayLanguage>())
            {
                AssertHarmless(check.Text(language));
                AssertHarmless(WithoutOurColours(check.Text(language, new Ink(true))));
            }
        }
    }

    private static string WithoutOurColours(string text)
    {
        foreach (var code in new[] { "1", "34", "36", "1;31", "1;33", "1;36", "0" })
            text = text.Replace($"\e[{code}m", "", StringComparison.Ordinal);
        return text;
    }

    // What GitHub's runner (ActionCommand.TryParse and TryParseV2) and the agents of Azure and TeamCity look for.
    private static void AssertHarmless(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            Assert.False(rune.Value != '\n' && Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator, $"U+{rune.Value:X4} in {text}");
        }

        foreach (var line in text.Split('\n'))
        {
            Assert.False(line.TrimStart().StartsWith("::", StringComparison.Ordinal), line);
            Assert.DoesNotContain("##[", line, StringComparison.Ordinal);
            Assert.DoesNotContain("##vso[", line, StringComparison.Ordinal);
            Assert.DoesNotContain("##teamcity[", line, StringComparison.Ordinal);
            Assert.True(line.Length == 0 || line[0] is ' ' or '.' || char.IsLetterOrDigit(line[0]) || line[0] > '\x7F', line);
        }
    }
}
