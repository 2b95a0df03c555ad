using System.Globalization;

namespace Microsoft.Bot.Builder;

/// <summary>The culture of a turn.</summary>
internal static class Locales
{
    private const int LongestName = 35;

    /// <summary>Sets the current culture from the activity's locale; a locale that nobody knows changes nothing.</summary>
    public static void Enter(ITurnContext turnContext)
    {
        if (turnContext.Activity.Locale is not { Length: > 0 and <= LongestName } locale)
            return;

        if (!string.Equals(CultureInfo.CurrentCulture.Name, locale, StringComparison.OrdinalIgnoreCase))
        {
            try
            {
                // Only predefined cultures: the others would be cached for ever under whatever name a sender invents.
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(locale, predefinedOnly: true);
            }
            catch (CultureNotFoundException)
            {
                return;
            }
        }

        if (turnContext is TurnContext context)
            context.Locale = locale;
    }
}
