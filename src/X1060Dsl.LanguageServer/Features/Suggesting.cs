using System.Text;
using X1060Dsl.Editing;
using X1060Dsl.LanguageServer.Protocol;
using X1060Dsl.Reports;
using X1060Dsl.Text;

namespace X1060Dsl.LanguageServer.Features;

/// <summary>Says proposals as completion items.</summary>
/// <param name="places">Says places.</param>
/// <param name="language">The language.</param>
/// <param name="canSnippet">Whether the client can put the cursor inside of what it inserts.</param>
/// <param name="hasCommands">Whether the client knows the commands of VS Code.</param>
internal sealed class Suggesting(Places places, DisplayLanguage language, bool canSnippet, bool hasCommands)
{
    private const int Snippet = 2, Deprecated = 1;

    private static readonly Command AskOn = new("", "editor.action.triggerSuggest");

    /// <summary>The list of proposals.</summary>
    public CompletionList Of(SourceFile file, Proposals proposals) => new(!proposals.IsComplete, [.. proposals.Items.Select(proposal => Of(file, proposal))]);

    private CompletionItem Of(SourceFile file, Proposal proposal)
    {
        var edit = places.Of(file, proposal.Edit);
        var isSnippet = canSnippet && proposal.Caret is not null;
        return new CompletionItem(SafeText.Of(proposal.Label.In(language)), KindOf(proposal.Kind), isSnippet ? edit with { NewText = SnippetOf(edit.NewText, proposal.Caret!.Value) } : edit)
        {
            Detail = proposal.Detail.In(language) is { Length: > 0 } detail ? SafeText.Of(detail) : null,
            Documentation = Prose.Of(proposal.Documentation, language),
            SortText = proposal.SortText is { Length: > 0 } sort ? sort : null,
            FilterText = proposal.FilterText is { Length: > 0 } filter ? filter : null,
            Preselect = proposal.IsPreselected ? true : null,
            Tags = proposal.IsDeprecated ? [Deprecated] : null,
            InsertTextFormat = isSnippet ? Snippet : null,
            Command = hasCommands && proposal.AsksOn ? AskOn : null,
        };
    }

    private static string SnippetOf(string text, int caret)
    {
        var snippet = new StringBuilder(text.Length + 4);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == caret)
                snippet.Append("$0");
            if (i == text.Length)
                break;
            if (text[i] is '$' or '}' or '\\')
                snippet.Append('\\');
            snippet.Append(text[i]);
        }

        return snippet.ToString();
    }

    private static int KindOf(ProposalKind kind) => kind switch
    {
        ProposalKind.Verb => 2,
        ProposalKind.Word => 20,
        ProposalKind.Service => 7,
        ProposalKind.Team => 22,
        ProposalKind.Provider => 8,
        ProposalKind.Person => 18,
        ProposalKind.Organization => 9,
        ProposalKind.Rule => 23,
        ProposalKind.Date => 11,
        ProposalKind.File => 17,
        ProposalKind.Variable => 6,
        ProposalKind.Function or ProposalKind.ConditionFunction => 3,
        ProposalKind.Parameter => 5,
        ProposalKind.Property => 10,
        ProposalKind.Operator => 24,
        ProposalKind.Value => 12,
        ProposalKind.Keyword => 14,
        _ => 1,
    };
}
