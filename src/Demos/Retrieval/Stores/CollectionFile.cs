using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Evidence.Recordings;
using Microsoft.Extensions.VectorData;
using Microsoft.Extensions.VectorData.ProviderServices;

namespace Demos.Retrieval.Stores;

/// <summary>A collection in a file: its shape, its records as JSON, its vectors as floats, and a digest over all of it.</summary>
/// <remarks>
/// Little-endian: the mark <c>CUVECTOR</c>, the format (int32), the shape (text), the number of records (int32), a text for each record in the order of the keys,
/// the floats of each vector property, record after record, and 32 bytes of SHA-256 over what stands before. A text is its length in bytes (LEB128) and UTF-8.
/// The same records give the same bytes.
/// </remarks>
internal sealed class CollectionFile(CollectionModel model)
{
    private const int Format = 1;

    private static ReadOnlySpan<byte> Mark => "CUVECTOR"u8;

    private string Shape => string.Join(", ", model.KeyProperties.Concat<PropertyModel>(model.DataProperties).Select(property => $"{property.ModelName}: {property.Type}")
        .Concat(model.VectorProperties.Select(property => string.Create(CultureInfo.InvariantCulture, $"{property.ModelName}: {property.Dimensions} floats"))));

    /// <summary>Writes a table; whoever reads the file meanwhile sees the old one.</summary>
    /// <exception cref="IOException">The disk, or a right on it, is in the way.</exception>
    public void Save<TKey, TRecord>(InMemoryTable<TKey, TRecord> table, string path)
        where TKey : notnull
        where TRecord : class => AtomicFile.Replace(Path.GetFullPath(path), stream =>
    {
        using var digest = SHA256.Create();
        using (var hashed = new BufferedStream(new CryptoStream(stream, digest, CryptoStreamMode.Write, leaveOpen: true), 1 << 16))
        using (var writer = new BinaryWriter(hashed))
        {
            Write(table, writer);
        }

        stream.Write(digest.Hash);
    });

    /// <summary>Reads a table.</summary>
    /// <exception cref="VectorStoreException">The file is no saved collection, is damaged, or holds records of another shape.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public InMemoryTable<TKey, TRecord> Load<TKey, TRecord>(string path)
        where TKey : notnull
        where TRecord : class
    {
        using var file = new BufferedStream(File.OpenRead(path), 1 << 16);
        DigestedFile.Check(file, path, Mark);
        file.Position = Mark.Length;
        using var reader = new BinaryReader(file);
        if (reader.ReadInt32() is var format and not Format)
        {
            throw new VectorStoreException(string.Create(CultureInfo.InvariantCulture, $"The file '{path}' has format {format}; this program reads {Format}. Save the collection again."));
        }

        if (reader.ReadString() is var shape && shape != Shape)
        {
            throw new VectorStoreException($"The file '{path}' holds records of '{shape}', the collection has '{Shape}'. Fill the collection anew and save it.");
        }

        var table = new InMemoryTable<TKey, TRecord>(model);
        table.Write(Records<TRecord>(reader));
        return table;
    }

    private void Write<TKey, TRecord>(InMemoryTable<TKey, TRecord> table, BinaryWriter writer)
        where TKey : notnull
        where TRecord : class
    {
        int[] rows = [.. table.InKeyOrder()];
        var json = new RecordJson<TRecord>(model);
        writer.Write(Mark);
        writer.Write(Format);
        writer.Write(Shape);
        writer.Write(rows.Length);
        foreach (var row in rows)
        {
            writer.Write(json.Write(table.Kept(row)));
        }

        foreach (var column in model.VectorProperties.Select(table.Vectors))
        {
            foreach (var row in rows)
            {
                writer.Write(MemoryMarshal.AsBytes(column[row]));
            }
        }
    }

    private TRecord[] Records<TRecord>(BinaryReader reader)
        where TRecord : class
    {
        var json = new RecordJson<TRecord>(model);
        var records = new TRecord[reader.ReadInt32()];
        for (var at = 0; at < records.Length; at++)
        {
            records[at] = json.Read(reader.ReadString());
        }

        foreach (var property in model.VectorProperties)
        {
            foreach (var record in records)
            {
                var vector = new float[property.Dimensions];
                reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(vector.AsSpan()));
                property.SetValue(record, new ReadOnlyMemory<float>(vector));
            }
        }

        return records;
    }
}
