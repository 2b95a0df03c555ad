namespace CoveBot.Dialogs.Safety;

/// <summary>The words of one stretch of text as numbers, with their place in the original. Reused; one per thread.</summary>
internal sealed class TokenBuffer
{
    public int Count;
    public int[] Id = new int[512];
    public int[] Value = new int[512];
    public int[] Start = new int[512];
    public int[] End = new int[512];
    public int[] Sentence = new int[512];
    public bool[] Comma = new bool[512];
    public bool[] Filler = new bool[512];
    public bool[] Negator = new bool[512];
    private readonly char[] _unknown = new char[64];
    private int _unknownLength;
    private int _unknownAt = -1;
    private int _sentence;
    private bool _comma;

    public void Clear()
    {
        Count = 0;
        _sentence = 0;
        _unknownAt = -1;
        _comma = false;
    }

    /// <summary>The letters of the word just added, when it was unknown; else nothing. A word cut in two is joined again with them.</summary>
    public ReadOnlySpan<char> LastUnknown => Count > 0 && _unknownAt == Count - 1 ? _unknown.AsSpan(0, _unknownLength) : default;

    public void RememberUnknown(ReadOnlySpan<char> letters)
    {
        letters.CopyTo(_unknown);
        _unknownLength = letters.Length;
        _unknownAt = Count - 1;
    }

    /// <summary>The next word begins a new sentence.</summary>
    public void BreakSentence()
    {
        if (Count > 0 && Sentence[Count - 1] == _sentence)
            _sentence++;
    }

    /// <summary>A comma or dash stands before the next word.</summary>
    public void NoteComma() => _comma = true;

    public void Add(int id, int value, int start, int end)
    {
        if (Count == Id.Length)
            Grow();
        Id[Count] = id;
        Value[Count] = value;
        Start[Count] = start;
        End[Count] = end;
        Sentence[Count] = _sentence;
        Comma[Count] = _comma;
        _comma = false;
        Count++;
    }

    private void Grow()
    {
        var size = Id.Length * 2;
        Array.Resize(ref Id, size);
        Array.Resize(ref Value, size);
        Array.Resize(ref Start, size);
        Array.Resize(ref End, size);
        Array.Resize(ref Sentence, size);
        Array.Resize(ref Comma, size);
        Array.Resize(ref Filler, size);
        Array.Resize(ref Negator, size);
    }
}
