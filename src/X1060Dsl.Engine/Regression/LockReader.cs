using System.Globalization;
using System.Text;
using X1060Dsl.Model;
using X1060Dsl.Rules.Regression;
using X1060Dsl.Text;

namespace X1060Dsl.Regression;

/// <summary>Reads a lock, strictly: half a lock would hold half of what was agreed to.</summary>
internal sealed class LockReader
{
    public const string Header = "x1060-lock";

    private readonly SourceFile file;
    private readonly List<LockedEntry> entries = [];
    private readonly List<LockedFact> ofOrganization = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private string line = "";
    private int at;

    private LockReader(SourceFile file) => this.file = file;

    public static LockReading Read(SourceFile file)
    {
        if (file.Text.Length > Posture.MostCharacters)
            return Refused(file, 0, new($"it has more than {Posture.MostCharacters} characters", $"{Posture.MostCharacters} 文字を超えています"));
        if (FaultOfHeader(file.Line(0)) is { } fault)
            return Refused(file, 0, fault);

        var reader = new LockReader(file);
        for (var number = 1; number < file.LineCount; number++)
        {
            if (reader.Line(file.Line(number)) is { } trouble)
                return Refused(file, number, trouble);
        }

        if (reader.ofOrganization.Count > 0)
            reader.entries.Add(Locking.Entry(LockShape.Organization, "", reader.ofOrganization));
        return new LockReading(new Posture(Locking.Sorted(reader.entries)), null);
    }

    /// <summary>Whether a value of such characters alone needs no quotes.</summary>
    public static bool IsBare(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_' or '.' or ':' or '*' or '?';

    private static Bilingual? FaultOfHeader(string first)
    {
        if (!first.StartsWith(Header + " ", StringComparison.Ordinal) || LockShape.Number(first.Substring(Header.Length + 1)) is not { } schema)
            return new($"it does not begin with '{Header} {Posture.Schema}'", $"先頭の行が「{Header} {Posture.Schema}」ではありません");
        return schema == Posture.Schema ? null
            : schema > Posture.Schema ? new($"it was written by a newer x1060, in form {schema}; this one reads form {Posture.Schema}", $"新しい x1060 が書いた形式 {schema} です。この x1060 が読めるのは形式 {Posture.Schema} です")
            : new($"there is no form {schema} of it", $"形式 {schema} というロックはありません");
    }

    private static LockReading Refused(SourceFile file, int line, Bilingual why)
    {
        var start = file.StartOf(line);
        return new LockReading(null, UnreadableLock.At(new Origin(file.Path, start, file.Line(line).Length), why));
    }

    private Bilingual? Line(string text)
    {
        (line, at) = (text, 0);
        if (text.Length == 0 || text[0] == '#')
            return null;
        if (text.StartsWith("<<<<<<<", StringComparison.Ordinal) || text.StartsWith("=======", StringComparison.Ordinal) || text.StartsWith(">>>>>>>", StringComparison.Ordinal) || text.StartsWith("|||||||", StringComparison.Ordinal))
            return new("a merge left its conflict here", "マージの競合が残っています");

        var kind = Word();
        if (LockShape.Find(kind) is not { } shape)
            return Unknown(kind);

        var key = "";
        if (shape.HasKey && (!Take(' ') || !TryValue(out key)))
            return Broken();

        var facts = new List<LockedFact>();
        while (at < line.Length)
        {
            if (!Take(' '))
                return Broken();

            var name = Word();
            if (shape.OrderOf(name) < 0)
                return Unknown(name);

            string? value = null;
            if (Take('=') && !TryValue(out value))
                return Broken();
            if (!LockShape.Takes(name, value))
                return new($"{name} cannot be '{value}'", $"{name} に「{value}」は書けません");
            if (!LockShape.Repeats(name) && facts.Concat(shape.OneFactALine ? ofOrganization : []).Any(fact => fact.Name == name))
                return Twice(name);
            facts.Add(new LockedFact(name, value));
        }

        if (shape.OneFactALine)
            ofOrganization.AddRange(facts);
        else if (kind != LockShape.Waiver && !seen.Add($"{kind} {Folding.Fold(key)}"))
            return Twice($"{kind} {key}");
        else
            entries.Add(Locking.Entry(kind, key, facts));
        return null;
    }

    private static Bilingual Unknown(string word) => new($"'{word}' has no meaning here", $"「{word}」はここでは意味を持ちません");

    private static Bilingual Twice(string what) => new($"{what} is said twice", $"{what} が二度書かれています");

    private Bilingual Broken() => new($"column {at + 1} of this line cannot be understood", $"この行の {at + 1} 文字目からが読み取れません");

    private bool Take(char c)
    {
        if (at >= line.Length || line[at] != c)
            return false;

        at++;
        return true;
    }

    private string Word()
    {
        var start = at;
        while (at < line.Length && line[at] is (>= 'a' and <= 'z') or '.')
            at++;
        return line.Substring(start, at - start);
    }

    private bool TryValue(out string value)
    {
        if (Take('"'))
            return TryQuoted(out value);

        var start = at;
        while (at < line.Length && IsBare(line[at]))
            at++;
        value = line.Substring(start, at - start);
        return value.Length > 0;
    }

    private bool TryQuoted(out string value)
    {
        var text = new StringBuilder();
        value = "";
        while (at < line.Length && line[at] != '"')
        {
            if (line[at] != '\\')
            {
                text.Append(line[at++]);
                continue;
            }

            at++;
            if (at < line.Length && line[at] is '"' or '\\')
                text.Append(line[at++]);
            else if (!TryCode(text))
                return false;
        }

        value = text.ToString();
        return Take('"');
    }

    private bool TryCode(StringBuilder text)
    {
        if (!Take('u') || !Take('{') || line.IndexOf('}', at) is not (> 0 and var end) || end - at is < 1 or > 6
            || !int.TryParse(line.Substring(at, end - at), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || code > 0x10FFFF)
            return false;

        // Half a pair is no character, but text that others wrote may hold one.
        text.Append(code < 0x10000 ? ((char)code).ToString() : char.ConvertFromUtf32(code));
        at = end + 1;
        return true;
    }
}
