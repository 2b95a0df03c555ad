// The frame's only script: fetches a token, hands Web Chat our words and the colours of cove.css, and keeps both up to date.
(() => {
  'use strict';

  const place = document.getElementById('webchat');
  const words = JSON.parse(document.getElementById('words').textContent);
  const nonce = document.currentScript.nonce;
  const domain = `${location.origin}/v3/directline`;
  const language = document.documentElement.lang;
  const locale = navigator.language.toLowerCase().startsWith(language) ? navigator.language : language;
  const expiredToken = 3;
  let directLine;

  const askToken = async () => {
    const answer = await fetch('/page/token', { method: 'POST', credentials: 'same-origin' });
    if (!answer.ok) throw new Error(`token: ${answer.status}`);
    return answer.json();
  };

  // After a long sleep the token is too old to refresh; the cookie still leads back to the conversation.
  const renew = async () => {
    const { token, conversationId } = await askToken();
    const answer = await fetch(`${domain}/conversations/${conversationId}`, { headers: { Authorization: `Bearer ${token}` } });
    if (answer.ok) directLine.reconnect(await answer.json());
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
      emojiSet: false,
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
      sendBoxButtonColor: sea,
      sendBoxButtonColorOnDisabled: soft,
      sendBoxButtonShadeColorOnHover: tint,
      sendBoxButtonShadeColorOnActive: tint,
      sendBoxButtonShadeColorOnDisabled: 'transparent',
      sendBoxButtonShadeBorderRadius: 10,
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
      suggestedActionKeyboardFocusIndicatorBorderColor: sea,
      suggestedActionKeyboardFocusIndicatorBorderStyle: 'solid',
      suggestedActionKeyboardFocusIndicatorBorderWidth: 3,
      suggestedActionKeyboardFocusIndicatorBorderRadius: 21,
      suggestedActionKeyboardFocusIndicatorInset: -5,
      suggestedActionsVisualKeyboardIndicatorColor: sea,
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

  const render = () => window.WebChat.renderWebChat({
    directLine,
    locale,
    nonce,
    sendTypingIndicator: false,
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

  const open = async () => {
    const { token: bearer } = await askToken();
    directLine = window.WebChat.createDirectLine({ domain, token: bearer, webSocket: true, conversationStartProperties: { locale } });
    directLine.connectionStatus$.subscribe(status => {
      if (status === expiredToken) renew().catch(() => {});
    });
    place.replaceChildren();
    render();
    for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(prefers-reduced-motion: reduce)'])
      matchMedia(query).addEventListener('change', render);
    if (matchMedia('(pointer: fine)').matches)
      place.querySelector('[data-id="webchat-sendbox-input"]')?.focus();
  };

  if (window.WebChat) open().catch(fail);
  else if (place.dataset.chat === 'installed') fail();
})();
