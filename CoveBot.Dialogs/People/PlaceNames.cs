using CoveBot.Dialogs.Exercises.Reading;

namespace CoveBot.Dialogs.People;

/// <summary>Finds the name of a place among words.</summary>
internal static class PlaceNames
{
    /// <summary>The longest name that stands in these folded words ("new mexico" before "mexico").</summary>
    public static (string Id, string Key)? Longest(string key, IEnumerable<(string Id, IReadOnlyList<string> Names)> places)
    {
        (string Id, string Key)? best = null;
        foreach (var (id, names) in places)
        {
            foreach (var name in names.Select(Folding.Key))
            {
                if (name.Length > (best?.Key.Length ?? 0) && Stands(key, name))
                {
                    best = (id, name);
                }
            }
        }

        return best;
    }

    // Two letters are a place only where little else is said ("uk", "in the us"), not in "tell us".
    private static bool Stands(string key, string name) =>
        key == name || (name.Length > 2
            ? $" {key} ".Contains($" {name} ", StringComparison.Ordinal)
            : key.EndsWith($" the {name}", StringComparison.Ordinal) || key.EndsWith($" in {name}", StringComparison.Ordinal) || key == $"{name} please");
}
