using System;
using X1060Dsl.Text;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CsCheck;
using Xunit;
using Xunit.Abstractions;

namespace X1060Dsl.Tests.Text;

public class DecodingTests(ITestOutputHelper output)
{
    private static readonly string[] Comments =
    [
        "脆弱性診断", "サービスの定義", "担当者は未定", "ペネトレーションテスト", "これは試験用の設定です。", "工場", "要確認！", "山田太郎",
        "価格表", "表示する能力", "ソースコード", "予定・予算", "①監視 ②対応", "リスクマネジメント（重要）", "東京都千代田区", "ひらがな", "カタカナ",
        "二〇二六年四月", "ログを二十四時間監視し、異常があれば連絡する", "標的型メール訓練", "本", "注意", "使わない", "委託先：株式会社青空", "組織図",
        "檜山 鞄 薔薇", "〜から", "…", "運用開始", "教育・訓練", "「設計」", "障害対応", "あ", "を", "ア", "監査", "大阪", "九州支社", "検証済み", "構成",
    ];

    private static readonly string[] HalfWidth =
    [
        "ｻｰﾋﾞｽ", "ﾃｽﾄ", "ｾｷｭﾘﾃｨ", "ﾍﾟﾈﾄﾚｰｼｮﾝﾃｽﾄ", "ﾈｺ", "ﾔﾏﾀﾞ ﾀﾛｳ", "ﾛｸﾞ", "ｼｽﾃﾑ", "ｶﾌﾞｼｷｶﾞｲｼｬ", "ﾃﾞｰﾀ", "ｻｰﾊﾞｰ", "ﾈｯﾄﾜｰｸ", "ﾘｽｸ", "ﾄｳｷｮｳ", "ｺﾒﾝﾄ", "ﾕｰｻﾞｰ",
        "ﾒｰﾙ", "ﾊﾟｽﾜｰﾄﾞ", "ｲﾝｼﾃﾞﾝﾄ", "ﾌｧｲﾙ", "ｵｵｻｶ", "ｸﾗｳﾄﾞ", "ﾃｽﾄｹﾝｻｸ", "ｶﾝｼ", "ﾐﾃｲ",
    ];

    private static readonly Func<string, string>[] Scripts =
    [
        comment => comment,
        comment => $"// {comment}\n",
        comment => $"Service(\"J-1\"); // {comment}",
        comment => $"// {comment}\r\nService(\"A-14\")\r\n    .Named(\"{comment}\")\r\n    .OwnedBy(\"Blue\");\r\n",
        comment => string.Concat(Enumerable.Repeat("Service(\"B-2\").OwnedBy(\"Red\").Level(3);\r\n", 40)) + $"/* {comment} */\r\n",
        comment => $"#r \"X1060Dsl\"\nvar 名前 = \"{comment}\";\n// ここから先は自動生成された部分です。変更しないでください。\nService(名前); // 担当：情報セキュリティ部\n",
    ];

    private static readonly (string Name, Encoding Encoding, bool Bom, TextEncoding Expected)[] Encodings =
    [
        ("utf-8", new UTF8Encoding(false), false, TextEncoding.Utf8),
        ("utf-8 bom", new UTF8Encoding(true), true, TextEncoding.Utf8WithBom),
        ("utf-16le bom", new UnicodeEncoding(false, true), true, TextEncoding.Utf16LittleEndian),
        ("utf-16be bom", new UnicodeEncoding(true, true), true, TextEncoding.Utf16BigEndian),
        ("utf-16le", new UnicodeEncoding(false, false), false, TextEncoding.Utf16WithoutBom),
        ("utf-16be", new UnicodeEncoding(true, false), false, TextEncoding.Utf16WithoutBom),
        ("utf-32le bom", new UTF32Encoding(false, true), true, TextEncoding.Utf32),
        ("utf-32be bom", new UTF32Encoding(true, true), true, TextEncoding.Utf32),
        ("cp932", Page(932), false, TextEncoding.ShiftJis),
        ("cp51932", Page(51932), false, TextEncoding.EucJp),
        ("cp20932", Page(20932), false, TextEncoding.EucJp),
        ("cp50220", Page(50220), false, TextEncoding.Iso2022Jp),
        ("cp50221", Page(50221), false, TextEncoding.Iso2022Jp),
        ("cp50222", Page(50222), false, TextEncoding.Iso2022Jp),
    ];

