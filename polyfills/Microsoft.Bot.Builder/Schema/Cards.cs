using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A card, a picture or a file that goes with a message.</summary>
public class Attachment
{
    [JsonConstructor]
    public Attachment()
    {
    }

    public Attachment(string? contentType = null, string? contentUrl = null, object? content = null, string? name = null, string? thumbnailUrl = null)
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    [JsonPropertyName("contentType")] public string? ContentType { get; set; }

    [JsonPropertyName("contentUrl")] public string? ContentUrl { get; set; }

    [JsonPropertyName("content"), JsonConverter(typeof(LooseJson))] public object? Content { get; set; }

    [JsonPropertyName("name")] public string? Name { get; set; }

    [JsonPropertyName("thumbnailUrl")] public string? ThumbnailUrl { get; set; }

    [JsonInclude, JsonExtensionData] internal Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>A button.</summary>
public class CardAction
{
    [JsonConstructor]
    public CardAction()
    {
    }

    public CardAction(string? type = null, string? title = null, string? image = null, string? text = null, string? displayText = null, object? value = null, object? channelData = null)
    {
        Type = type;
        Title = title;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
    }

    [JsonPropertyName("type")] public string? Type { get; set; }

    [JsonPropertyName("title")] public string? Title { get; set; }

    [JsonPropertyName("image")] public string? Image { get; set; }

    [JsonPropertyName("imageAltText")] public string? ImageAltText { get; set; }

    [JsonPropertyName("text")] public string? Text { get; set; }

    [JsonPropertyName("displayText")] public string? DisplayText { get; set; }

    [JsonPropertyName("value"), JsonConverter(typeof(LooseJson))] public object? Value { get; set; }

    [JsonPropertyName("channelData"), JsonConverter(typeof(LooseJson))] public object? ChannelData { get; set; }

    public static implicit operator CardAction(string input) => FromString(input);

    /// <summary>A button that says <paramref name="input"/> when pressed.</summary>
    public static CardAction FromString(string input) => new(ActionTypes.ImBack, title: input, value: input);
}

/// <summary>Buttons offered beside a message.</summary>
public class SuggestedActions
{
    [JsonConstructor]
    public SuggestedActions()
    {
    }

    public SuggestedActions(IList<string>? to = null, IList<CardAction>? actions = null)
    {
        To = to;
        Actions = actions;
    }

    public SuggestedActions(IEnumerable<string>? to, IEnumerable<CardAction>? actions)
        : this(to?.ToList(), actions?.ToList())
    {
    }

    [JsonPropertyName("to")] public IList<string>? To { get; set; }

    [JsonPropertyName("actions")] public IList<CardAction>? Actions { get; set; }
}

/// <summary>A card with a large picture.</summary>
public class HeroCard
{
    public const string ContentType = "application/vnd.microsoft.card.hero";

    [JsonConstructor]
    public HeroCard()
    {
    }

    public HeroCard(string? title = null, string? subtitle = null, string? text = null, IList<CardImage>? images = null, IList<CardAction>? buttons = null, CardAction? tap = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Images = images;
        Buttons = buttons;
        Tap = tap;
    }

    [JsonPropertyName("title")] public string? Title { get; set; }

    [JsonPropertyName("subtitle")] public string? Subtitle { get; set; }

    [JsonPropertyName("text")] public string? Text { get; set; }

    [JsonPropertyName("images")] public IList<CardImage>? Images { get; set; }

    [JsonPropertyName("buttons")] public IList<CardAction>? Buttons { get; set; }

    [JsonPropertyName("tap")] public CardAction? Tap { get; set; }
}

/// <summary>A card with a small picture.</summary>
public class ThumbnailCard
{
    public const string ContentType = "application/vnd.microsoft.card.thumbnail";

    [JsonConstructor]
    public ThumbnailCard()
    {
    }

    public ThumbnailCard(string? title = null, string? subtitle = null, string? text = null, IList<CardImage>? images = null, IList<CardAction>? buttons = null, CardAction? tap = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Images = images;
        Buttons = buttons;
        Tap = tap;
    }

    [JsonPropertyName("title")] public string? Title { get; set; }

    [JsonPropertyName("subtitle")] public string? Subtitle { get; set; }

    [JsonPropertyName("text")] public string? Text { get; set; }

    [JsonPropertyName("images")] public IList<CardImage>? Images { get; set; }

    [JsonPropertyName("buttons")] public IList<CardAction>? Buttons { get; set; }

    [JsonPropertyName("tap")] public CardAction? Tap { get; set; }
}

/// <summary>A card that leads to a sign-in page.</summary>
public class SigninCard
{
    public const string ContentType = "application/vnd.microsoft.card.signin";

    [JsonConstructor]
    public SigninCard()
    {
    }

    public SigninCard(string? text = null, IList<CardAction>? buttons = null)
    {
        Text = text;
        Buttons = buttons;
    }

    [JsonPropertyName("text")] public string? Text { get; set; }

    [JsonPropertyName("buttons")] public IList<CardAction>? Buttons { get; set; }

    public static SigninCard Create(string text, string buttonLabel, string url) =>
        new(text, [new CardAction(ActionTypes.Signin, title: buttonLabel, value: url)]);
}

/// <summary>A picture on a card.</summary>
public class CardImage
{
    [JsonConstructor]
    public CardImage()
    {
    }

    public CardImage(string? url = null, string? alt = null, CardAction? tap = null)
    {
        Url = url;
        Alt = alt;
        Tap = tap;
    }

    [JsonPropertyName("url")] public string? Url { get; set; }

    [JsonPropertyName("alt")] public string? Alt { get; set; }

    [JsonPropertyName("tap")] public CardAction? Tap { get; set; }
}

/// <summary>Cards as attachments.</summary>
public static class Extensions
{
    public static Attachment ToAttachment(this HeroCard card) => new(HeroCard.ContentType, content: card);

    public static Attachment ToAttachment(this ThumbnailCard card) => new(ThumbnailCard.ContentType, content: card);

    public static Attachment ToAttachment(this SigninCard card) => new(SigninCard.ContentType, content: card);
}
