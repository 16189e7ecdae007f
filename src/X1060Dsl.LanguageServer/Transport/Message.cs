using System.Text.Json;
using System.Text.Unicode;

namespace X1060Dsl.LanguageServer.Transport;

/// <summary>A message of a client, told apart but not yet understood.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">The id of a request or a response, as it was written; undefined where there is none.</param>
/// <param name="Method">What is asked for; empty for a response.</param>
/// <param name="Body">The parameters, or the result; undefined where there are none.</param>
internal sealed record Message(MessageKind Kind, JsonElement Id, string Method, JsonElement Body)
{
    /// <summary>What is wrong with it; null when nothing is.</summary>
    public (ErrorCode Code, string Message)? Fault { get; init; }

    /// <summary>The id as text, to be looked up: 1 and "1" are two.</summary>
    public string Key => Id.ValueKind == JsonValueKind.Undefined ? "" : Id.GetRawText();

    /// <summary>The URI of the document that it is about; null when it is about none.</summary>
    public string? Document { get; } = DocumentIn(Body);

    /// <summary>What a frame says.</summary>
    public static Message Of(Frame frame)
    {
        if (frame.Body is not { } body)
            return Faulty(default, ErrorCode.ParseError, frame.Fault!);

        if (!Utf8.IsValid(body))
            return Faulty(default, ErrorCode.ParseError, "the message is no UTF-8");

        JsonElement root;
        try
        {
            using var document = JsonDocument.Parse(body);
            // A copy of its own: it outlives the bytes.
            root = document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return Faulty(default, ErrorCode.ParseError, "the message is no JSON that can be read");
        }

        try
        {
            return Of(root);
        }
        catch (InvalidOperationException)
        {
            // A text with half a surrogate pair is JSON, and yet none that can be had.
            return Faulty(default, ErrorCode.InvalidRequest, "the message holds text that is no Unicode");
        }
    }

    private static Message Of(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return Faulty(default, ErrorCode.InvalidRequest, "a message is one object");

        var hasId = root.TryGetProperty("id", out var id);
        var isId = hasId && (id.ValueKind == JsonValueKind.String || (id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out _)));
        if (!root.TryGetProperty("method", out var method))
        {
            return isId && (root.TryGetProperty("result", out var result) | root.TryGetProperty("error", out var error))
                ? new Message(error.ValueKind == JsonValueKind.Undefined ? MessageKind.Result : MessageKind.Refusal, id, "", error.ValueKind == JsonValueKind.Undefined ? result : error)
                : hasId && id.ValueKind == JsonValueKind.Null ? new Message(MessageKind.Refusal, default, "", default)
                : Faulty(isId ? id : default, ErrorCode.InvalidRequest, "a message has a method, or answers a request");
        }

        if (method.ValueKind != JsonValueKind.String)
            return Faulty(isId ? id : default, ErrorCode.InvalidRequest, "the method of a message is a text");
        if (hasId && !isId)
            return Faulty(default, ErrorCode.InvalidRequest, "the id of a request is a whole number or a text");

        root.TryGetProperty("params", out var body);
        return new Message(hasId ? MessageKind.Request : MessageKind.Notification, id, method.GetString()!, body);
    }

    private static string? DocumentIn(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty("textDocument", out var document)
        && document.ValueKind == JsonValueKind.Object && document.TryGetProperty("uri", out var uri) && uri.ValueKind == JsonValueKind.String ? uri.GetString() : null;

    private static Message Faulty(JsonElement id, ErrorCode code, string message) =>
        new(MessageKind.Malformed, id, "", default) { Fault = (code, message) };
}

/// <summary>What a message is.</summary>
internal enum MessageKind
{
    /// <summary>It wants an answer.</summary>
    Request = 1,

    /// <summary>It wants none.</summary>
    Notification = 2,

    /// <summary>It answers one of our requests.</summary>
    Result = 3,

    /// <summary>It refuses one of our requests.</summary>
    Refusal = 4,

    /// <summary>It is none.</summary>
    Malformed = 5,
}

/// <summary>The codes of the protocol for what went wrong.</summary>
internal enum ErrorCode
{
    /// <summary>The text is no JSON.</summary>
    ParseError = -32700,

    /// <summary>It is no request, or none that may be made now.</summary>
    InvalidRequest = -32600,

    /// <summary>There is no such method.</summary>
    MethodNotFound = -32601,

    /// <summary>The parameters are not those of the method.</summary>
    InvalidParams = -32602,

    /// <summary>Our own mistake.</summary>
    InternalError = -32603,

    /// <summary>It came before the request to initialize.</summary>
    ServerNotInitialized = -32002,

    /// <summary>It is right, and yet cannot be done.</summary>
    RequestFailed = -32803,

    /// <summary>The document changed meanwhile: whoever wants to know asks again.</summary>
    ContentModified = -32801,

    /// <summary>The client took it back.</summary>
    RequestCancelled = -32800,
}