    [Fact]
    public void Japanese_scripts_in_every_encoding()
    {
        var samples = Samples(Comments).Concat(Samples(HalfWidth)).ToList();
        Judge(samples, atLeast: 0.99);
        Assert.True(samples.Count >= 300);
    }

    [Fact]
    public void Scripts_that_are_half_width_kana_only() => Judge([.. Samples(HalfWidth)], atLeast: 0.97);

    [Fact]
    public void Scripts_cut_anywhere_are_never_read_wrong()
    {
        var read = 0;
        foreach (var (name, bytes, text, expected) in Samples(["脆弱性診断の設定です。", "ｻｰﾋﾞｽ", "ソース表"]))
        {
            for (var cut = Math.Max(0, bytes.Length - 400); cut < bytes.Length; cut++)
            {
                var decoded = Decoding.Decode(bytes[..cut]);
                Assert.True(decoded.Text is null || text.StartsWith(decoded.Text, StringComparison.Ordinal) || decoded.Text == "\u001B", $"{name} {cut}: {decoded}");
                read++;
            }
        }

        output.WriteLine($"{read} cut files");
    }

    [Fact]
    public void Cut_scripts_keep_their_verdict()
    {
        int right = 0, all = 0;
        foreach (var (name, bytes, text, expected) in Samples(Comments).Where(s => s.Text.Contains("自動生成")))
        {
            for (var less = 1; less <= 3; less++)
            {
                var decoded = Decoding.Decode(bytes[..^(less + 30)]);
                var ok = decoded.Encoding == expected || (decoded is { Text: null, Encoding: TextEncoding.Unknown } && expected <= TextEncoding.Utf16BigEndian);
                right += ok ? 1 : 0;
                all++;
            }
        }

        output.WriteLine($"{right} of {all}");
        Assert.InRange(right, all * 0.99, all);
    }

    [Fact]
    public void Any_text_in_UTF8_or_marked_UTF16_comes_back() =>
        Gen.Char["ab {};\"\n\r\tｱｶﾞ漢字脆弱性あいうサー¥é😀①"].Array[1, 60].Select(c => new string(c).Replace("\uD83D", "").Replace("\uDE00", "") + "😀漢")
            .Sample(text => Encodings.Take(4).All(e => Decoding.Decode(Encode(e.Encoding, text, e.Bom)) == new Decoded(text, e.Expected, -1)), iter: 2_000);

    [Fact]
    public void Text_is_read_exactly_when_the_runtime_reads_it_strictly()
    {
        var strict = new UTF8Encoding(false, true);
        var lead = Gen.OneOf(Gen.Byte[0x20, 0x7E], Gen.Byte[0x80, 0xBF], Gen.Byte[0xC0, 0xFD]);
        Gen.OneOf(lead.Array[1, 6], Gen.Byte[0xE0, 0xF5].Array[1].SelectMany(_ => Gen.Byte[0x80, 0xC0].Array[1, 3], (a, b) => (byte[])[.. a, .. b]))
            .Sample(bytes =>
            {
                var decoded = Decoding.Decode(bytes);
                try
                {
                    var text = strict.GetString(bytes).TrimStart('\uFEFF');
                    return decoded.Text == text || decoded.Text is null && decoded.BadByteOffset >= 0 && text.All(c => c < '\u0800');
                }
                catch (ArgumentException)
                {
                    var bad = decoded.BadByteOffset;
                    return decoded.Text is null && bad >= 0 && strict.GetString(bytes, 0, bad) is not null;
                }
            }, iter: 200_000);
    }

