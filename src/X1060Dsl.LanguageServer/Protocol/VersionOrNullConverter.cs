using System.Text.Json;
using System.Text.Json.Serialization;

namespace X1060Dsl.LanguageServer.Protocol;

/// <summary>Writes a version that may be null, where everything else that is null is left out.</summary>
internal sealed class VersionOrNullConverter : JsonConverter<VersionOrNull>
{
    public override VersionOrNull Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.TokenType == JsonTokenType.Null ? null : reader.GetInt32());

    public override void Write(Utf8JsonWriter writer, VersionOrNull value, JsonSerializerOptions options)
    {
        if (value.Value is { } version)
            writer.WriteNumberValue(version);
        else
            writer.WriteNullValue();
    }
}
