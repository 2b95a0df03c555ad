using CoveBot.Channels.DirectLine;
using CoveBot.Dialogs;
using CoveBot.Dialogs.Safety;
using CoveBot.Hosting;
using CoveBot.Pages;
using CoveBot.Storage;

if (args is ["evaluate-safety", .. var files])
{
    return SafetyEvaluation.Run([.. files], Console.Out, new Screen());
}

var builder = WebApplication.CreateBuilder(args);
builder.AddCoveHosting();
builder.Services.AddCoveStorage(builder.Configuration);
builder.Services.AddCoveDialogs();
builder.Services.AddDirectLine(builder.Configuration);

var app = builder.Build();
app.UseQuietErrors();
app.MapHealth();
app.MapMessages();
app.MapDirectLine();
app.MapCovePages();
return app.Serve();
