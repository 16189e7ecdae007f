namespace X1060Dsl.Reports;

/// <summary>Colours for a terminal, or none. These are the only escape sequences that are ever written.</summary>
/// <param name="isOn">Whether colours are wanted.</param>
public sealed class Ink(bool isOn)
{
    /// <summary>No colours.</summary>
    public static Ink None { get; } = new(false);

    /// <summary>What one looks for first.</summary>
    public string Strong(string text) => Paint("1", text);

    /// <summary>What holds the rest together: gutters, arrows.</summary>
    public string Faint(string text) => Paint("34", text);

    /// <summary>Advice and repairs.</summary>
    public string Helpful(string text) => Paint("36", text);

    /// <summary>The colour of a severity.</summary>
    public string Of(Severity severity, string text) => Paint(severity switch
    {
        Severity.Error => "1;31",
        Severity.Warning => "1;33",
        _ => "1;36",
    }, text);

    private string Paint(string code, string text) => isOn ? $"\e[{code}m{text}\e[0m" : text;
}
