namespace CoveBot.Dialogs.Commands;

/// <summary>What a person can ask for at any step (3.1).</summary>
public enum CommandKind
{
    Pause,
    Back,

    /// <summary>Argument <c>next</c> where the word was "next": it ends a list.</summary>
    Skip,
    Repeat,
    Why,

    /// <summary>A step's number, or its name as argument.</summary>
    Edit,
    Where,

    /// <summary>The argument is what to save, as typed; null: ask what.</summary>
    SaveForSession,
    Menu,
    Crisis,

    /// <summary>The argument, if any, is what about.</summary>
    WhatDoYouRemember,

    /// <summary>The argument, if any, is what to forget.</summary>
    Forget,
    NotTrue,
    DontSaveThis,
    PrivateModeOn,
    PrivateModeOff,
    KeepPrivate,
    DontBringThingsUp,
    BringThingsUp,
    StartOver,
    Resume,
    Undo,

    /// <summary>"done": ends a list; elsewhere closes early.</summary>
    Done,

    /// <summary>"that's enough": closes early, at a list too.</summary>
    EnoughDone,
    Export,
    Import,
    MyData,
    DeleteMyData,
    LanguageEnglish,
    LanguageSpanish,
}

/// <summary>A command that was said.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Number">A step's number.</param>
/// <param name="Argument">The rest, as typed.</param>
public sealed record Command(CommandKind Kind, int? Number = null, string? Argument = null);