    [Theory]
    [InlineData("", "", TextEncoding.Utf8, -1)]
    [InlineData("61 0A", "a\n", TextEncoding.Utf8, -1)]
    [InlineData("EF BB BF", "", TextEncoding.Utf8WithBom, -1)]
    [InlineData("EF BB BF 61", "a", TextEncoding.Utf8WithBom, -1)]
    [InlineData("EF BB BF 61 82 A0", null, TextEncoding.Unknown, 4)]
    [InlineData("EF BB", null, TextEncoding.Unknown, 0)]
    [InlineData("FF FE", "", TextEncoding.Utf16LittleEndian, -1)]
    [InlineData("FF FE 61 00", "a", TextEncoding.Utf16LittleEndian, -1)]
    [InlineData("FE FF 00 61", "a", TextEncoding.Utf16BigEndian, -1)]
    [InlineData("FF FE 61 00 42", null, TextEncoding.Unknown, 4)]
    [InlineData("FF FE 61 00 42 D8", null, TextEncoding.Unknown, 4)]
    [InlineData("FF FE 42 D8 61 00", null, TextEncoding.Unknown, 2)]
    [InlineData("FE FF DF B7 00 61", null, TextEncoding.Unknown, 2)]
    [InlineData("FE FF D8 42 DF B7", "𠮷", TextEncoding.Utf16BigEndian, -1)]
    [InlineData("FF FE 61 00 00 00", null, TextEncoding.Binary, 4)]
    [InlineData("FF FE 00 00 61 00 00 00", null, TextEncoding.Utf32, 0)]
    [InlineData("00 00 FE FF 00 00 00 61", null, TextEncoding.Utf32, 2)]
    [InlineData("61 00 00 00 42 30 00 00", null, TextEncoding.Utf32, 1)]
    [InlineData("2F 00 2F 00 42 30", null, TextEncoding.Utf16WithoutBom, 1)]
    [InlineData("00 2F 00 2F 30 42", null, TextEncoding.Utf16WithoutBom, 0)]
    [InlineData("61 62 63 64 65 66 67 68 69 00", null, TextEncoding.Binary, 9)]
    [InlineData("01 02 03 61", null, TextEncoding.Binary, 0)]
    [InlineData("7F 45 4C 46 02 01 01 00 00 00", null, TextEncoding.Binary, 7)]
    [InlineData("89 50 4E 47 0D 0A 1A 0A 00 00 00 0D", null, TextEncoding.Binary, 0)]
    [InlineData("1B 24 42 24 22 1B 28 42", null, TextEncoding.Iso2022Jp, 0)]
    [InlineData("61 1B 24 40 24 22", null, TextEncoding.Iso2022Jp, 1)]
    [InlineData("61 1B 28 4A 5C", null, TextEncoding.Iso2022Jp, 1)]
    [InlineData("61 62 1B 24 28 44 30 21", null, TextEncoding.Iso2022Jp, 2)]
    [InlineData("61 1B 28 49 31", null, TextEncoding.Iso2022Jp, 1)]
    [InlineData("61 1B 24", null, TextEncoding.Iso2022Jp, 1)]
    [InlineData("E3 81 82 1B 24 42 24 22", null, TextEncoding.Iso2022Jp, 3)]
    [InlineData("22 1B 5B 33 31 6D 22", "\"\u001B[31m\"", TextEncoding.Utf8, -1)]
    [InlineData("2F 2F 20 95 5C", null, TextEncoding.ShiftJis, 3)]
    [InlineData("83 5C 81 5B 83 58", null, TextEncoding.ShiftJis, 0)]
    [InlineData("C8 BA", null, TextEncoding.EucJp, 0)]
    [InlineData("BB B0 CB DE BD", null, TextEncoding.ShiftJis, 0)]
    [InlineData("C3 BD C4", null, TextEncoding.ShiftJis, 2)]
    [InlineData("A4 A2", null, TextEncoding.EucJp, 0)]
    [InlineData("8E B1 8E B2 8E B3", null, TextEncoding.EucJp, 0)]
    [InlineData("8F B0 A1 A4 A2 A4 A4", null, TextEncoding.EucJp, 0)]
    [InlineData("63 61 66 C3 A9", "café", TextEncoding.Utf8, -1)]
    [InlineData("C2 A9 20 C2 B1 C3 97", "© ±×", TextEncoding.Utf8, -1)]
    [InlineData("65 CC 81", "e\u0301", TextEncoding.Utf8, -1)]
    [InlineData("CE B1 CE B2", "αβ", TextEncoding.Utf8, -1)]
    [InlineData("63 61 66 E9 20 61", null, TextEncoding.Unknown, 3)]
    [InlineData("E3 81 82 E3 81", null, TextEncoding.Unknown, 3)]
    [InlineData("E3 81 82 FF E3 81 82", null, TextEncoding.Unknown, 3)]
    [InlineData("61 C0 80", null, TextEncoding.Unknown, 1)]
    [InlineData("E3 81 82 ED A0 80 E3 81 84 E3 81 84 E3 81 84 E3 81 84", null, TextEncoding.Unknown, 3)]
    public void Bytes(string hex, string? text, TextEncoding encoding, int bad) =>
        Assert.Equal(new Decoded(text, encoding, bad), Decoding.Decode([.. hex.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(h => Convert.ToByte(h, 16))]));

