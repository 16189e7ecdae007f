namespace X1060Dsl.Formatting;

/// <summary>How a canonical text is laid out, as <c>.editorconfig</c> sets it.</summary>
/// <param name="IndentSize">Columns of one step, 1 to 16.</param>
/// <param name="UsesTabs">Whether a step is a tab.</param>
/// <param name="Width">The most columns of a line, full-width characters counting two; null for no limit.</param>
/// <param name="LineEnd">What ends a line; null keeps what the text uses.</param>
/// <param name="EndsWithLineEnd">Whether the last line has an end; null says yes.</param>
public sealed record Layout(int IndentSize, bool UsesTabs, int? Width, string? LineEnd, bool? EndsWithLineEnd)
{
    /// <summary>Four spaces, 120 columns.</summary>
    public static Layout Default { get; } = new(4, UsesTabs: false, Width: 120, LineEnd: null, EndsWithLineEnd: null);

    /// <summary>What the standard keys of <c>.editorconfig</c> say: indent_size, tab_width, indent_style, max_line_length, end_of_line, insert_final_newline.</summary>
    /// <param name="value">The value of a key; null where it is not set.</param>
    public static Layout Of(Func<string, string?> value) => Default;
}
