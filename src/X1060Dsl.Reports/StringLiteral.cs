using System.Globalization;
using System.Text;

namespace X1060Dsl.Reports;

/// <summary>Texts as string literals of C#, for the definitions that the tool writes.</summary>
public static class StringLiteral
{
    /// <summary>A text as one literal on one line, in which nothing is hidden, whatever the text holds.</summary>
    public static string Of(string text)
    {
        var literal = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '"' or '\\')
                literal.Append('\\').Append(c);
            else if (char.IsSurrogatePair(text, i) && char.GetUnicodeCategory(text, i) is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
                literal.Append(c).Append(text[++i]);
            else if (char.IsControl(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                literal.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            else
                literal.Append(c);
        }

        return literal.Append('"').ToString();
    }
}
