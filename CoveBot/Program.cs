using CoveBot.Channels.DirectLine;
using CoveBot.Dialogs;
using CoveBot.Hosting;
using CoveBot.Pages;
using CoveBot.Storage;

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
