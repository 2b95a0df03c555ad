using System.Globalization;

namespace CoveBot.Dialogs.Texts;

/// <summary>A value for a <c>{placeholder}</c> in a text.</summary>
/// <param name="Name">Name of the placeholder.</param>
/// <param name="Value">What is put there.</param>
/// <param name="IsQuote">The person's own words: exempt from the outgoing check and from the no-repeat rule.</param>
/// <param name="IsKey">The value is the key of a text of the same exercise, said in the person's language.</param>
public readonly record struct Arg(string Name, string Value, bool IsQuote = false, bool IsKey = false)
{
    public static Arg Of(string name, string value) => new(name, value);

    public static Arg Of(string name, int value) => new(name, value.ToString(CultureInfo.InvariantCulture));

    public static Arg Key(string name, string key) => new(name, key, IsKey: true);

    public static Arg Quote(string name, string words) => new(name, words, IsQuote: true);
}
