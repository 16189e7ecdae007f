using X1060Dsl.Editing;
using X1060Dsl.Fixing;
using X1060Dsl.Formatting;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Conformance;

/// <summary>What editors rely on, for every text: answers that point into it, edits that do what they say, and no exception.</summary>
public sealed class EditingLawsTests
{
    private static readonly CheckOptions Options = new() { Today = Date.TryRead("2026-11-20", out var today) ? today : null };

    [Fact]
    public void EveryAnswerPointsIntoItsText()
    {
        Cases.Torn.Obey(PointsIntoItsText, usually: 100);
        Cases.Broken.Obey(PointsIntoItsText, usually: 100);
        Cases.Soup.Obey(PointsIntoItsText, usually: 200);
        Cases.Noise.Obey(PointsIntoItsText, usually: 200);
    }

    [Fact]
    public void TheLayoutChangesNoMeaningAndIsReachedInOneStep()
    {
        Cases.Definitions.Obey(IsLaidOut, usually: 150);
        Cases.Broken.Obey(IsLaidOut, usually: 150);
        Cases.Torn.Obey(IsLaidOut, usually: 100);
        Cases.Soup.Obey(IsLaidOut, usually: 150);
        foreach (var sample in Samples.Texts)
            IsLaidOut(sample);
    }

    [Fact]
    public void ARenamingAndBackIsNoChange()
    {
        Cases.Definitions.Obey(IsRenamedAndBack, usually: 40);
        foreach (var sample in Samples.Texts)
            IsRenamedAndBack(sample);
    }

    [Fact]
    public void WhatIsAcceptedInAWellFormedPlaceCanBeRead()
    {
        foreach (var sample in Samples.Texts.Concat(Samples.Services))
            CanBeRead(sample);
    }

    private static OpenText Open(string text) => Editor.Open(new SourceFile(DefinitionFolder.Snippet, text), new DefinitionFolder(), Options);

    // Places all over the text, more where it is small.
    private static IEnumerable<int> Offsets(string text, int most)
    {
        var step = Math.Max(1, text.Length / most);
        for (var offset = 0; offset <= text.Length; offset += step)
            yield return offset;
        yield return -1;
        yield return text.Length + 1;
    }

    private static void PointsIntoItsText(string written)
    {
        var text = Open(written);
        var lengths = text.Read.Sources.ToDictionary(static source => source.Path, static source => source.Text.Length);
        void In(Origin origin)
        {
            Assert.True(lengths.TryGetValue(origin.Path, out var length), $"{origin} is in no file that was read");
            Assert.True(origin.Start >= 0 && origin.Length >= 0 && origin.End <= length, $"{origin} lies outside of its file, which has {length}");
        }

        void Edits(IEnumerable<TextEdit> edits)
        {
            foreach (var group in edits.GroupBy(static edit => edit.Path))
            {
                var end = 0;
                foreach (var edit in group.OrderBy(static edit => edit.Start).ThenBy(static edit => edit.Length))
                {
                    In(new Origin(edit.Path, edit.Start, edit.Length));
                    Assert.True(edit.Start >= end, "edits overlap");
                    end = edit.Start + edit.Length;
                }
            }
        }

        foreach (var offset in Offsets(written, most: 12))
        {
            var proposals = Editor.Complete(text, offset, ["/root/b.csx"]);
            foreach (var proposal in proposals.Items)
            {
                Edits([proposal.Edit]);
                Assert.InRange(proposal.Caret ?? 0, 0, proposal.Edit.Text.Length);
            }

            if (Editor.Hover(text, offset) is { } hover)
                In(hover.Span);
            if (Editor.Signature(text, offset) is { } signature)
                Assert.All(signature.Forms, static form => Assert.All(form.Parameters, parameter => Assert.NotEqual("", form.Label.Substring(parameter.Start, parameter.Length))));
            foreach (var origin in Editor.References(text, offset, withDeclaration: true).Concat(Editor.Definitions(text, offset)))
                In(origin);
            if (Editor.PrepareRename(text, offset) is { Refusal: null } ready)
                In(ready.Span);
            Edits(Editor.Rename(text, offset, "x9").Edits);
            var around = Editor.Selections(text, offset);
            for (var i = 0; i < around.Count; i++)
            {
                In(around[i]);
                Assert.True(i == 0 || (around[i].Start <= around[i - 1].Start && around[i - 1].End <= around[i].End));
            }
        }

        foreach (var offer in Editor.Actions(text, 0, written.Length).Concat(Editor.Actions(text, written.Length / 2, 0)))
            Edits(offer.Edits);
        Edits(Editor.FixAll(text));
        foreach (var landmark in Editor.Landmarks(text))
            IsNested(landmark);
        foreach (var hint in Editor.Hints(text, 0, written.Length))
            In(hint.At);
        foreach (var lens in Editor.Lenses(text))
            In(lens.Span);
        foreach (var link in Editor.Links(text))
            In(link.Span);
        foreach (var fold in Editor.Folds(text))
            Assert.True(fold.FirstLine >= 0 && fold.FirstLine < fold.LastLine && fold.LastLine < text.File.LineCount);
        var last = 0;
        foreach (var tint in Editor.Tints(text))
        {
            Assert.True(tint.Start >= last && tint.Length > 0 && tint.Start + tint.Length <= written.Length);
            Assert.Equal(text.File.At(tint.Start).Line, text.File.At(tint.Start + tint.Length).Line);
            last = tint.Start + tint.Length;
        }

        void IsNested(Landmark landmark)
        {
            In(landmark.Whole);
            Assert.True(landmark.Whole.Start <= landmark.Span.Start && landmark.Span.End <= landmark.Whole.End, "the name lies outside of the whole");
            foreach (var child in landmark.Children)
            {
                Assert.True(landmark.Whole.Start <= child.Whole.Start && child.Whole.End <= landmark.Whole.End, "a child lies outside of the whole");
                IsNested(child);
            }
        }
    }

