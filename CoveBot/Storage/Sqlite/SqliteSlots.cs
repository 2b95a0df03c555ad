using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace CoveBot.Storage.Sqlite;

/// <summary>
/// Rows of fixed size that hold one text each, followed by zeros. A text that changes stays in its row, which is overwritten in place:
/// that is cheaper than a row that moves, and leaves no stale copy behind (<see cref="SqliteSchema"/>).
/// A text that outgrows its row gets another, and the old one is blanked and kept for the next text of its size.
/// </summary>
internal static class SqliteSlots
{
    private const int LengthBytes = 4;
    private const int Smallest = 256;

    /// <summary>Writes a text over the one in a slot.</summary>
    /// <returns>The slot where it stands now: another one if it did not fit.</returns>
    public static long Replace(SqliteDatabase database, long slot, long size, long etag, string text)
    {
        var need = SizeFor(text);
        if (need <= size && need >= size / 4)
        {
            Put(database, slot, (int)size, etag, text);
            return slot;
        }

        Free(database, slot, size);
        return Add(database, etag, text);
    }

    /// <summary>Writes a text into a free slot or a new one.</summary>
    public static long Add(SqliteDatabase database, long etag, string text)
    {
        var size = SizeFor(text);
        var free = database.Statement("SELECT slot FROM free_slots WHERE size = ? LIMIT 1").Bind(1, size);
        if (free.Step())
        {
            var slot = free.Long(0);
            free.Reset();
            database.Statement("DELETE FROM free_slots WHERE size = ? AND slot = ?").Bind(1, size).Bind(2, slot).Run();
            Put(database, slot, size, etag, text);
            return slot;
        }

        var insert = database.Statement("INSERT INTO slots (etag, body) VALUES (?, ?) RETURNING no").Bind(1, etag);
        BindBody(insert, size, text);
        insert.Step();
        var added = insert.Long(0);
        insert.Run();
        return added;
    }

    /// <summary>Blanks a slot and keeps it for later.</summary>
    public static void Free(SqliteDatabase database, long slot, long size)
    {
        database.Statement("UPDATE slots SET body = zeroblob(length(body)) WHERE no = ?").Bind(1, slot).Run();
        database.Statement("INSERT INTO free_slots (size, slot) VALUES (?, ?)").Bind(1, size).Bind(2, slot).Run();
    }

    /// <summary>The text in a slot's body.</summary>
    public static string TextOf(ReadOnlySpan<byte> body) =>
        Encoding.UTF8.GetString(body.Slice(LengthBytes, BinaryPrimitives.ReadInt32LittleEndian(body)));

    private static void Put(SqliteDatabase database, long slot, int size, long etag, string text)
    {
        var update = database.Statement("UPDATE slots SET etag = ?, body = ? WHERE no = ?").Bind(1, etag).Bind(3, slot);
        BindBody(update, size, text);
        update.Run();
    }

    private static void BindBody(SqliteStatement statement, int size, string text)
    {
        var body = ArrayPool<byte>.Shared.Rent(size);
        var length = Encoding.UTF8.GetBytes(text, body.AsSpan(LengthBytes));
        BinaryPrimitives.WriteInt32LittleEndian(body, length);
        body.AsSpan(LengthBytes + length).Clear();
        statement.Bind(2, body.AsSpan(0, size));
        ArrayPool<byte>.Shared.Return(body);
    }

    // Sizes a quarter apart: a text grows several times before it moves, and a freed slot soon fits another.
    private static int SizeFor(string text)
    {
        var need = LengthBytes + (long)Encoding.UTF8.GetByteCount(text);
        long size = Smallest;
        while (size < need)
            size += size / 4;
        return checked((int)size);
    }
}
