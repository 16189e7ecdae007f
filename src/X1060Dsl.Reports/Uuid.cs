using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace X1060Dsl.Reports;

/// <summary>UUIDs made of names (RFC 9562, version 5): the same name has the same one in every run.</summary>
/// <remarks>SHA-1 by hand: that of the system would bring a library to load with it, and nothing here rests on its strength.</remarks>
internal static class Uuid
{
    // The namespace of ours, itself made of the name of the project in the namespace of URLs.
    private static readonly byte[] Ours = Bytes([0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8], "https://github.com/x1060dsl/ns");

    /// <summary>The UUID of a thing that is named by parts: what it is, whose it is, and so on.</summary>
    public static string Of(params string[] parts)
    {
        // Each with its length, so that no two ways to divide a name give the same one.
        var name = string.Concat(parts.Select(static part => $"{part.Length}:{part};"));
        var hex = Convert.ToHexStringLower(Bytes(Ours, name));
        return $"{hex[..8]}-{hex[8..12]}-{hex[12..16]}-{hex[16..20]}-{hex[20..]}";
    }

    private static byte[] Bytes(byte[] space, string name)
    {
        var bytes = Sha1([.. space, .. Encoding.UTF8.GetBytes(name)])[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x50);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return bytes;
    }

    internal static byte[] Sha1(byte[] message)
    {
        var padded = new byte[((message.Length + 8) / 64 * 64) + 64];
        message.CopyTo(padded, 0);
        padded[message.Length] = 0x80;
        BinaryPrimitives.WriteUInt64BigEndian(padded.AsSpan(padded.Length - 8), (ulong)message.Length * 8);
        uint[] state = [0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0];
        var words = new uint[80];
        for (var block = 0; block < padded.Length; block += 64)
        {
            for (var i = 0; i < 80; i++)
                words[i] = i < 16 ? BinaryPrimitives.ReadUInt32BigEndian(padded.AsSpan(block + (i * 4))) : BitOperations.RotateLeft(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);

            var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4]);
            for (var i = 0; i < 80; i++)
            {
                var (f, k) = i switch
                {
                    < 20 => ((b & c) | (~b & d), 0x5A827999u),
                    < 40 => (b ^ c ^ d, 0x6ED9EBA1u),
                    < 60 => ((b & c) | (b & d) | (c & d), 0x8F1BBCDCu),
                    _ => (b ^ c ^ d, 0xCA62C1D6u),
                };
                (a, b, c, d, e) = (BitOperations.RotateLeft(a, 5) + f + e + k + words[i], a, BitOperations.RotateLeft(b, 30), c, d);
            }

            (state[0], state[1], state[2], state[3], state[4]) = (state[0] + a, state[1] + b, state[2] + c, state[3] + d, state[4] + e);
        }

        var hash = new byte[20];
        for (var i = 0; i < 5; i++)
            BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(i * 4), state[i]);
        return hash;
    }
}
