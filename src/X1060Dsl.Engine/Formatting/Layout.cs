namespace X1060Dsl.Formatting;

/// <summary>How a canonical text is laid out, as <c>.editorconfig</c> sets it.</summary>
/// <param name="IndentSize">Columns of one step, 1 to 16.</param>
/// <param name="UsesTabs">Whether a step is a tab.</param>
/// <param name="Width">The most columns of a line, full-width characters counting two; null for no limit.</param>
/// <param name="LineEnd">What ends a line; null keeps what the text uses.</param>
/// <param name="EndsWithLineEnd">Whether the last line gets an end; where it does not, one that is there stays.</param>
public sealed record Layout(int IndentSize, bool UsesTabs, int? Width, string? LineEnd, bool EndsWithLineEnd)
{
    private const int DefaultIndent = 4, DefaultWidth = 120, MostIndent = 16, LeastWidth = 40, MostWidth = 10_000;

    /// <summary>Four spaces, 120 columns, and the line ends that are there.</summary>
    public static Layout Default { get; } = new(DefaultIndent, UsesTabs: false, DefaultWidth, LineEnd: null, EndsWithLineEnd: true);

    /// <summary>The keys that count, all of them standard ones of <c>.editorconfig</c>.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["indent_size", "indent_style", "tab_width", "max_line_length", "end_of_line", "insert_final_newline"];

    /// <summary>What the keys say. A value that cannot be one counts as not set.</summary>
    /// <param name="value">The value of a key; null where it is not set.</param>
    public static Layout Of(Func<string, string?> value)
    {
        string Word(string key) => value(key)?.Trim().ToLowerInvariant() ?? "";

        var size = Number(Word("indent_size"), 1, MostIndent) ?? Number(Word("tab_width"), 1, MostIndent) ?? DefaultIndent;
        var width = Word("max_line_length") == "off" ? (int?)null : Number(Word("max_line_length"), LeastWidth, MostWidth) ?? DefaultWidth;
        var lineEnd = Word("end_of_line") switch { "lf" => "\n", "crlf" => "\r\n", "cr" => "\r", _ => null };
        return new Layout(size, Word("indent_style") == "tab", width, lineEnd, Word("insert_final_newline") != "false");
    }

    private static int? Number(string word, int least, int most)
    {
        if (word.Length is 0 or > 5 || word.Any(static c => c is < '0' or > '9'))
            return null;

        var number = word.Aggregate(0, static (sum, digit) => (sum * 10) + (digit - '0'));
        return number >= least && number <= most ? number : null;
    }
}
