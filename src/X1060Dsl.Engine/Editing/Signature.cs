using X1060Dsl.Model;

namespace X1060Dsl.Editing;

/// <summary>The forms of a verb or function whose parentheses the cursor is in.</summary>
/// <param name="Forms">Its overloads.</param>
/// <param name="ActiveForm">The one that is being written, counted from 0.</param>
/// <param name="ActiveParameter">The parameter the cursor is at, counted from 0; null where it is at none.</param>
public sealed record Signature(Listing<SignatureForm> Forms, int ActiveForm, int? ActiveParameter);

/// <summary>One form.</summary>
/// <param name="Label">The whole form as C# writes it: <c>Target(int score, string? by = null)</c>.</param>
/// <param name="Parameters">Its parameters, as spans of the label.</param>
/// <param name="Documentation">What it means.</param>
public sealed record SignatureForm(string Label, Listing<SignatureParameter> Parameters, Listing<Paragraph> Documentation);

/// <summary>A parameter of a form.</summary>
/// <param name="Start">Where it begins in the label.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="Documentation">What goes there.</param>
public sealed record SignatureParameter(int Start, int Length, Bilingual Documentation);
