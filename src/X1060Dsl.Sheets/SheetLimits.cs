namespace X1060Dsl.Sheets;

/// <summary>How much of a file of sheets is read. A portfolio of a thousand services takes a hundredth of it.</summary>
/// <remarks>Budgets are sizes and counts, never time, so that a file is read alike on every machine.</remarks>
public static class SheetLimits
{
    /// <summary>The most bytes of a file.</summary>
    public const int File = 20 << 20;

    /// <summary>The most files in a workbook.</summary>
    public const int Entries = 1_000;

    /// <summary>The most bytes that a workbook may unpack to.</summary>
    public const long Unpacked = 64L << 20;

    /// <summary>The most bytes that one packed byte may become, once a file in a workbook has more than <see cref="Grace"/> bytes.</summary>
    public const int Ratio = 100;

    /// <summary>Up to here nobody asks about the ratio: small files of repeated marks pack well.</summary>
    public const int Grace = 100 << 10;

    /// <summary>The most elements within each other.</summary>
    public const int Depth = 64;

    /// <summary>The most sheets.</summary>
    public const int Sheets = 64;

    /// <summary>The most rows of a sheet that hold anything.</summary>
    public const int Rows = 20_000;

    /// <summary>The most columns.</summary>
    public const int Columns = 256;

    /// <summary>The most cells of a file that hold anything.</summary>
    public const int Cells = 1_000_000;

    /// <summary>The most cells that are looked at while merged areas are filled; an area of its own looks at each once.</summary>
    public const int Looks = 4 * Cells;

    /// <summary>The most characters of a cell, as in Excel.</summary>
    public const int Characters = 32_767;

    /// <summary>The most texts that cells share.</summary>
    public const int Strings = 200_000;

    /// <summary>The most areas of merged cells.</summary>
    public const int Merged = 10_000;
}
