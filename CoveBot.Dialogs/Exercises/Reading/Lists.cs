using System.Text.RegularExpressions;

namespace CoveBot.Dialogs.Exercises.Reading;

/// <summary>Reads a message that may hold several items.</summary>
public static partial class Lists
{
    private static readonly Phrases _end = new("""
        done, i am done, all done, that is all, that is it, that is everything, thats it for now, that is all for now, that is all i have, that is all i got, that is all i can think of, all for now, next, next one, next question, nothing else, nothing more, no more, no others, none left, no other, finished, i am finished, finish, end, end of list, the end, complete, enough, that is enough, move on, let us move on, that will do, i think that is all, i think that is it, i think thats everything, no that is all, no that is it, nope that is it, nope that is all, no more thanks, that would be all, just that, just those, just that one, only that, only those, only that one, nothing else comes to mind, i can not think of any more, can not think of any more, i can not think of anything else, can not think of anything else, i have no more, no nothing else, continue, go on, thats all folks, i do not have any more, no thats everything
        listo, ya, ya esta, ya estuvo, ya termine, ya acabe, termine, acabe, eso es todo, es todo, seria todo, nada mas, nadamas, no mas, no hay mas, ya no hay mas, no tengo mas, ninguno mas, ninguna mas, ningun otro, siguiente, la siguiente, el siguiente, fin, final, suficiente, es suficiente, con eso basta, ya basta, sigamos, seguimos, sigue, continuar, solo eso, solo esos, solo esas, nomas eso, eso nomas, por ahora es todo, es todo por ahora, eso es todo por ahora, no se me ocurre nada mas, no se me ocurre mas, no se me ocurren mas, creo que es todo, creo que eso es todo, no eso es todo, no es todo, no nada mas, terminado, completo, ya no, hecho, ya ninguno, no ya, adelante
        """);

    private static readonly Phrases _nothing = new("""
        nothing, nothing really, nothing at all, nothing comes to mind, nothing to add, none, none at all, none really, no, nope, nah, no one, nobody, nada, not any, not anything, there is nothing, there is none, there are none, i have none, i do not have any, do not have any, zero, zilch, nil, n a, na, not applicable, i have nothing, i can not smell anything, i do not smell anything, i smell nothing, i taste nothing, i hear nothing, i see nothing, i feel nothing, i do not hear anything, i do not taste anything, i do not see anything, i can not taste anything, i can not hear anything, i can not see anything, i can not smell a thing, no smell, no smells, no taste, no tastes, no sound, no sounds, silence, nothing i can think of, not really, empty, nothing special
        ninguno, ninguna, nada de nada, nada realmente, nada en especial, nada la verdad, la verdad nada, no hay, no hay nada, no tengo, no tengo nada, no tengo ninguno, no tengo ninguna, no hay ninguno, no hay ninguna, no huelo nada, no oigo nada, no veo nada, no saboreo nada, no escucho nada, no siento nada, no pruebo nada, ningun olor, ningun sabor, ningun sonido, nadie, pues nada, cero, no aplica, silencio, nada especial, no nada, no ninguno, no ninguna
        """);

    /// <summary>Words that make a piece part of a sentence.</summary>
    private static readonly Phrases _clause = new("i, he, she, they, we, you, it, because, but, so, when, if, which, who, that, though, although, then, while, yo, el, ella, ellos, nosotros, tu, usted, porque, por que, pero, que, cuando, si, aunque, entonces, mientras, quien, me, se, te");

    private static readonly Phrases _openers = new("well, yes, no, ok, honestly, actually, yeah, hi, hello, hey, sorry, oh, um, bueno, pues, si, hola, perdon, oye, ay, eh, maybe, today, yesterday, hoy, ayer, nope");

    private static readonly Phrases _leads = new("i see, i can see, i hear, i can hear, i smell, i can smell, i taste, i can taste, i feel, i can feel, i touch, i can touch, there is, there are, veo, puedo ver, oigo, puedo oir, escucho, huelo, puedo oler, siento, puedo sentir, toco, puedo tocar, saboreo, pruebo, hay");

