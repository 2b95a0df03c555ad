using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Properties that last from turn to turn, kept in a storage under a key that the turn gives.</summary>
public abstract class BotState : IPropertyManager
{
    private readonly IStorage _storage;
    private readonly string _contextServiceKey;

    public BotState(IStorage storage, string contextServiceKey)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(contextServiceKey);
        _storage = storage;
        _contextServiceKey = contextServiceKey;
    }

    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new Accessor<T>(this, name);
    }

    /// <summary>Reads the state, unless this turn has it already.</summary>
    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (!force && Cache(turnContext) is not null)
            return;
        var key = GetStorageKey(turnContext);
        var json = _storage is IStateBytes bytes ? bytes.ReadState(key) : await ReadAsync(key, cancellationToken).ConfigureAwait(false);
        turnContext.TurnState.Set<object>(_contextServiceKey, json is null ? StateCache.Empty(changed: false) : StateCache.Load(json));
    }

    /// <summary>Writes the state if it has changed, or in any case when forced.</summary>
    public virtual Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (Cache(turnContext)?.Changes(force) is not { } json)
            return Task.CompletedTask;
        var key = GetStorageKey(turnContext);
        if (_storage is not IStateBytes bytes)
            return WriteAsync(key, json, cancellationToken);
        bytes.WriteState(key, json);
        return Task.CompletedTask;
    }

    /// <summary>Empties the state of this turn; saving then empties the storage.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Set<object>(_contextServiceKey, StateCache.Empty(changed: true));
        return Task.CompletedTask;
    }

    /// <summary>Removes the state from this turn and from the storage.</summary>
    public virtual Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        return _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    protected abstract string GetStorageKey(ITurnContext turnContext);

    protected Task<T> GetPropertyValueAsync<T>(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentException.ThrowIfNullOrWhiteSpace(propertyName);
        return Task.FromResult(Loaded(turnContext).TryGet<T>(propertyName, out var value) ? value! : default!);
    }

    protected Task DeletePropertyValueAsync(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentException.ThrowIfNullOrWhiteSpace(propertyName);
        Loaded(turnContext).Remove(propertyName);
        return Task.CompletedTask;
    }

    protected Task SetPropertyValueAsync(ITurnContext turnContext, string propertyName, object? value, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentException.ThrowIfNullOrWhiteSpace(propertyName);
        Loaded(turnContext).Set(propertyName, value);
        return Task.CompletedTask;
    }

    private protected static string Part(string? value, string name) =>
        value ?? throw new InvalidOperationException($"invalid activity-missing {name}");

    private StateCache? Cache(ITurnContext turnContext) => turnContext.TurnState.Get<object>(_contextServiceKey) as StateCache;

    private StateCache Loaded(ITurnContext turnContext) =>
        Cache(turnContext) ?? throw new InvalidOperationException("The state is not loaded in this turn.");

    private async Task<byte[]?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        var found = await _storage.ReadAsync([key], cancellationToken).ConfigureAwait(false);
        return found.TryGetValue(key, out var value) && value is not null
            ? JsonSerializer.SerializeToUtf8Bytes(value, SchemaJson.Of(value.GetType()))
            : null;
    }

    private Task WriteAsync(string key, byte[] json, CancellationToken cancellationToken)
    {
        var state = JsonSerializer.Deserialize(json, SchemaJson<Dictionary<string, object>>.Info)!;
        return _storage.WriteAsync(new Dictionary<string, object> { [key] = state }, cancellationToken);
    }

    private sealed class Accessor<T>(BotState state, string name) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task<T> GetAsync(ITurnContext turnContext, Func<T>? defaultValueFactory = null, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            var cache = state.Loaded(turnContext);
            if (cache.TryGet<T>(name, out var value) && value is not null)
                return value;
            if (defaultValueFactory is null)
                return default!;
            var made = defaultValueFactory();
            cache.Set(name, made);
            return made;
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            await state.DeletePropertyValueAsync(turnContext, name, cancellationToken).ConfigureAwait(false);
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            state.Loaded(turnContext).Set(name, value);
        }
    }
}

/// <summary>What is remembered of a conversation.</summary>
public class ConversationState(IStorage storage) : BotState(storage, nameof(ConversationState))
{
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        return $"{Part(activity.ChannelId, "channelId")}/conversations/{Part(activity.Conversation?.Id, "Conversation.Id")}";
    }
}

/// <summary>What is remembered of a user.</summary>
public class UserState(IStorage storage) : BotState(storage, nameof(UserState))
{
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        return $"{Part(activity.ChannelId, "channelId")}/users/{Part(activity.From?.Id, "From.Id")}";
    }
}

/// <summary>What is remembered of a user within a conversation.</summary>
public class PrivateConversationState(IStorage storage) : BotState(storage, nameof(PrivateConversationState))
{
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        return $"{Part(activity.ChannelId, "channelId")}/conversations/{Part(activity.Conversation?.Id, "Conversation.Id")}/users/{Part(activity.From?.Id, "From.Id")}";
    }
}
