using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Exercises.Reading;

namespace CoveBot.Tests.Reading;

public sealed class RatingsTests
{
    [Theory]
    [InlineData("sad 80, angry 6/10", "sad=80 angry=60*")]
    [InlineData("Sad 80; ANGRY 60", "sad=80 angry=60")]
    [InlineData("sad: 80\nangry: 60", "sad=80 angry=60")]
    [InlineData("sad (80), angry (60)", "sad=80 angry=60")]
    [InlineData("sad - 80, angry - 60", "sad=80 angry=60")]
    [InlineData("sad 80 angry 60", "sad=80 angry=60")]
    [InlineData("80 sad 60 angry", "sad=80 angry=60")]
    [InlineData("80% sad and 60% angry", "sad=80 angry=60")]
    [InlineData("sad, 80, angry, 60", "sad=80 angry=60")]
    [InlineData("80, sad, 60, angry", "sad=80 angry=60")]
    [InlineData("sad 8/10, angry 6", "sad=80* angry=60*")]
    [InlineData("triste 80 y enojada", "triste=80 enojada=")]
    [InlineData("triste 80 y enojada sesenta", "triste=80 enojada=60")]
    [InlineData("Tristeza 80%, Culpa 40%", "tristeza=80 culpa=40")]
    [InlineData("vergüenza 70", "vergüenza=70")]
    [InlineData("very anxious, kind of sad 40", "anxious= sad=40")]
    [InlineData("me siento muy triste y un poco enojada", "triste= enojada=")]
    [InlineData("sad", "sad=")]
    [InlineData("i feel sad", "sad=")]
    [InlineData("I'm so tired", "tired=")]
    [InlineData("im anxious and stressed out 70", "anxious= stressed out=70")]
    [InlineData("estoy ansiosa y con miedo", "ansiosa= miedo=")]
    [InlineData("triste, enojado, ambos 70", "triste=70 enojado=70")]
    [InlineData("sad and angry, both 70", "sad=70 angry=70")]
    [InlineData("I'm so angry because he left me 90", "angry=90")]
    [InlineData("existential dread 60", "existential dread=60")]
    [InlineData("deflated", "deflated=")]
    [InlineData("anxios 80", "anxios=80")]
    [InlineData("not angry, sad 80", "sad=80")]
    [InlineData("idk, sad i guess", "sad=")]
    [InlineData("I feel like shit", "like shit=")]
    [InlineData("i feel that i am sad", "sad=")]
    [InlineData("sad 110", "sad=")]
    [InlineData("sad a lot", "sad=")]
    [InlineData("sad 😢 80", "sad=80")]
    [InlineData("😢 80", "sad=80")]
    [InlineData("I was at the store and my mom called and started yelling", "")]
    [InlineData("I took 20 pills", "")]
    [InlineData("70", "")]
    public void Feelings_are_read_with_their_strengths(string text, string expected)
    {
        var list = Ratings.Read(text, Scale.Hundred, 4);
        Assert.Equal(expected, string.Join(' ', list.Items.Select(item => $"{item.Text}={item.Number}{(item.OfTen ? "*" : "")}")));
        Assert.False(list.IsThought);
        Assert.False(list.EmojiOnly);
    }

    [Theory]
    [InlineData("I feel that he hates me", "he hates me")]
    [InlineData("i feel like he hates me 80", "he hates me")]
    [InlineData("I feel like a failure", "a failure")]
    [InlineData("feels like nobody cares", "nobody cares")]
    [InlineData("I feel he doesn't care", "he doesn't care")]
    [InlineData("I feel as if everything is my fault", "everything is my fault")]
    [InlineData("siento que él me odia", "él me odia")]
    [InlineData("Siento que no valgo nada", "no valgo nada")]
    [InlineData("me siento como un fracaso", "un fracaso")]
    public void A_thought_in_the_clothes_of_a_feeling_is_told(string text, string thought)
    {
        var list = Ratings.Read(text, Scale.Hundred, 4);
        Assert.True(list.IsThought);
        Assert.Empty(list.Items);
        Assert.Equal(thought, list.Thought);
    }

    [Fact]
    public void Feelings_beside_a_thought_are_kept()
    {
        var list = Ratings.Read("sad 80, and I feel like nobody cares", Scale.Hundred, 4);
        Assert.Equal(("sad", 80), (list.Items.Single().Text, list.Items.Single().Number));
        Assert.Equal("nobody cares", list.Thought);
    }

    [Fact]
    public void A_feeling_keeps_the_words_it_came_from()
    {
        var list = Ratings.Read("very anxious, sad", Scale.Hundred, 4);
        Assert.Equal("very anxious", list.Items[0].Raw);
        Assert.Null(list.Items[1].Raw);
        Assert.Equal(85, Numbers.Read(list.Items[0].Raw!, Scale.Hundred).Value);
    }

    [Theory]
    [InlineData("😢", "sad")]
    [InlineData("😭😭😭", "sad")]
    [InlineData("😢😡", "sad anger")]
    [InlineData(":(", "sad")]
    [InlineData("🦄", "")]
    public void Emoji_alone_are_feelings_by_table(string text, string expected)
    {
        var list = Ratings.Read(text, Scale.Hundred, 4);
        Assert.True(list.EmojiOnly);
        Assert.Equal(expected, string.Join(' ', list.Items.Select(item => item.Text)));
        Assert.All(list.Items, item => Assert.Null(item.Number));
    }

    [Theory]
    [InlineData("idk")]
    [InlineData("no sé")]
    [InlineData("?")]
    public void Not_knowing_is_unsure(string text) => Assert.True(Ratings.Read(text, Scale.Hundred, 4).Unsure);

    [Fact]
    public void What_is_beyond_the_most_is_kept_apart()
    {
        var list = Ratings.Read("sad, mad, tired, anxious, bored", Scale.Hundred, 4);
        Assert.Equal(4, list.Items.Count);
        Assert.Equal("bored", list.Extra.Single().Text);
    }
}
