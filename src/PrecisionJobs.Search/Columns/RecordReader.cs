using System.Buffers.Binary;

namespace PrecisionJobs.Search.Columns;

/// <summary>Reads a <see cref="PostingRecord"/> piece by piece from its bytes, without a copy.</summary>
internal ref struct RecordReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public byte Byte() => Take(1)[0];

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    public float Single() => BinaryPrimitives.ReadSingleLittleEndian(Take(sizeof(float)));

    public double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double)));

    /// <summary>A length in groups of seven bits, the lowest first.</summary>
    public int Length()
    {
        var length = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var part = Byte();
            length |= (part & 0x7F) << shift;
            if (part < 0x80)
            {
                return length;
            }
        }

        throw new InvalidDataException("A record of the index is damaged.");
    }

    /// <summary>A text in UTF-8.</summary>
    public ReadOnlySpan<byte> Text() => Take(Length());

    private ReadOnlySpan<byte> Take(int count)
    {
        if ((uint)count > (uint)_rest.Length)
        {
            throw new InvalidDataException("A record of the index is damaged.");
        }

        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
