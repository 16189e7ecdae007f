using X1060Dsl.Rules.Process;

namespace X1060Dsl.Tests;

/// <summary>What is taken for a way to reach a person or for a price, and what only looks like it.</summary>
public sealed class PersonalDataTests
{
    [Theory]
    [InlineData("連絡先は a.hara@seto.example です")]
    [InlineData("mailto:soc@seto.example")]
    [InlineData("soc＠seto．example")]
    [InlineData("write to a_hara+soc@mail.seto.example.")]
    [InlineData("https://wiki.awa.example と soc@awa.example")]
    public void An_e_mail_address(string text) => Assert.Equal("an e-mail address", PersonalData.In(text)?.En);

    [Theory]
    [InlineData("03-1234-5678")]
    [InlineData("電話:0883-12-3456")]
    [InlineData("夜間は原田 090-1234-5678。")]
    [InlineData("０９０ー１２３４ー５６７８")]
    [InlineData("090−1234−5678")]
    [InlineData("09012345678")]
    [InlineData("(03) 1234-5678")]
    [InlineData("（03）1234-5678")]
    [InlineData("03(1234)5678")]
    [InlineData("0120-123-456 (24時間)")]
    [InlineData("2026-10-01, 03-1234-5678")]
    [InlineData("+81 3 1234 5678")]
    [InlineData("+1 (555) 123-4567")]
    [InlineData("call +84-24-1234-5678!")]
    public void A_phone_number(string text) => Assert.Equal("a phone number", PersonalData.In(text)?.En);

    [Theory]
    [InlineData("月額120万円")]
    [InlineData("月額 1,200 円")]
    [InlineData("１２０円")]
    [InlineData("数百万円")]
    [InlineData("¥300000")]
    [InlineData("￥ 3,000")]
    [InlineData("$20")]
    [InlineData("US$ 500")]
    [InlineData("EUR 1.000")]
    [InlineData("1.000 EUR")]
    [InlineData("300JPY")]
    [InlineData("£5 a head")]
    public void An_amount_of_money(string text) => Assert.Equal("an amount of money", PersonalData.In(text)?.En);

    [Theory]
    [InlineData("")]
    [InlineData("2026-10-01")]
    [InlineData("2026-10-01 から 2027-03-31")]
    [InlineData("01-02-2026")]
    [InlineData("MSS-2026-014")]
    [InlineData("MSS-03-1234-5678")]
    [InlineData("03-1234-5678-A")]
    [InlineData("v0.1234.5678")]
    [InlineData("1.0.12-123-4567")]
    [InlineData("192.0.2.1 と 10.0.0.0/8")]
    [InlineData("0012-345-6789")]
    [InlineData("0123456789")]
    [InlineData("12345678901")]
    [InlineData("UTC+9")]
    [InlineData("+10 or +20 at most")]
    [InlineData("24x7 (平日 8:30-17:30)")]
    [InlineData("https://wiki.awa.example/@soc/090-1234-5678?mail=a@b.example&price=$20")]
    [InlineData("\"https://a@b.example/\"")]
    [InlineData("@soc")]
    [InlineData("pkg@1.2.3")]
    [InlineData("@scope/pkg@10.0.0-rc.1")]
    [InlineData("git@host.example:patches")]
    [InlineData("root@localhost")]
    [InlineData("$HOME と ${code}")]
    [InlineData("関東一円")]
    [InlineData("3円卓")]
    [InlineData("USD payments, EURO 2028")]
    [InlineData("円の調達")]
    [InlineData("ISO/IEC 27001:2022, X.1060")]
    [InlineData("(((((")]
    [InlineData("0-(-)-0")]
    public void Neither(string text) => Assert.Null(PersonalData.In(text)?.En);

    [Fact]
    public void A_long_text_is_gone_through_once()
    {
        // Pieces that begin like something and go on for long: each place may be looked at a few times, not once for every other place.
        foreach (var piece in (string[])["0", "0-", "(", "+1 ", "@a.", "a@", "://", "1 ", "J", "円"])
            Assert.Null(PersonalData.In(string.Concat(Enumerable.Repeat(piece, 200_000)))?.En);
    }
}
