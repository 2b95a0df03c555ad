using CoveBot.Dialogs.Exercises;

namespace CoveBot.Dialogs.People;

/// <summary>The first minutes: what this is, agreement, and how to meet the person. A hidden exercise like any other.</summary>
public static class Onboarding
{
    public const string Id = "onboarding";

    public static readonly Exercise Definition = new(Id, Modality.General, minutes: 1,
        new Pick("agree", "agree", "no") { Core = true, IsYesNo = true })
    {
        Hidden = true,
        Learns = (step, answer) => step.Id == "agree" ? [new(Profile.Fact.Agreed, answer.Chosen is ["agree"] ? "1" : "no")] : [],
    };
}
