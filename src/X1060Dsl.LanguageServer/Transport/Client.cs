using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using X1060Dsl.LanguageServer.Protocol;

namespace X1060Dsl.LanguageServer.Transport;

/// <summary>The client, as somebody to talk to.</summary>
internal sealed class Client(FrameWriter to)
{
    private readonly Dictionary<string, Action<JsonElement>> asked = new(StringComparer.Ordinal);
    private int questions;

    /// <summary>Tells it something.</summary>
    public void Tell<T>(string method, T said, JsonTypeInfo<T> type) => Tell(method, json => JsonSerializer.Serialize(json, said, type));

    /// <summary>Tells it something, in parameters that are written by hand.</summary>
    public void Tell(string method, Action<Utf8JsonWriter> said) => to.Write(json =>
    {
        json.WriteString("method", method);
        json.WritePropertyName("params");
        said(json);
    });

    /// <summary>Asks it for something.</summary>
    /// <param name="method">What for.</param>
    /// <param name="said">The parameters; null where the method has none.</param>
    /// <param name="type">Their type.</param>
    /// <param name="answered">What to do with the answer; an answer that refuses is an undefined one.</param>
    public void Ask<T>(string method, T? said, JsonTypeInfo<T> type, Action<JsonElement>? answered = null)
    {
        var id = $"x1060/{++questions}";
        if (answered is not null)
            asked[$"\"{id}\""] = answered;
        to.Write(json =>
        {
            json.WriteString("id", id);
            json.WriteString("method", method);
            if (said is null)
                return;
            json.WritePropertyName("params");
            JsonSerializer.Serialize(json, said, type);
        });
    }

    /// <summary>Takes its answer to a question; one to a question that nobody asked is ignored.</summary>
    public void Take(Message answer)
    {
        if (asked.Remove(answer.Key, out var answered))
            answered(answer.Kind == MessageKind.Result ? answer.Body : default);
    }

    /// <summary>Answers a request.</summary>
    public void Answer(JsonElement id, Reply reply) => to.Write(json =>
    {
        if (id.ValueKind == JsonValueKind.Undefined)
        {
            json.WriteNull("id");
        }
        else
        {
            json.WritePropertyName("id");
            id.WriteTo(json);
        }

        if (reply.Refusal is { } refusal)
        {
            json.WriteStartObject("error");
            json.WriteNumber("code", (int)refusal.Code);
            json.WriteString("message", refusal.Message);
            json.WriteEndObject();
            return;
        }

        json.WritePropertyName("result");
        reply.Write(json);
    });

    /// <summary>Writes into its log.</summary>
    public void Log(int type, string message) => Tell("window/logMessage", new MessageParams(type, message), ProtocolJson.Default.MessageParams);

    /// <summary>Shows something to whoever sits in front of it.</summary>
    public void Show(int type, string message) => Tell("window/showMessage", new MessageParams(type, message), ProtocolJson.Default.MessageParams);
}

/// <summary>The answer to a request: a result, or why there is none.</summary>
internal sealed record Reply
{
    private static readonly Action<Utf8JsonWriter> NoResult = static json => json.WriteNullValue();

    /// <summary>Writes the result.</summary>
    public Action<Utf8JsonWriter> Write { get; private init; } = NoResult;

    /// <summary>Why there is no result; null where there is one.</summary>
    public (ErrorCode Code, string Message)? Refusal { get; private init; }

    /// <summary>There is nothing to say.</summary>
    public static Reply Nothing { get; } = new();

    /// <summary>A result; null is one too.</summary>
    public static Reply Of<T>(T? result, JsonTypeInfo<T> type)
        where T : class => result is null ? Nothing : new Reply { Write = json => JsonSerializer.Serialize(json, result, type) };

    /// <summary>A refusal.</summary>
    public static Reply Refused(ErrorCode code, string message) => new() { Refusal = (code, message) };
}
