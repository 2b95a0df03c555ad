using CoveBot.Dialogs.Exercises.Reading;

namespace CoveBot.Dialogs.Commands;

/// <summary>Commands that carry something: "save for session: …", "edit 2", "forget my sister".</summary>
internal static class CommandArguments
{
    private static readonly Phrases _save = new("""
        save for session, save for the session, save for my session, save for next session, save for my next session, save for the next session, save this for session, save this for the session, save this for my session, save this for next session, save this for my next session, save it for session, save it for the session, save it for my session, save for therapy, save this for therapy, save it for therapy, save for my therapist, save this for my therapist, note for session, note for my session, note for the session, note for therapy, note for my therapist, note to my therapist, note to therapist, add to session, add to my session, add to agenda, add to my agenda, add to the agenda, add this to my agenda, add this to the agenda, add it to the agenda, for session, for my session, for my therapist,
        tell my therapist, tell my therapist about, tell my therapist that, tell therapist, tell the therapist, tell my counselor, tell my psychologist, remind me to tell my therapist, remind me to tell my therapist that, remind me to tell my therapist about, let my therapist know, let my therapist know that, save for session that
        guardar para la sesion, guardar para sesion, guardar para mi sesion, guardar para la proxima sesion, guardar para mi proxima sesion, guarda para la sesion, guarda para sesion, guarda para mi sesion, guarda para la proxima sesion, guarda esto para la sesion, guarda esto para mi sesion, guarda esto para la proxima sesion, guarda esto para terapia, guardar esto para la sesion, guardar esto para mi sesion, guardalo para la sesion, guardalo para mi sesion, guardalo para terapia, guardar para terapia, guarda para terapia, guardar para mi terapeuta, guarda para mi terapeuta, guarda esto para mi terapeuta, apunta para la sesion, apunta para mi sesion, apunta esto para la sesion, anota para la sesion, anota para mi sesion, anota esto para la sesion, nota para la sesion, nota para mi sesion, nota para mi terapeuta, agregar a la sesion, agrega a la agenda, agregar a la agenda, para la sesion, para mi sesion, para mi terapeuta,
        dile a mi terapeuta, dile a mi terapeuta que, dile a mi psicologa, dile a mi psicologa que, dile a mi psicologo, dile a mi psicologo que, dile al terapeuta, dile al terapeuta que, dile a la terapeuta, dile a la terapeuta que, cuentale a mi terapeuta, cuentale a mi terapeuta que, cuentale a mi psicologa, cuentale a mi psicologo, recuerdame decirle a mi terapeuta, recuerdame decirle a mi terapeuta que, recuerdame contarle a mi terapeuta, recuerdame contarle a mi terapeuta que, avisa a mi terapeuta, avisale a mi terapeuta, avisale a mi terapeuta que
        """);

    /// <summary>Only with a colon, or the words alone: "for my session I want…" is an answer.</summary>
    private static readonly Phrases _saveWithColon = new("save, guardar, guarda, for session, for my session, for my therapist, para la sesion, para mi sesion, para mi terapeuta, agenda, session, sesion");

    private static readonly Phrases _editNumber = new("edit, change, editar, edita, cambiar, cambia, corregir, corrige, modificar, modifica, fix, redo, go to, go back to, ir a, ir al, vuelve a, volver a, volver al, vuelve al, regresar a, regresar al");

    private static readonly Phrases _editName = new("change the, edit the, edit, edit my, editar el, editar la, editar los, editar las, editar mi, editar, edita el, edita la, edita los, edita las, edita, cambiar el, cambiar la, cambiar los, cambiar las, cambia el, cambia la, cambia los, cambia las, corregir el, corregir la, corrige el, corrige la, modificar el, modificar la");

    private static readonly Phrases _part = new("step, number, no, question, answer, the, my, nr, paso, el paso, numero, el numero, pregunta, la pregunta, respuesta, la respuesta, el, la, mi, step number, question number, answer number");

    private static readonly Phrases _remember = new("""
        what do you remember about, what do you remember of, what do you know about, what do you remember from, what have you saved about, what did i tell you about, what did i say about, what have i told you about, what have i said about, do you remember
        que recuerdas de, que recuerdas sobre, que recuerdas acerca de, que te acuerdas de, de que te acuerdas de, que sabes de, que sabes sobre, que sabes acerca de, que has guardado sobre, que has guardado de, que te dije de, que te dije sobre, que te conte de, que te conte sobre, que dije de, que dije sobre, que he dicho de, que he dicho sobre, te acuerdas de, recuerdas
        """);

    private static readonly Phrases _forget = new("""
        forget, forget about, forget what i said about, forget what i told you about, forget that i said, forget all about, forget everything about, please forget, can you forget, can you forget about, could you forget
        olvida, olvida lo de, olvidate de, olvidate de lo de, olvida a, olvida todo lo de, olvida todo sobre, olvida lo que dije de, olvida lo que dije sobre, olvida lo que te dije de, olvida lo que te dije sobre, olvida lo que te conte de, olvida lo que te conte sobre, olvidar, olvidar lo de, puedes olvidar, puedes olvidar lo de
        """);

    /// <summary>"forget it" lets something be; "forget to eat" is a sentence.</summary>
    private static readonly Phrases _notForgotten = new("it, to, how, why, when, yourself, myself, not, el asunto, que, me, comer");

    private static readonly Phrases _courtesies = new("please, hey, ok, por favor, porfa, oye, can you, could you, puedes, cove, and, y, also, tambien, podrias");

