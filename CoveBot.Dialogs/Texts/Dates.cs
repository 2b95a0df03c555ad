using System.Globalization;
using CoveBot.Dialogs.Turns;

namespace CoveBot.Dialogs.Texts;

/// <summary>Dates in the person's words and zone.</summary>
public static class Dates
{
    private static readonly Dictionary<string, (string[] Days, string[] Months)> Names = new()
    {
        ["en"] = (["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
            ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]),
        ["es"] = (["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"],
            ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"]),
    };

    /// <summary><c>Tuesday, November 24</c> or <c>martes 24 de noviembre</c>; with the year where it is another one. Needs no ICU.</summary>
    public static string Day(DateTimeOffset at, Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var local = TimeZoneInfo.ConvertTime(at, turn.Person.Profile.TimeZone());
        var (days, months) = Names[turn.Language];
        var (day, month) = (days[(int)local.DayOfWeek], months[local.Month - 1]);
        var date = turn.Language == "es"
            ? string.Create(CultureInfo.InvariantCulture, $"{day} {local.Day} de {month}")
            : string.Create(CultureInfo.InvariantCulture, $"{day}, {month} {local.Day}");
        return local.Year == turn.LocalNow.Year ? date : string.Create(CultureInfo.InvariantCulture, $"{date}, {local.Year}");
    }
}
