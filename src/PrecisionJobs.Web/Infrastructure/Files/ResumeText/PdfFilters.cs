using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace PrecisionJobs.Web.Infrastructure.Files.ResumeText;

/// <summary>
/// The decoders of a PDF with a common limit on what they unpack: a stream of some kilobytes can stand for gigabytes.
/// </summary>
internal sealed class PdfFilters : IFilterProvider
{
    /// <summary>Most bytes that the streams of one document unpack to.</summary>
    public const long MaximumUnpackedBytes = 96L * 1024 * 1024;

    /// <summary>Older codings cannot be measured beforehand; more than this packed is no text.</summary>
    private const int LongestOther = 512 * 1024;

    private long _left = MaximumUnpackedBytes;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Capped(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Capped(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Capped(DefaultFilterProvider.Instance.GetAllFilters());

    private IReadOnlyList<IFilter> Capped(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new CappedFilter(this, filter))];

    private void Count(long bytes)
    {
        _left -= bytes;
        if (_left < 0)
        {
            throw new InvalidDataException("The document unpacks to more than is accepted.");
        }
    }

    private sealed class CappedFilter(PdfFilters owner, IFilter inner) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (inner is FlateFilter)
            {
                Measure(input);
            }
            else if (input.Length > LongestOther && inner is LzwFilter or RunLengthFilter)
            {
                throw new InvalidDataException("A stream is longer than is accepted.");
            }

            var output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            owner.Count(inner is FlateFilter ? 0 : output.Length);
            return output;
        }

        /// <summary>Unpacks to nowhere, to know the size; stops at the limit.</summary>
        private void Measure(Memory<byte> input)
        {
            var buffer = new byte[64 * 1024];
            try
            {
                using var stream = new ZLibStream(new MemoryStream(input.ToArray(), writable: false), CompressionMode.Decompress);
                for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
                {
                    owner.Count(read);
                }
            }
            catch (InvalidDataException) when (owner._left >= 0)
            {
                // A damaged end is the decoder's matter: it keeps what came before.
            }
        }
    }
}