    public static Command? Read(string text)
    {
        var words = Folding.Words(text);
        var keys = words.ConvertAll(word => word.Key);
        if (keys.Count == 0)
            return null;
        var start = 0;
        while (start < keys.Count && _courtesies.At(keys, start) is > 0 and var count)
            start += count;
        return start < keys.Count ? Save(text, words, keys, start) ?? Edit(text, words, keys, start) ?? Memory(text, words, keys, start) : null;
    }

    private static Command? Save(string text, List<Token> words, List<string> keys, int start)
    {
        var count = _save.At(keys, start);
        var brief = _saveWithColon.At(keys, start);
        if (count == 0 && brief == 0)
            return null;
        var isShort = count == 0 || (_saveWithColon.HasKey(string.Join(' ', keys.Skip(start).Take(count))) && count == brief);
        var end = words[start + Math.Max(count, brief) - 1].End;
        var rest = text[end..].TrimStart();
        var hasColon = rest.Length > 0 && rest[0] is ':' or '：' or '-' or '–' or '—' or ',' or '=';
        if (isShort && !(rest.Length > 0 && rest[0] is ':' or '：'))
            return null;
        var argument = (hasColon ? rest[1..] : rest).Trim();
        if (!hasColon && argument.Length > 0 && char.IsPunctuation(argument[0]) && argument.All(c => !char.IsLetterOrDigit(c)))
            argument = "";
        return new(CommandKind.SaveForSession, Argument: argument.Length > 0 ? argument : null);
    }

    private static Command? Edit(string text, List<Token> words, List<string> keys, int start)
    {
        var end = Trimmed(keys);
        var verb = _editNumber.At(keys, start);
        if (verb > 0)
        {
            var at = start + verb;
            at += at < end ? _part.At(keys, at) : 0;
            if (at < end && Number(keys, at, end) is { } number)
                return new(CommandKind.Edit, number);
        }

        verb = _editName.At(keys, start);
        if (verb == 0 || start + verb >= end || end - start - verb > 3 || text.Contains('\n', StringComparison.Ordinal))
            return null;
        var key = string.Join(' ', keys.Skip(start).Take(end - start));
        if (CommandPhrases.Whole.Any(row => row.Words.HasKey(key)))
            return null;
        return char.IsDigit(keys[start + verb][0]) || HasMarkInside(text, words, start, end) ? null : new(CommandKind.Edit, Argument: Rest(text, words, start + verb, end));
    }

    private static int? Number(List<string> keys, int at, int end)
    {
        if (at + 1 == end && int.TryParse(keys[at], System.Globalization.CultureInfo.InvariantCulture, out var digits))
            return digits is >= 0 and < 1000 ? digits : null;
        if (at + 1 == end && Choices.PlaceOf(keys[at]) is { } place)
            return place;
        var (value, count) = char.IsDigit(keys[at][0]) ? (0, 0) : NumberWords.Read(keys, at);
        return count > 0 && at + count == end && value < 1000 ? value : null;
    }

    private static Command? Memory(string text, List<Token> words, List<string> keys, int start)
    {
        var end = Trimmed(keys);
        if (text.Contains('\n', StringComparison.Ordinal) && text.Trim().Contains('\n', StringComparison.Ordinal))
            return null;
        var remember = _remember.At(keys, start);
        if (remember > 0 && start + remember < end && end - start - remember <= 6 && !HasMarkInside(text, words, start, end) && MeansMe(keys, start + remember, end) is { } isMe)
            return new(CommandKind.WhatDoYouRemember, Argument: isMe ? null : Rest(text, words, start + remember, end));
        var forget = _forget.At(keys, start);
        if (forget == 0 || end - start - forget > 6)
            return null;
        var rest = start + forget;
        if (rest >= end)
            return string.Join(' ', keys.Skip(start)) is "forget" or "olvida" or "olvidar" or "please forget" ? new(CommandKind.Forget) : null;
        var about = string.Join(' ', keys.Skip(rest).Take(end - rest));
        if (about is "this" or "that" or "esto" or "eso" or "lo ultimo" or "the last one" or "what i said" or "what i just said" or "lo que dije")
            return new(CommandKind.Forget);
        if (about is "me" || _notForgotten.At(keys, rest) > 0 || HasMarkInside(text, words, start, end))
            return null;
        return new(CommandKind.Forget, Argument: Rest(text, words, rest, end));
    }

    /// <summary>"about me" is about everything; null where "do you remember" asks something else.</summary>
    private static bool? MeansMe(List<string> keys, int from, int end)
    {
        var about = string.Join(' ', keys.Skip(from).Take(end - from));
        var lead = string.Join(' ', keys.Take(from));
        if ((lead.EndsWith("do you remember", StringComparison.Ordinal) && !lead.Contains("what", StringComparison.Ordinal)) || lead.EndsWith("recuerdas", StringComparison.Ordinal))
            return keys[from] is "my" or "mi" or "mis" or "what" or "lo" or "me" ? about is "me" : null;
        return about is "me" or "mi" or "myself" or "us" or "mi vida";
    }

    /// <summary>The end without a "please".</summary>
    private static int Trimmed(List<string> keys)
    {
        var end = keys.Count;
        while (end > 1 && keys[end - 1] is "please" or "porfa" or "thanks" or "gracias")
            end--;
        return end > 2 && keys[end - 2] == "por" && keys[end - 1] == "favor" ? end - 2 : end;
    }

    private static bool HasMarkInside(string text, List<Token> words, int start, int end)
        => text[words[start].Start..words[end - 1].End].Any(c => c is ';' or '.' or '!' or '?' or ':' or '\n' or ',');

    private static string Rest(string text, List<Token> words, int from, int end) => text[words[from].Start..words[end - 1].End];
}
