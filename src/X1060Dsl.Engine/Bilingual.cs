using System.Globalization;
using Microsoft.CodeAnalysis;

namespace X1060Dsl;

/// <summary>The languages that everything is said in.</summary>
public enum DisplayLanguage
{
    /// <summary>English.</summary>
    English = 1,

    /// <summary>Japanese.</summary>
    Japanese = 2,
}

/// <summary>A text in English and Japanese.</summary>
/// <remarks>
/// As a localizable string it follows the culture that a compiler or editor asks for; our own hosts name the language,
/// as a NativeAOT host may not know any culture.
/// </remarks>
public sealed class Bilingual(string en, string ja) : LocalizableString
{
    /// <summary>The English text.</summary>
    public string En { get; } = en;

    /// <summary>The Japanese text.</summary>
    public string Ja { get; } = ja;

    /// <summary>Nothing, in both languages.</summary>
    public static Bilingual Empty { get; } = new("", "");

    /// <summary>The text in one language.</summary>
    public string In(DisplayLanguage language) => language == DisplayLanguage.Japanese ? Ja : En;

    /// <inheritdoc />
    protected override string GetText(IFormatProvider? formatProvider) =>
        formatProvider is CultureInfo { Name: var name } && (name == "ja" || name.StartsWith("ja-", StringComparison.Ordinal)) ? Ja : En;

    /// <inheritdoc />
    protected override int GetHash() => (En, Ja).GetHashCode();

    /// <inheritdoc />
    protected override bool AreEqual(object? other) => other is Bilingual text && text.En == En && text.Ja == Ja;
}