    private static void IsLaidOut(string written)
    {
        var file = new SourceFile(DefinitionFolder.Snippet, written);
        foreach (var layout in new[] { Layout.Default, Layout.Default with { IndentSize = 2, Width = 40 } })
        {
            var once = Canonical.Of(file, layout).Text;
            Assert.Equal(once.Text, Canonical.Of(once, layout).Text.Text);

            var (before, after) = (Open(written), Open(once.Text));
            Assert.Equal(before.Read.Draft, after.Read.Draft);

            // Where the parser stumbles, how often it says so hangs on the lines that it finds again.
            if (Syntax(before) == 0)
                Assert.Equal(Errors(before), Errors(after));
            if (!written.Contains('\r', StringComparison.Ordinal))
                Assert.Equal(once.Text, TextEdits.Apply(file, Editor.Format(before, layout)).Text);
        }
    }

    private static int Errors(OpenText text) => text.Read.Findings.Count(static finding => finding.Severity == Severity.Error);

    private static void IsRenamedAndBack(string written)
    {
        var text = Open(written);
        var tried = 0;
        foreach (var tint in Editor.Tints(text).Where(static tint => tint.Kind is TintKind.Team or TintKind.Provider or TintKind.Person or TintKind.Variable or TintKind.Constant or TintKind.Function or TintKind.Parameter))
        {
            if (++tried > 12)
                return;

            if (Editor.PrepareRename(text, tint.Start + 1) is not { Refusal: null } ready || Editor.Rename(text, tint.Start + 1, "other9") is not { Refusal: null } renaming)
                continue;

            // Nobody could give such a name by hand.
            if (ready.Name.Any(char.IsControl))
                continue;

            Assert.NotEmpty(renaming.Edits);
            if (renaming.Edits.Any(edit => edit.Path != text.File.Path))
                continue;

            var there = Open(TextEdits.Apply(text.File, renaming.Edits).Text);
            Assert.Equal(text.Read.Draft.Entries.Count, there.Read.Draft.Entries.Count);
            var moved = renaming.Edits.Where(edit => edit.Start < ready.Span.Start).Sum(static edit => edit.Text.Length - edit.Length);
            var back = Editor.Rename(there, ready.Span.Start + moved, ready.Name);
            Assert.Null(back.Refusal?.En);
            var again = Open(TextEdits.Apply(there.File, back.Edits).Text);
            Assert.Equal(Folded(text), Folded(again));
        }
    }

    // A name may have been written in several ways before; afterwards it is written in one.
    private static string Folded(OpenText text) => Folding.Fold(DraftText.Of(text.Read.Draft));

    private static void CanBeRead(string written)
    {
        var text = Open(written);
        foreach (var offset in Offsets(written, most: 150))
        {
            foreach (var proposal in Editor.Complete(text, Math.Clamp(offset, 0, written.Length)).Items.Where(static item => item.Kind is ProposalKind.Service or ProposalKind.Team or ProposalKind.Provider or ProposalKind.Person or ProposalKind.Date or ProposalKind.Word or ProposalKind.Value or ProposalKind.Property).Take(2))
            {
                // Inside of a text or a word, what is there gives way; elsewhere it would stand beside it.
                if (proposal.Edit.Length == 0)
                    continue;

                var after = Open(TextEdits.Apply(text.File, [proposal.Edit]).Text);
                Assert.True(Syntax(after) <= Syntax(text), $"{proposal.Label.En} at {proposal.Edit.Start} breaks the text: {after.File.Text[Math.Max(0, proposal.Edit.Start - 60)..Math.Min(after.File.Text.Length, proposal.Edit.Start + 60)]}");
            }
        }
    }

    private static int Syntax(OpenText text) => text.Read.Findings.Count(static finding => finding.Id == "CDC0006");
}
