// The frame's only script: fetches a token, hands Web Chat our words and the colours of cove.css, and keeps both up to date.
(() => {
  'use strict';

  const place = document.getElementById('webchat');
  const words = JSON.parse(document.getElementById('words').textContent);
  const nonce = document.currentScript.nonce;
  const domain = `${location.origin}/v3/directline`;
  const language = document.documentElement.lang;
  const locale = navigator.language.toLowerCase().startsWith(language) ? navigator.language : language;
  const lost = { expired: 3, failed: 4, ended: 5 };
  let store;
  let directLine;
  let attempts = 0;

  const askToken = async () => {
    const answer = await fetch('/page/token', { method: 'POST', credentials: 'same-origin' });
    if (!answer.ok) throw new Error(`token: ${answer.status}`);
    return answer.json();
  };

  const token = name => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

  const style = () => {
    const [paper, card, ink, soft, line, sea, seaInk, tint, warm, warmTint] =
      ['paper', 'card', 'ink', 'soft', 'line', 'sea', 'sea-ink', 'tint', 'warm', 'warm-tint'].map(token);
    return {
      accent: sea,
      subtle: soft,
      backgroundColor: 'transparent',
      primaryFont: token('font'),
      fontSizeSmall: '0.82rem',
      paddingRegular: 12,
      paddingWide: 16,
      bubbleBackground: card,
      bubbleBorderColor: line,
      bubbleBorderRadius: 14,
      bubbleTextColor: ink,
      bubbleMinWidth: 0,
      bubbleMaxWidth: 560,
      bubbleMinHeight: 0,
      bubbleFromUserBackground: sea,
      bubbleFromUserBorderColor: sea,
      bubbleFromUserBorderRadius: 14,
      bubbleFromUserTextColor: seaInk,
      hideUploadButton: true,
      emojiSet: {},
      markdownRenderHTML: false,
      groupTimestamp: 300000,
      timestampColor: soft,
      notificationText: soft,
      sendBoxBackground: card,
      sendBoxTextColor: ink,
      sendBoxPlaceholderColor: soft,
      sendBoxBorderTop: 'none',
      sendBoxHeight: 52,
      sendBoxTextWrap: true,
      sendBoxButtonColor: seaInk,
      sendBoxButtonShadeColor: sea,
      sendBoxButtonColorOnHover: seaInk,
      sendBoxButtonShadeColorOnHover: sea,
      sendBoxButtonColorOnActive: seaInk,
      sendBoxButtonShadeColorOnActive: sea,
      sendBoxButtonColorOnDisabled: soft,
      sendBoxButtonShadeColorOnDisabled: tint,
      sendBoxButtonShadeBorderRadius: 10,
      sendBoxButtonShadeInset: 5,
      sendBoxButtonKeyboardFocusIndicatorBorderColor: sea,
      sendBoxButtonKeyboardFocusIndicatorBorderWidth: 3,
      sendBoxButtonKeyboardFocusIndicatorBorderRadius: 10,
      suggestedActionLayout: 'flow',
      suggestedActionHeight: 42,
      suggestedActionBorderRadius: 21,
      suggestedActionBorderWidth: 1.5,
      suggestedActionBorderColor: sea,
      suggestedActionBackgroundColor: 'transparent',
      suggestedActionTextColor: sea,
      suggestedActionBackgroundColorOnHover: tint,
      suggestedActionBackgroundColorOnActive: tint,
      transcriptVisualKeyboardIndicatorColor: sea,
      transcriptActivityVisualKeyboardIndicatorColor: sea,
      transcriptActivityVisualKeyboardIndicatorStyle: 'solid',
      transcriptOverlayButtonBackground: sea,
      transcriptOverlayButtonBackgroundOnHover: sea,
      transcriptOverlayButtonBackgroundOnFocus: sea,
      transcriptOverlayButtonColor: seaInk,
      toastErrorBackgroundColor: warmTint,
      toastErrorColor: warm,
      toastWarnBackgroundColor: warmTint,
      toastWarnColor: warm,
      toastInfoBackgroundColor: tint,
      toastInfoColor: ink,
      toastSeparatorColor: line,
      failedConnectivity: warm,
      slowConnectivity: soft,
      transitionDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? '0s' : '.15s',
    };
  };

  // "Tuesday" above the first message of each day; Web Chat itself knows only times.
  const dayOf = activity => new Date(activity.timestamp ?? activity.localTimestamp ?? Date.now());
  const dayName = date => {
    const days = Math.round((new Date().setHours(0, 0, 0, 0) - new Date(date).setHours(0, 0, 0, 0)) / 86400000);
    const name = days < 2 ? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day')
      : days < 7 ? new Intl.DateTimeFormat(locale, { weekday: 'long' }).format(date)
        : new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(date);
    return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
  };
  const startsDay = activity => {
    const messages = store.getState().activities.filter(({ type }) => type === 'message');
    const before = messages[messages.findIndex(({ id }) => id === activity.id) - 1];
    return activity.type === 'message' && (!before || dayOf(before).toDateString() !== dayOf(activity).toDateString());
  };
  const days = () => next => (...details) => {
    const show = next(...details);
    const [{ activity }] = details;
    return show && ((...rest) => {
      const element = show(...rest);
      // The bundle keeps React to itself: a label is an element made in the likeness of the one at hand.
      return element && startsDay(activity)
        ? [{ ...element, type: 'p', key: 'day', ref: null, props: { className: 'day', children: dayName(dayOf(activity)) } }, { ...element, key: 'activity' }]
        : element;
    });
  };

  // Numbers and addresses of help can be tapped. What Cove says is plain text: to become Markdown with links, every sign
  // that Markdown could take for its own goes as a character reference. Quoted words of the person are left alone.
  const numbers = place.dataset.numbers.split('|').map(number => number.replace('+', '\\+')).join('|');
  const target = new RegExp(`(https://[^\\s,;]*[^\\s,;.:?!)]|(?<![\\p{L}\\d#+/.-])(?:${numbers})(?![\\p{L}\\d%/]))`, 'giu');
  const quoted = /(“[^”]*”|«[^»]*»)/;
  const plain = text => text.replace(/[!-/:-@[-`{-~]/g, sign => `&#${sign.charCodeAt(0)};`).replace(/\n/g, '  \n');
  const link = found => /^http/i.test(found)
    ? `[${plain(found.replace(/^http/i, 'http'))}](<${found.replace(/^https/i, 'https')}>)`
    : `[${plain(found)}](tel:${encodeURIComponent(found.replace(/[ -]/g, ''))})`;
  const linked = text => text.split(quoted)
    .map((part, quote) => (quote % 2 ? plain(part) : part.split(target).map((piece, found) => (found % 2 ? link(piece) : plain(piece))).join('')))
    .join('');
  const withLinks = activity => {
    const { from, text, textFormat, type } = activity;
    if (type !== 'message' || from?.role !== 'bot' || textFormat !== 'plain' || !text) return activity;
    return text.split(quoted).some((part, quote) => quote % 2 === 0 && part.search(target) >= 0)
      ? { ...activity, text: linked(text), textFormat: 'markdown' } : activity;
  };
  const tappable = () => next => action => next(action.type === 'DIRECT_LINE/INCOMING_ACTIVITY'
    ? { ...action, payload: { ...action.payload, activity: withLinks(action.payload.activity) } } : action);

  const render = () => window.WebChat.renderWebChat({
    directLine,
    store,
    locale,
    nonce,
    sendTypingIndicator: false,
    activityMiddleware: days,
    overrideLocalizedStrings: strings => ({ ...strings, ...words }),
    styleOptions: style(),
  }, place);

  const fail = () => {
    const state = document.createElement('p');
    state.className = 'state';
    state.setAttribute('role', 'alert');
    state.textContent = `${words.failed} `;
    const again = document.createElement('button');
    again.textContent = words.retry;
    again.addEventListener('click', () => location.reload());
    state.append(again);
    place.replaceChildren(state);
  };

  // One connection to the conversation. When it is lost for good (after a long sleep the token is too old to be refreshed),
  // the cookie leads back to the same conversation; what was written and not sent stays in the box.
  const connect = async () => {
    const { token: bearer } = await askToken();
    const connection = window.WebChat.createDirectLine({ domain, token: bearer, webSocket: true, conversationStartProperties: { locale } });
    connection.connectionStatus$.subscribe(status => {
      if (connection !== directLine) return;
      if (status === 2) attempts = 0;
      if (Object.values(lost).includes(status)) {
        directLine = undefined;
        connectLater();
      }
    });
    directLine = connection;
    document.getElementById('state')?.remove();
    render();
  };

  const connectLater = () => setTimeout(() => connect().catch(connectLater), Math.min(attempts++ * 2000, 20000));

  const open = async () => {
    store = window.WebChat.createStore({}, tappable);
    await connect();
    for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(prefers-reduced-motion: reduce)'])
      matchMedia(query).addEventListener('change', () => directLine && render());
    // A clock that jumps is a machine that slept: a new connection before the old token fails.
    let beat = Date.now();
    setInterval(() => {
      const slept = Date.now() - beat > 600000;
      beat = Date.now();
      if (slept && directLine) connect().catch(connectLater);
    }, 30000);
    if (matchMedia('(pointer: fine)').matches)
      place.querySelector('[data-id="webchat-sendbox-input"]')?.focus();
  };

  if (window.WebChat) open().catch(fail);
  else if (place.dataset.chat === 'installed') fail();
})();
