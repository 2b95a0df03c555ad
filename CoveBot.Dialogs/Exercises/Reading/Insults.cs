namespace CoveBot.Dialogs.Exercises.Reading;

/// <summary>Short insults at the bot and tests of it: they get one calm line (3.5).</summary>
internal static class Insults
{
    private static readonly Phrases _whole = new("""
        test, testing, test test, just testing, testing testing, testing 123, testing 1 2 3, test 123, test 1 2 3, this is a test, asdf, asdfasdf, asdfgh, qwerty, qwertyuiop, asd, lorem ipsum, hello world, ping, foo, foo bar, 123 test, blah blah, blah blah blah, bla bla, bla bla bla
        prueba, probando, probando probando, es una prueba, esto es una prueba, solo es una prueba, solo estoy probando, probando 123, probando 1 2 3
        you suck, u suck, you are stupid, you are dumb, you are useless, you are an idiot, your stupid, your dumb, your useless, your an idiot, you are so stupid, you are so dumb, you are so useless, you are annoying, you are the worst, you are terrible, you are trash, you are garbage, you are crap, you are shit, you are a joke, you are bad at this, you are not helping, you are no help, you are worthless, you are pathetic, you are a moron, you are a stupid bot, you are a dumb bot,
        stupid bot, dumb bot, useless bot, bad bot, stupid robot, dumb robot, stupid machine, dumb machine, stupid ai, dumb ai, stupid app, dumb app, stupid computer, fuck you, fuck off, f u, fu, fk you, fuk you, fuck u, go fuck yourself, screw you, stfu, shut up, shut the fuck up, shut the hell up, i hate this bot, i hate this app, go to hell, piss off, eat shit, kiss my ass, bite me, you idiot, you moron, you asshole, you jerk, this is stupid, this is dumb, this is useless, this is bullshit, this is bs, this is garbage, this is trash, you do not understand anything, you know nothing, you do not get it, worst bot ever, worst app ever, you bitch, you piece of shit, you are lame, this is lame, this is so dumb, this is so stupid,
        eres tonto, eres tonta, eres un tonto, eres estupido, eres estupida, eres un estupido, eres inutil, eres un inutil, eres un idiota, eres idiota, eres malisimo, eres una mierda, eres una basura, eres basura, eres lo peor, eres pesimo, no sirves, no sirves para nada, no sirves de nada, no me sirves, no entiendes nada, no sabes nada, no me entiendes, no ayudas, no me ayudas,
        bot tonto, bot estupido, bot inutil, maquina estupida, robot estupido, que bot tan tonto, que bot mas tonto, que bot tan estupido, que tonto eres, que inutil eres, que estupido eres, vete a la mierda, vete al diablo, vete al carajo, vete al infierno, jodete, chinga tu madre, chingate, puto bot, maldito bot, callate, callate la boca, cierra la boca, odio este bot, odio esta app, que te den, vete a la verga, vales verga, no mames, esto es una mierda, esto es basura, esto es estupido, esto es una tonteria, que tonteria, que estupidez, esto no sirve, esto no sirve para nada, conchatumadre, la concha de tu madre, pinche bot
        """);

    public static bool Are(string text) => Folding.Words(text).Count is > 0 and <= 8 && _whole.Has(text);
}
