using System;
using X1060Dsl.Gating;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace X1060Dsl.Tests.Gating;

internal static class GateParsing
{
    public static readonly CSharpParseOptions Script =
        new(LanguageVersion.CSharp12, DocumentationMode.None, SourceCodeKind.Script);

    public static SyntaxNode Parse(string text) => CSharpSyntaxTree.ParseText(text, Script).GetRoot();

    /// <summary>A stack overflow here ends the test host, and with it the whole run.</summary>
    public static T On<T>(int stack, Func<T> work)
    {
        T result = default!;
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try { result = work(); }
            catch (Exception e) { failure = e; }
        }, stack);
        thread.Start();
        thread.Join();
        return failure is null ? result : throw new InvalidOperationException("On the small stack: " + failure.Message, failure);
    }

    /// <summary>The deepest node, where left spines (which parser and readers walk with loops) count once.</summary>
    public static int Depth(SyntaxNode root)
    {
        var deepest = 0;
        var open = new Stack<(SyntaxNode Node, int Depth)>();
        open.Push((root, 0));
        while (open.Count > 0)
        {
            var (node, depth) = open.Pop();
            deepest = Math.Max(deepest, depth);
            foreach (var child in node.ChildNodes())
            {
                open.Push((child, IsSpine(node, child) ? depth : depth + 1));
            }
        }

        return deepest;
    }

    private static bool IsSpine(SyntaxNode parent, SyntaxNode child) => parent switch
    {
        MemberAccessExpressionSyntax m => m.Expression == child,
        InvocationExpressionSyntax i => i.Expression == child,
        ElementAccessExpressionSyntax e => e.Expression == child,
        BinaryExpressionSyntax b => b.Left == child && !b.IsKind(SyntaxKind.CoalesceExpression),
        IsPatternExpressionSyntax p => p.Expression == child,
        BinaryPatternSyntax p => p.Left == child,
        PostfixUnaryExpressionSyntax => true,
        QualifiedNameSyntax q => q.Left == child,
        SwitchExpressionSyntax s => s.GoverningExpression == child,
        WithExpressionSyntax w => w.Expression == child,
        RangeExpressionSyntax r => r.LeftOperand == child,
        _ => false,
    };

    /// <summary>The positions of Roslyn's literal tokens.</summary>
    public static bool[] Literals(string text, out bool[] skipped)
    {
        skipped = new bool[text.Length];
        var marks = new bool[text.Length];
        foreach (var token in Parse(text).DescendantTokens(descendIntoTrivia: true))
        {
            if (token.Parent!.AncestorsAndSelf().Any(n => n is DirectiveTriviaSyntax)) continue;
            // A skipped interpolated string is one token, its holes included.
            for (var i = token.SpanStart; token.IsKind(SyntaxKind.InterpolatedStringToken) && i < token.Span.End; i++) skipped[i] = true;
            if (token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken
                or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
                or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken
                or SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken
                or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.InterpolatedStringEndToken
                or SyntaxKind.InterpolatedRawStringEndToken)
            {
                for (var i = token.SpanStart; i < token.Span.End; i++) marks[i] = true;
            }
        }

        return marks;
    }
}