    [Fact]
    public void Random_bytes_are_never_text()
    {
        var random = new Random(1060);
        var names = Enumerable.Range(0, 500).Select(i =>
        {
            var bytes = new byte[200 + i];
            random.NextBytes(bytes);
            return Decoding.Decode(bytes);
        }).ToArray();
        Assert.All(names, d => Assert.Null(d.Text));
        Assert.InRange(names.Count(d => d.Encoding == TextEncoding.Binary), 495, 500);
    }

    private void Judge(List<(string Name, byte[] Bytes, string Text, TextEncoding Expected)> samples, double atLeast)
    {
        var wrong = samples.Where(s => Decoding.Decode(s.Bytes).Encoding != s.Expected).ToList();
        output.WriteLine($"{samples.Count - wrong.Count} of {samples.Count} right");
        wrong.ForEach(s => output.WriteLine($"{s.Name}: {Decoding.Decode(s.Bytes).Encoding} for {s.Text[..Math.Min(40, s.Text.Length)]} {Convert.ToHexString(s.Bytes.Take(40).ToArray())}"));

        var readWrong = samples.Where(s => Decoding.Decode(s.Bytes).Text is { } text && text != s.Text).Select(s => $"{s.Name} {s.Text}").ToArray();
        Assert.Empty(readWrong);
        Assert.All(samples, s => Assert.Equal(s.Expected <= TextEncoding.Utf16BigEndian, Decoding.Decode(s.Bytes).Text is not null));
        Assert.All(samples, s => Assert.Equal(Decoding.Decode(s.Bytes).Text is null, Decoding.Decode(s.Bytes).BadByteOffset >= 0));
        Assert.InRange(wrong.Count, 0, samples.Count * (1 - atLeast));
    }

    private static IEnumerable<(string Name, byte[] Bytes, string Text, TextEncoding Expected)> Samples(IEnumerable<string> comments) =>
        from comment in comments
        from script in Scripts
        let text = script(comment)
        from e in Encodings
        let bytes = Encode(e.Encoding, text, e.Bom)
        where e.Expected != TextEncoding.Utf16WithoutBom || text.Any(c => c < 0x80)
        where e.Expected <= TextEncoding.Utf16WithoutBom || e.Encoding.GetString(bytes) == text || e.Encoding.CodePage is 50220
        select (e.Name, bytes, text, e.Expected);

    private static byte[] Encode(Encoding encoding, string text, bool bom) => [.. bom ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];

    private static Encoding Page(int number)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(number);
    }
}
