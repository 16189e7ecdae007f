using System.Globalization;
using System.Text;

namespace X1060Dsl.Regression;

/// <summary>Writes a lock: a line an entry, so that each change is a change of one line.</summary>
internal static class LockWriter
{
    private const string Preface = """
        # Written by "x1060 lock": the posture that was agreed to. Review its changes like those of the definition.
        # 「x1060 lock」が書き出した、合意済みの状態です。このファイルの変更も、定義の変更と同じようにレビューしてください。

        """;

    public static string Write(Posture written)
    {
        var text = new StringBuilder(LockReader.Header).Append(' ').Append(Posture.Schema.ToString(CultureInfo.InvariantCulture)).Append('\n').Append(Preface.Replace("\r", ""));
        var last = "";
        foreach (var entry in written.Entries)
        {
            if (entry.Kind != last)
                text.Append('\n');
            last = entry.Kind;
            if (LockShape.Find(entry.Kind) is { OneFactALine: true })
            {
                foreach (var fact in entry.Facts)
                    Line(text, entry, [fact]);
            }
            else
            {
                Line(text, entry, entry.Facts);
            }
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, LockedEntry entry, IEnumerable<LockedFact> facts)
    {
        text.Append(entry.Kind);
        if (LockShape.Find(entry.Kind) is { HasKey: true })
            Value(text.Append(' '), entry.Key, mayBeBare: entry.Kind != LockShape.Part);
        foreach (var fact in facts)
        {
            text.Append(' ').Append(fact.Name);
            if (fact.Value is { } value)
                Value(text.Append('='), value, LockShape.IsBare(fact.Name));
        }

        text.Append('\n');
    }

    private static void Value(StringBuilder text, string value, bool mayBeBare)
    {
        if (mayBeBare && value.Length > 0 && value.All(LockReader.IsBare))
        {
            text.Append(value);
            return;
        }

        text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] is '"' or '\\')
            {
                text.Append('\\').Append(value[i]);
            }
            else if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                if (IsHidden(CharUnicodeInfo.GetUnicodeCategory(value, i)))
                    Escape(text, char.ConvertToUtf32(value[i], value[i + 1]));
                else
                    text.Append(value[i]).Append(value[i + 1]);
                i++;
            }
            else if (IsHidden(value[i]))
            {
                Escape(text, value[i]);
            }
            else
            {
                text.Append(value[i]);
            }
        }

        text.Append('"');
    }

    private static void Escape(StringBuilder text, int code) => text.Append("\\u{").Append(code.ToString("X4", CultureInfo.InvariantCulture)).Append('}');

    // What would break the line, turn it round or not be seen in a review; the fillers are letters that show nothing.
    private static bool IsHidden(char c) =>
        c is '\u034F' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5' or '\u2800' or '\u3164' or '\uFFA0' || (c > '~' || c < ' ') && IsHidden(CharUnicodeInfo.GetUnicodeCategory(c));

    private static bool IsHidden(UnicodeCategory category) => category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
