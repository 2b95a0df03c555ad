namespace CoveBot.Dialogs.Safety;

/// <summary>Notices people in danger in one message. Pure, thread-safe, linear in the length of the text; never throws.</summary>
public interface IScreen
{
    Verdict Read(string text);
}
