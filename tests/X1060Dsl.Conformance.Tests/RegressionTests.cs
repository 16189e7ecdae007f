using X1060Dsl.Fuzz;

namespace X1060Dsl.Conformance;

/// <summary>Every text that once told reader and compiler apart, or broke one of them: it does so no more.</summary>
public sealed class RegressionTests
{
    public static TheoryData<string> Files => [.. Regressions.Of("differential").Select(static file => Path.GetFileName(file))];

    [Theory, MemberData(nameof(Files))]
    public void WhatOnceToldThemApartDoesSoNoMore(string file)
    {
        var text = Regressions.Read(Path.Combine(Regressions.Folder, "differential", file));
        ManyTextsTests.EndsInAValue(text);
        if (DefinitionFolder.Read(text) is { } read && read.Accepts())
            SoundnessTests.Agree(read, text);
    }
}
