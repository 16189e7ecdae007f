using X1060Dsl.Model;

namespace X1060Dsl.Editing;

/// <summary>A span that leads somewhere.</summary>
/// <param name="Span">What is clicked, without quotes.</param>
/// <param name="Target">A full path with forward slashes, or an address that begins with https:, http: or mailto:. What a user wrote: the host decides whether to open it.</param>
/// <param name="IsFile">Whether it is a path.</param>
public sealed record Link(Origin Span, string Target, bool IsFile);