    /// <summary>The items of one message: by lines, numbers, semicolons, and by commas where the pieces look like items.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var items = Lines().Split(text)
            .SelectMany(Numbered)
            .SelectMany(line => line.Split(';', '；', '•', '·', '|'))
            .Select(Cleaned)
            .Where(item => item.Length > 0)
            .SelectMany(ByCommas)
            .ToList();
        return items.Count > 0 ? items : text.Trim().Length > 0 ? [text.Trim()] : [];
    }

    /// <summary>"done", "that's all", "listo".</summary>
    public static bool IsEnd(string text) => _end.Has(text);

    /// <summary>"nothing", "none", "nada".</summary>
    public static bool IsNothing(string text) => _nothing.Has(text) || text.Trim() is "-" or "--" or "—" or "0" or "x" or "X" or "/";

    /// <summary>"1. a 2. b" and "1) a 2) b" on one line, if the numbers count up from one.</summary>
    private static IEnumerable<string> Numbered(string line)
    {
        var marks = InlineNumber().Matches(line);
        if (marks.Count < 2 || marks.Select((mark, i) => mark.Groups[1].Value == (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)).Contains(false))
            return [line];
        var pieces = marks.Select((mark, i) => line[(mark.Index + mark.Length)..(i + 1 < marks.Count ? marks[i + 1].Index : line.Length)].TrimEnd(' ', ',', '.'));
        return marks[0].Index > 0 ? pieces.Prepend(line[..marks[0].Index]) : pieces;
    }

    private static string Cleaned(string item) => Bullet().Replace(item.Trim(), "").Trim().TrimEnd(',', ';').Trim();

    private static IEnumerable<string> ByCommas(string item)
    {
        var pieces = Comma().Split(item).Select(piece => piece.Trim()).Where(piece => piece.Length > 0).ToList();
        if (pieces.Count < 2)
            return [item];
        pieces = [WithoutLead(pieces[0]), .. pieces.Skip(1).Take(pieces.Count - 2), .. LastPiece(pieces[^1])];
        var longest = pieces.Count == 2 ? 3 : 5;
        return pieces.TrueForAll(piece => LooksLikeItem(piece, longest)) && !_openers.HasKey(Folding.Key(pieces[0])) ? pieces : [item];
    }

    /// <summary>"a chair, a lamp and a dog": the last two are two.</summary>
    private static IEnumerable<string> LastPiece(string piece)
    {
        var start = LastAnd().Match(piece) is { Success: true } lead ? piece[lead.Length..] : piece;
        var parts = And().Split(start);
        return parts.Length == 2 && parts.All(part => Folding.Words(part).Count is > 0 and <= 3) ? parts : [start];
    }

    private static string WithoutLead(string piece)
    {
        var words = Folding.Words(piece);
        var count = words.Count > 1 ? _leads.At(words.ConvertAll(word => word.Key), 0) : 0;
        return count > 0 && count < words.Count ? piece[words[count].Start..] : piece;
    }

    private static bool LooksLikeItem(string piece, int longest)
    {
        var words = Folding.Words(piece).ConvertAll(word => word.Key);
        return words.Count > 0 && words.Count <= longest && !words.Any(_clause.HasKey) && !piece.TrimEnd('.', '!').Contains('.', StringComparison.Ordinal)
            && !words.Any(word => word is "was" or "were" or "is" or "are" or "am" or "not" or "did" or "does" or "do" or "fue" or "era" or "es" or "son" or "no" or "estaba" or "estoy");
    }

    [GeneratedRegex(@"\r\n|\r|\n|\u2028", RegexOptions.CultureInvariant)]
    private static partial Regex Lines();

    [GeneratedRegex(@"(?<!\S)(\d{1,2})\s?[.)]\s*(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex InlineNumber();

    [GeneratedRegex(@"^(?:[-*–—+>]\s+|[-*–—•]|\d{1,2}\s?[.)]\s+|\d{1,2}[.)](?=\D)|[a-e]\)\s*)", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@",(?!\d)|、|，", RegexOptions.CultureInvariant)]
    private static partial Regex Comma();

    [GeneratedRegex(@"^(?:and|y|e|&)\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LastAnd();

    [GeneratedRegex(@"\s+(?:and|y|&)\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex And();
}
