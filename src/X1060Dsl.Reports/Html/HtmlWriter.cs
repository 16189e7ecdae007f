using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using X1060Dsl.Model;
using X1060Dsl.Surveying;

namespace X1060Dsl.Reports.Html;

/// <summary>
/// Writes HTML in one language. What is literal in the string that it is given is markup, and ours; whatever stands in its
/// holes becomes text. There is no other way in, so that no text of a user can become markup.
/// </summary>
internal sealed class HtmlWriter(DisplayLanguage language)
{
    private readonly StringBuilder to = new(128 << 10);

    /// <summary>The language that its words are in.</summary>
    public DisplayLanguage Language { get; } = language;

    /// <summary>Adds markup, with text in its holes.</summary>
    public void Add([InterpolatedStringHandlerArgument("")] Markup markup) => _ = markup;

    /// <summary>Adds what another one wrote, or a style or script that lies in this assembly.</summary>
    public void Add(OwnText own) => to.Append(own.Text);

    /// <summary>All that was written.</summary>
    public OwnText Written => new(to.ToString());

    /// <summary>A piece of markup on its way into a writer.</summary>
    [InterpolatedStringHandler]
    public readonly struct Markup
    {
        private readonly HtmlWriter writer;
        private readonly StringBuilder to;

        /// <summary>What the compiler calls; how long the piece will be does not matter here.</summary>
        public Markup(int literalLength, int formattedCount, HtmlWriter writer)
        {
            _ = literalLength + formattedCount;
            (this.writer, to) = (writer, writer.to);
        }

        /// <summary>Markup of ours.</summary>
        public void AppendLiteral(string literal) => to.Append(literal);

        /// <summary>A text of anybody.</summary>
        public void AppendFormatted(string? text) => to.Append(SafeText.OfHtml(text ?? ""));

        /// <summary>A text in the language of the page.</summary>
        public void AppendFormatted(Bilingual text) => AppendFormatted(text.In(writer.Language));

        /// <summary>A text in the language of the page.</summary>
        public void AppendFormatted((string En, string Ja) text) => AppendFormatted(writer.Language == DisplayLanguage.Japanese ? text.Ja : text.En);

        /// <summary>A whole number.</summary>
        public void AppendFormatted(int number) => to.Append(CultureInfo.InvariantCulture, $"{number}");

        /// <summary>A place in a drawing, to a tenth.</summary>
        public void AppendFormatted(double place) => to.Append(Math.Round(place, 1).ToString("0.#", CultureInfo.InvariantCulture));

        /// <summary>A day.</summary>
        public void AppendFormatted(Date date) => to.Append(date.ToString());

        /// <summary>An average, to a tenth.</summary>
        public void AppendFormatted(Average average) => to.Append(Figures.Of(average));
    }
}

/// <summary>Markup, style or script that is ours to the last character.</summary>
internal readonly record struct OwnText(string Text);
