using X1060Dsl.Model;
using X1060Dsl.Rules;
using X1060Dsl.Rules.Tool;
using X1060Dsl.Text;

namespace X1060Dsl.Settings;

/// <summary>Looks at what was set for what cannot be meant: unknown rules and keys, words and numbers that nobody takes.</summary>
internal static class SettingsCheck
{
    private const string Prefix = "x1060.";

    public static IEnumerable<Finding> Examine(ISettings settings, Centre centre)
    {
        foreach (var key in settings.Keys)
        {
            if (settings.Value(key) is { } value && Fault(key, value.Trim()) is { } fault)
                yield return MalformedSetting.At(settings.Place(key) ?? centre.Origin, Shown(key), fault);
        }

        foreach (var id in AllRules.InOrder.Select(static rule => rule.Id).Concat(centre.Policies.Select(static policy => policy.Id.Value)))
        {
            // What a command line says its host looks at before anything is read.
            if (settings.Order(id) is { Place: { } place } order && Weighing(id, order.Word.Trim()) is { } fault)
                yield return MalformedSetting.At(place, $"dotnet_diagnostic.{id}.severity", fault);
        }

        foreach (var (key, place) in settings.Ineffective)
            yield return IneffectiveSetting.At(place, key);
    }

    private static Bilingual? Fault(string key, string value)
    {
        if (key == RuleSettings.ProfileKey)
            return RuleSettings.Said(value) is null ? Expected(value, RuleSettings.Profiles) : null;

        var parts = key.Substring(Prefix.Length).Split('.');
        if (parts.Length != 2)
            return UnknownKey(key, AllRules.InOrder.SelectMany(KeysOf).Append(RuleSettings.ProfileKey));

        var (id, last) = (parts[0].ToUpperInvariant(), parts[1]);
        var rule = AllRules.Find(id);
        if (rule is null && !IsPolicy(id))
            return UnknownRule(id);
        if (last == "severity")
            return Weighing(id, value);

        foreach (var threshold in rule?.Thresholds ?? default)
        {
            if (threshold.Key == last)
                return RuleSettings.Number(value, threshold) is null ? Range(value, threshold) : null;
        }

        return UnknownKey(key, rule is null ? [RuleSettings.SeverityKey(id)] : KeysOf(rule));
    }

    private static Bilingual? Weighing(string id, string word) =>
        AllRules.Find(id) is { IsConfigurable: false } rule ? new($"the severity of {rule.Id} is fixed", $"{rule.Id} の重大度は変えられません")
        : RuleSettings.IsSeverity(word) ? null
        : Expected(word, RuleSettings.Severities);

    // Whether a definition has such a policy, a section that applies to several of them cannot know.
    private static bool IsPolicy(string id)
    {
        var letters = id.TakeWhile(static c => c is >= 'A' and <= 'Z').Count();
        return letters is >= 2 and <= 8 && id.Length - letters is 3 or 4 && id.Skip(letters).All(static c => c is >= '0' and <= '9')
            && id.Substring(0, letters) is not ("CDC" or "CS" or "CA" or "IDE" or "AD" or "RS");
    }

    private static Bilingual Expected(string value, Listing<string> words) => new(
        $"it does not take '{value}'; write {string.Join(", ", words.Take(words.Count - 1))} or {words[words.Count - 1]}",
        $"「{value}」は指定できません。{string.Join("、", words)} のどれかを書いてください");

    private static Bilingual Range(string value, Threshold threshold) => new(
        $"it does not take '{value}'; write a whole number from {threshold.Least} to {threshold.Most}",
        $"「{value}」は指定できません。{threshold.Least}〜{threshold.Most} の整数を書いてください");

    private static Bilingual UnknownRule(string id)
    {
        var near = Saying.DidYouMean(Suggestions.For(id, AllRules.InOrder.Select(static rule => rule.Id)));
        return new($"there is no rule {id}{near.En}", $"規則 {id} はありません{near.Ja}");
    }

    private static Bilingual UnknownKey(string key, IEnumerable<string> known)
    {
        var near = Saying.DidYouMean(Suggestions.For(key, known).Select(Shown).ToList());
        return new($"there is no such key{near.En}", $"このキーはありません{near.Ja}");
    }

    private static IEnumerable<string> KeysOf(Rule rule) =>
        rule.Thresholds.Select(threshold => RuleSettings.Key(rule, threshold)).Append(RuleSettings.SeverityKey(rule.Id));

    // Ids are told as they are known, in capitals, wherever a host folds keys to small letters.
    private static string Shown(string key)
    {
        var parts = key.Split('.');
        return parts.Length == 3 ? $"{parts[0]}.{parts[1].ToUpperInvariant()}.{parts[2]}" : key;
    }
}
