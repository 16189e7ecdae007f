using System;
using X1060Dsl.Text;
using System.IO;
using System.Text;
using Xunit;

namespace X1060Dsl.Tests.Text;

public class FoldingTableTests
{
    [Fact]
    public void Icu_is_there() =>
        Assert.True("ｱ".Normalize(NormalizationForm.FormKC) == "ア", "These tests compare with ICU: install libicu, and do not set InvariantGlobalization.");

    [Fact]
    public void The_table_in_the_library_is_the_one_ICU_gives()
    {
        Icu_is_there();
        using var stream = typeof(FoldingTableTests).Assembly.GetManifestResourceStream("FoldingTable.cs")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var expected = FoldingTableSource.Write();
        if (reader.ReadToEnd().ReplaceLineEndings("\n") == expected)
        {
            return;
        }

        var path = Path.Combine(AppContext.BaseDirectory, "FoldingTable.cs");
        File.WriteAllText(path, expected);
        Assert.Fail($"Text/FoldingTable.cs is not what ICU gives. Copy {path} over it.");
    }
}
