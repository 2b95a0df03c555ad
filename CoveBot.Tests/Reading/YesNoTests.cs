using CoveBot.Dialogs.Exercises.Reading;

namespace CoveBot.Tests.Reading;

public sealed class YesNoTests
{
    private const string _yes = "yes|Yes!|YES|yess|yeah|yea|yep|yup|ya|sure|sure!|ok|okay|k|of course|absolutely|definitely|👍|👍🏽|✅|👌|uh huh|mhm|i did|i do|i think so|i guess so|yes please|please do|go ahead|why not|yes i did|yeah sure|yes, I called her yesterday|yeah i did it|hell yeah|y|true|no problem|si|sí|Sí.|siii|sip|sep|simón|claro|claro que sí|claro q si|por supuesto|dale|vale|bueno|de acuerdo|creo que sí|así es|sí, claro|si por favor|sí lo hice|si lo hice|obvio|ajá|ya lo hice|sí me llamó";

    private const string _no = "no|No.|NO!!!|nooo|nope|nah|naw|👎|👎🏿|❌|not really|not yet|not today|no thanks|no thank you|never|not at all|of course not|absolutely not|i don't think so|i dont think so|I didn't|i did not|hell no|no i couldn't|no, I was asleep|rather not|i'd rather not|n|probably not|no gracias|no, gracias|para nada|claro que no|todavía no|aún no|nunca|nel|ni hablar|no quiero|creo que no|no lo hice|mejor no|tampoco|jamás|no quise|de ninguna manera|no pude";

    private const string _unclear = "kind of|kinda|sort of|maybe|idk|no sé|no se|no idea|not sure|i don't know|no estoy segura|más o menos|tal vez|quizás|a veces|sometimes|it depends|depende|yes and no|sí y no|ni sí ni no|yes but not today|sí pero no ahora|no but yes|❤️|😭|🤷|👍👎|?||70|good question|no one was there|si me llama no contesto|what|mostly|whatever|hmm|ok so what happens then|my mother called|un poco|half|yes??";

    public static TheoryData<string> Yes => [.. _yes.Split('|')];

    public static TheoryData<string> No => [.. _no.Split('|')];

    public static TheoryData<string> Unclear => [.. _unclear.Split('|')];

    [Theory]
    [MemberData(nameof(Yes))]
    public void Yes_is_yes(string text) => Assert.Equal(YesNo.Yes, YesNoReading.Read(text));

    [Theory]
    [MemberData(nameof(No))]
    public void No_is_no(string text) => Assert.Equal(YesNo.No, YesNoReading.Read(text));

    [Theory]
    [MemberData(nameof(Unclear))]
    public void Anything_else_is_asked_again(string text) => Assert.Equal(YesNo.Unclear, YesNoReading.Read(text));
}
