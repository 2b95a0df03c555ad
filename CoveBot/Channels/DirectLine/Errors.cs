namespace CoveBot.Channels.DirectLine;

/// <summary>Errors as Direct Line words them: <c>{"error":{"code","message"}}</c>. For developers; people never see them.</summary>
internal static class Errors
{
    public static readonly IResult MissingToken = Error(401, "MissingToken", "Send the header Authorization: Bearer, with a token or the secret.");
    public static readonly IResult InvalidToken = Error(403, "BadToken", "The token is not one of ours.");
    public static readonly IResult TokenExpired = Error(403, "TokenExpired", "The token has expired. Ask for a new one.");
    public static readonly IResult WrongSecret = Error(403, "BadSecret", "The secret is wrong.");
    public static readonly IResult LoopbackOnly = Error(403, "LoopbackOnly", "Without DirectLine:Secret, tokens are given to this machine only.");
    public static readonly IResult WrongConversation = Error(403, "BadToken", "The token is for another conversation.");
    public static readonly IResult UnknownConversation = Error(404, "BadArgument", "There is no such conversation.");
    public static readonly IResult NoSuchOperation = Error(404, "NotFound", "Direct Line 3.0 has no such operation here.");
    public static readonly IResult NotAnActivity = Error(400, "BadSyntax", "The body is not one activity in JSON.");
    public static readonly IResult TooLarge = Error(413, "MessageSizeTooBig", "An activity may have 256 KB.");
    public static readonly IResult UploadTooLarge = Error(413, "MessageSizeTooBig", "An upload may have 32 MB.");
    public static readonly IResult NotASocket = Error(400, "BadArgument", "This address takes WebSocket connections.");
    public static readonly IResult BotFailed = Error(502, "BotError", "The bot failed on this activity.");
    public static readonly IResult OtherOrigin = Error(403, "BadOrigin", "This answer is for our own page only.");

    public static IResult BadField(string field) => Error(400, "BadArgument", $"The field '{field}' has the wrong type.");

    public static IResult BadUser() => Error(400, "BadArgument", "A user id is a string of 4 to 64 characters that begins with dl_.");

    private static IResult Error(int status, string code, string message) =>
        Results.Json(new ErrorAnswer(new ErrorDetail(code, message)), DirectLineJson.Default.ErrorAnswer, statusCode: status);
}
