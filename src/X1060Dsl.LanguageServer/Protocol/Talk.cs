using System.Text.Json;

namespace X1060Dsl.LanguageServer.Protocol;

/// <summary>Something to be shown or logged.</summary>
internal sealed record MessageParams(int Type, string Message);

/// <summary>Something the client is asked to tell from now on.</summary>
internal sealed record RegistrationParams(IReadOnlyList<Registration> Registrations);

/// <summary>One such thing.</summary>
internal sealed record Registration(string Id, string Method, WatchedFilesOptions RegisterOptions);

/// <summary>Which files are watched.</summary>
internal sealed record WatchedFilesOptions(IReadOnlyList<FileWatcher> Watchers);

/// <summary>Files, by their names.</summary>
internal sealed record FileWatcher(string GlobPattern);

/// <summary>What a check of the whole workspace came to: the answer of <c>x1060.check</c>.</summary>
internal sealed record CheckAnswer(int Definitions, int Errors, int Warnings, int Infos, int Waived);

/// <summary>What accepting a posture came to: the answer of <c>x1060.lock</c>.</summary>
internal sealed record LockAnswer(bool Done, string Message);

/// <summary>A rule's page, asked for by <c>x1060/rulePage</c>.</summary>
internal sealed record RulePageParams(string Id);

/// <summary>A rule's page.</summary>
internal sealed record RulePageAnswer(string Markdown);

/// <summary>Settings changed.</summary>
internal sealed record ConfigurationParams(JsonElement Settings);
