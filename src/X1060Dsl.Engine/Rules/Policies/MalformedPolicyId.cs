using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Policies;

/// <summary>Malformed id of a policy.</summary>
public sealed class MalformedPolicyId() : Rule(Text)
{
    private static readonly string[] Reserved = ["CDC", "CS", "CA", "IDE", "AD", "RS"];

    private static readonly DiagnosticDescriptor Text = Describe("CDC6024", DiagnosticSeverity.Error,
        title: new("Malformed id of a policy", "形式の正しくないポリシーの ID"),
        message: new("'{0}' cannot be the id of a policy: {1}", "「{0}」はポリシーの ID にできません。{1}"),
        advice: new("Write two to eight capital letters and three or four digits, such as AWA001. Until then the policy is not applied.", "AWA001 のように、大文字2〜8字と数字3〜4桁で書いてください。直すまで、このポリシーは適用されません。"));

    /// <summary>What is wrong with an id; null when nothing is.</summary>
    internal static Bilingual? Fault(string id)
    {
        var letters = id.TakeWhile(static c => c is >= 'A' and <= 'Z').Count();
        var digits = id.Skip(letters).TakeWhile(static c => c is >= '0' and <= '9').Count();
        if (letters is < 2 or > 8 || digits is < 3 or > 4 || letters + digits != id.Length)
            return new("it is not two to eight capital letters and three or four digits", "大文字2〜8字と数字3〜4桁の形になっていません");

        var prefix = id.Substring(0, letters);
        return Reserved.Contains(prefix) ? new($"{prefix} belongs to a tool", $"{prefix} はツールが使っています") : null;
    }

    /// <summary>An id that is not of the form, or another's.</summary>
    internal static Finding At(Policy policy, Bilingual fault) => Find(Text, policy.Id.Origin, policy.Id.Value, fault);
}
