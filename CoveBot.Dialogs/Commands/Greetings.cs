namespace CoveBot.Dialogs.Commands;

/// <summary>A message that only says hello.</summary>
public static class Greetings
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "hi", "hello", "hey", "hiya", "hey there", "hi there", "hello there", "good morning", "good evening", "good afternoon", "morning", "evening",
        "hola", "buenas", "buenos dias", "buenos días", "buenas tardes", "buenas noches", "que tal", "qué tal", "holi", "hi cove", "hello cove", "hola cove", "yo", "sup",
    };

    public static bool Is(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length < 30 && Words.Contains(text.Trim().TrimEnd('.', '!', '?', ',', ' ').TrimStart('¡', '¿', ' '));
    }
}
