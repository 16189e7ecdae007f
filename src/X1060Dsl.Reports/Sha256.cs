using System.Buffers.Binary;
using System.Numerics;

namespace X1060Dsl.Reports;

/// <summary>SHA-256 (FIPS 180-4).</summary>
/// <remarks>
/// That of .NET loads OpenSSL, which a bare container lacks; the tool is to be one file that needs nothing. It guards
/// no secret: it only must not let anybody make up a finding that is taken for another.
/// </remarks>
internal static class Sha256
{
    private static readonly uint[] Constants = Roots(64, Math.Cbrt);
    private static readonly uint[] Beginning = Roots(8, Math.Sqrt);

    public static byte[] Of(ReadOnlySpan<byte> message)
    {
        var padded = new byte[(message.Length + 9 + 63) / 64 * 64];
        message.CopyTo(padded);
        padded[message.Length] = 0x80;
        BinaryPrimitives.WriteUInt64BigEndian(padded.AsSpan(padded.Length - 8), (ulong)message.Length * 8);

        var state = (uint[])Beginning.Clone();
        var words = new uint[64];
        for (var block = 0; block < padded.Length; block += 64)
            Add(padded.AsSpan(block, 64), state, words);

        var digest = new byte[32];
        for (var i = 0; i < state.Length; i++)
            BinaryPrimitives.WriteUInt32BigEndian(digest.AsSpan(i * 4), state[i]);
        return digest;
    }

    private static void Add(ReadOnlySpan<byte> block, uint[] state, uint[] words)
    {
        for (var i = 0; i < 16; i++)
            words[i] = BinaryPrimitives.ReadUInt32BigEndian(block[(i * 4)..]);
        for (var i = 16; i < 64; i++)
        {
            var (one, two) = (words[i - 15], words[i - 2]);
            words[i] = words[i - 16] + words[i - 7]
                + (BitOperations.RotateRight(one, 7) ^ BitOperations.RotateRight(one, 18) ^ (one >> 3))
                + (BitOperations.RotateRight(two, 17) ^ BitOperations.RotateRight(two, 19) ^ (two >> 10));
        }

        var (a, b, c, d, e, f, g, h) = (state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7]);
        for (var i = 0; i < 64; i++)
        {
            var first = h + (BitOperations.RotateRight(e, 6) ^ BitOperations.RotateRight(e, 11) ^ BitOperations.RotateRight(e, 25)) + ((e & f) ^ (~e & g)) + Constants[i] + words[i];
            var second = (BitOperations.RotateRight(a, 2) ^ BitOperations.RotateRight(a, 13) ^ BitOperations.RotateRight(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
            (a, b, c, d, e, f, g, h) = (first + second, a, b, c, d + first, e, f, g);
        }

        (state[0], state[1], state[2], state[3]) = (state[0] + a, state[1] + b, state[2] + c, state[3] + d);
        (state[4], state[5], state[6], state[7]) = (state[4] + e, state[5] + f, state[6] + g, state[7] + h);
    }

    // The first 32 bits behind the point of a root of the first primes: a double holds them exactly enough.
    private static uint[] Roots(int count, Func<double, double> root) =>
        [.. Enumerable.Range(2, 400).Where(static number => Enumerable.Range(2, number - 2).All(divisor => number % divisor != 0)).Take(count).Select(prime => (uint)((root(prime) % 1) * 4294967296.0))];
}
