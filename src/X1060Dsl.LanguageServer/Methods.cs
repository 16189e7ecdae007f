using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using X1060Dsl.LanguageServer.Transport;

namespace X1060Dsl.LanguageServer;

/// <summary>What can be asked for, by name.</summary>
internal sealed class Methods
{
    private readonly Dictionary<string, Func<JsonElement, Reply>> known = new(StringComparer.Ordinal);
    private readonly HashSet<string> fleeting = new(StringComparer.Ordinal);

    /// <summary>The names.</summary>
    public IEnumerable<string> Names => known.Keys;

    /// <summary>A request, or a notification, whose reply is dropped.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">The type of its parameters.</param>
    /// <param name="answer">Answers it.</param>
    public void Add<T>(string name, JsonTypeInfo<T> type, Func<T, Reply> answer)
        where T : class => known[name] = body => body.ValueKind == JsonValueKind.Object && body.Deserialize(type) is { } read ? answer(read) : throw new JsonException();

    /// <summary>A request that is worth nothing once its document has changed: it is asked again then.</summary>
    public void AddFleeting<T>(string name, JsonTypeInfo<T> type, Func<T, Reply> answer)
        where T : class
    {
        Add(name, type, answer);
        fleeting.Add(name);
    }

    /// <summary>Whether a request is worth nothing once its document has changed.</summary>
    public bool IsFleeting(string name) => fleeting.Contains(name);

    /// <summary>Whether there is such a method.</summary>
    public bool Has(string name) => known.ContainsKey(name);

    /// <summary>Answers, whatever the parameters are.</summary>
    public Reply Answer(Message message)
    {
        try
        {
            return known[message.Method](message.Body);
        }
        catch (JsonException)
        {
            return Reply.Refused(ErrorCode.InvalidParams, $"the parameters are not those of {message.Method}");
        }
    }
}
