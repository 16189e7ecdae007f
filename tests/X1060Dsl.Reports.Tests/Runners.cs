namespace X1060Dsl.Reports.Tests;

/// <summary>How those who read a log look for orders in it, as their sources do it.</summary>
internal static class Runners
{
    private static readonly string[] GitHubCommands =
    [
        "set-env", "set-output", "save-state", "add-path", "add-mask", "add-matcher", "remove-matcher", "stop-commands", "internal-set-repo-path",
        "debug", "warning", "error", "notice", "group", "endgroup", "echo", "command", "section",
    ];

    /// <summary>An order: its name, its properties, its text.</summary>
    public sealed record Order(string Name, IReadOnlyDictionary<string, string> Properties, string Text);

    /// <summary>What GitHub's runner takes a line for (ActionCommand.TryParseV2, then TryParse); null when for nothing.</summary>
    public static Order? GitHub(string line)
    {
        var message = line.TrimStart();
        if (message.StartsWith("::", StringComparison.Ordinal) && message.IndexOf("::", 2, StringComparison.Ordinal) is > 0 and var end)
            return Order_(message[2..end], ',', message[(end + 2)..], GitHubText, GitHubProperty);

        var prefix = line.IndexOf("##[", StringComparison.Ordinal);
        var bracket = prefix < 0 ? -1 : line.IndexOf(']', prefix);
        return bracket < 0 ? null : Order_(line[(prefix + 3)..bracket], ';', line[(bracket + 1)..], GitHubText, GitHubProperty) is { } order && GitHubCommands.Contains(order.Name, StringComparer.OrdinalIgnoreCase) ? order : null;
    }

    /// <summary>What Azure's agent takes a line for (Command.TryParse); null when for nothing.</summary>
    public static Order? Azure(string line)
    {
        var prefix = line.IndexOf("##vso[", StringComparison.OrdinalIgnoreCase);
        var bracket = prefix < 0 ? -1 : line.IndexOf(']', prefix);
        return bracket < 0 ? null : Order_(line[(prefix + 6)..bracket], ';', line[(bracket + 1)..], AzureText, AzureText);
    }

    private static Order Order_(string head, char separator, string text, Func<string, string> ofText, Func<string, string> ofProperty)
    {
        var space = head.IndexOf(' ');
        var properties = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in space < 0 ? [] : head[(space + 1)..].Split(separator, StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            if (parts.Length == 2)
                properties[parts[0].Trim()] = ofProperty(parts[1]);
        }

        return new Order(space < 0 ? head : head[..space], properties, ofText(text));
    }

    private static string GitHubText(string text) => text.Replace("%0D", "\r").Replace("%0A", "\n").Replace("%25", "%");

    private static string GitHubProperty(string text) => text.Replace("%0D", "\r").Replace("%0A", "\n").Replace("%3A", ":").Replace("%2C", ",").Replace("%25", "%");

    private static string AzureText(string text) => text.Replace("%3B", ";").Replace("%0D", "\r").Replace("%0A", "\n").Replace("%5D", "]").Replace("%AZP25", "%");
}
