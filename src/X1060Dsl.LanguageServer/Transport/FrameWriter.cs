using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace X1060Dsl.LanguageServer.Transport;

/// <summary>Writes messages, each whole.</summary>
internal sealed class FrameWriter(Stream output)
{
    /// <summary>Japanese is written as it is: escaped it would be twice as long, to write and to read.</summary>
    public static readonly JsonWriterOptions Style = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly Lock writing = new();
    private readonly ArrayBufferWriter<byte> body = new(16 << 10);

    /// <summary>Writes one message.</summary>
    /// <param name="members">Writes all members of the message but the first.</param>
    public void Write(Action<Utf8JsonWriter> members)
    {
        lock (writing)
        {
            body.ResetWrittenCount();
            using (var json = new Utf8JsonWriter(body, Style))
            {
                json.WriteStartObject();
                json.WriteString("jsonrpc", "2.0");
                members(json);
                json.WriteEndObject();
            }

            // In one piece: a client that reads slowly should not be woken twice.
            var header = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.WrittenCount}\r\n\r\n"));
            var whole = ArrayPool<byte>.Shared.Rent(header.Length + body.WrittenCount);
            header.CopyTo(whole, 0);
            body.WrittenSpan.CopyTo(whole.AsSpan(header.Length));
            output.Write(whole, 0, header.Length + body.WrittenCount);
            output.Flush();
            ArrayPool<byte>.Shared.Return(whole);
        }
    }
}
