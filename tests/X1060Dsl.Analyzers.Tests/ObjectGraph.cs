using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace X1060Dsl.Analyzers.Tests;

/// <summary>Everything that a value holds on to.</summary>
internal static class ObjectGraph
{
    private static readonly Type[] Forbidden = [typeof(Compilation), typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(SourceText), typeof(Location), typeof(AdditionalText)];

    /// <summary>What a stage keeps must not keep a whole compilation alive, nor compare by reference.</summary>
    public static void HoldsNoSyntax(object? value)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var ahead = new Stack<object?>([value]);
        while (ahead.TryPop(out var next))
        {
            if (next is null or string or Type or Delegate || next.GetType() is { IsPrimitive: true } or { IsEnum: true } || !seen.Add(next))
                continue;

            Assert.DoesNotContain(Forbidden, type => type.IsInstanceOfType(next));
            if (next is IEnumerable items)
            {
                foreach (var item in items)
                    ahead.Push(item);
            }

            for (var type = next.GetType(); type is not null && type != typeof(object); type = type.BaseType)
            {
                foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                    ahead.Push(field.GetValue(next));
            }
        }

        Assert.True(value is null || seen.Count > 0 || value is bool);
    }
}
