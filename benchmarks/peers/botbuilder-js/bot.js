// Three questions (name, age, colour) on npm botbuilder, in its own idiom: ActivityHandler, ConversationState and UserState
// over MemoryStorage, a WaterfallDialog of TextPrompts, everything saved every turn. The same bot as ThreeQuestions.cs.
// usage: node bot.js [count]    "count" counts storage calls and answers them at GET /calls.
'use strict';
const http = require('http');
const { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication, ConversationState, MemoryStorage, UserState } = require('botbuilder');
const { DialogSet, DialogTurnStatus, TextPrompt, WaterfallDialog } = require('botbuilder-dialogs');

const counting = process.argv[2] === 'count';
const calls = { reads: 0, writes: 0 };

class CountingStorage extends MemoryStorage {
  read(keys) {
    calls.reads++;
    return super.read(keys);
  }

  write(changes) {
    calls.writes++;
    return super.write(changes);
  }
}

class ThreeQuestions extends ActivityHandler {
  constructor(conversation, user) {
    super();
    this.conversation = conversation;
    this.user = user;
    this.profile = user.createProperty('profile');
    this.dialogs = new DialogSet(conversation.createProperty('dialog'));
    this.dialogs.add(new TextPrompt('text'));
    this.dialogs.add(new TextPrompt('age', async (prompt) => /^\d+$/.test(prompt.recognized.value) && +prompt.recognized.value > 0 && +prompt.recognized.value < 120));
    this.dialogs.add(new WaterfallDialog('questions', [
      (step) => step.prompt('text', 'What is your name?'),
      (step) => {
        step.values.name = step.result;
        return step.prompt('age', { prompt: 'How old are you?', retryPrompt: 'A number from 1 to 119, please.' });
      },
      (step) => {
        step.values.age = step.result;
        return step.prompt('text', 'What is your favorite color?');
      },
      async (step) => {
        const profile = await this.profile.get(step.context, {});
        Object.assign(profile, { name: step.values.name, age: step.values.age, colour: step.result });
        await step.context.sendActivity(`Thank you, ${profile.name}: ${profile.age} and ${profile.colour}.`);
        return step.endDialog();
      },
    ]));
    this.onMessage(async (context, next) => {
      const profile = await this.profile.get(context, {});
      profile.turns = (profile.turns || 0) + 1;
      const dialog = await this.dialogs.createContext(context);
      const result = await dialog.continueDialog();
      if (result.status === DialogTurnStatus.empty) {
        await dialog.beginDialog('questions');
      }
      await next();
    });
  }

  async run(context) {
    await super.run(context);
    await this.conversation.saveChanges(context, false);
    await this.user.saveChanges(context, false);
  }
}

const storage = counting ? new CountingStorage() : new MemoryStorage();
const bot = new ThreeQuestions(new ConversationState(storage), new UserState(storage));
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
adapter.onTurnError = async (context, error) => {
  console.error(error);
  await context.sendActivity('sorry');
};

// What the adapter needs of a response (it was made for restify), on plain node: one write, with its length.
function dress(response) {
  response.status = (code) => {
    response.statusCode = code;
    return response;
  };
  response.header = (name, value) => response.setHeader(name, value);
  response.send = (body) => {
    response.body = JSON.stringify(body);
    return response;
  };
  const end = response.end.bind(response);
  response.end = () => {
    if (response.body === undefined) {
      return end();
    }
    response.setHeader('content-type', 'application/json');
    return end(response.body);
  };
  return response;
}

const server = http.createServer((request, response) => {
  if (request.method === 'GET') {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(calls));
    return;
  }
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', async () => {
    request.body = JSON.parse(Buffer.concat(parts).toString());
    await adapter.process(request, dress(response), (context) => bot.run(context));
  });
});
server.listen(0, '127.0.0.1', () => console.log(`ready http://127.0.0.1:${server.address().port}`));
