import { bringNear } from './near.js';
import { isCovered } from './cover.js';

const stillness = 1000; // milliseconds after the last key
const longest = 5000;   // milliseconds that somebody who does not stop may be ahead of what is kept
const mostKeptAlive = 60_000; // bytes that a browser still sends for a page that is gone
const longestHold = 3000;     // milliseconds that a lock waits for what was just typed
const longestWay = 1000;      // milliseconds that a way within Leeway does
const unkept = new Set();     // what keeps each form of which something is not kept yet

for (const form of document.querySelectorAll('form[data-draft]'))
  keepWhileWritten(form);

function keepWhileWritten(form) {
  if (form.dataset.kept === 'here')
    return;
  form.dataset.kept = 'here';

  const line = form.appendChild(document.createElement('p'));
  line.className = 'kept hint';
  line.setAttribute('role', 'status');

  let timer;
  let since = 0;
  let going = false;

  const changed = () => {
    clearTimeout(timer);
    unkept.add(keep);
    since ||= Date.now();
    timer = setTimeout(keep, Math.max(0, Math.min(stillness, since + longest - Date.now())));
  };

  const keep = async (last = false) => {
    clearTimeout(timer);
    timer = undefined;
    since = 0;
    const body = new URLSearchParams(new FormData(form));
    body.set('__draft', form.dataset.draft);
    const keepalive = last && body.toString().length < mostKeptAlive;
    try {
      const answer = await fetch('/draft', { method: 'POST', body, keepalive, redirect: 'manual' });
      say(answer.status === 204);
      // What stood here when the page was made is not what is kept any more.
      if (answer.status === 204)
        form.elements.__stood.value = '';
      if (timer === undefined)
        unkept.delete(keep);
      bringNear(answer.headers.get('X-Near'));
    } catch {
      say(false);
      if (!last)
        timer ??= setTimeout(keep, longest);
    }
  };

  const say = kept => {
    const words = kept
      ? form.dataset.keptWords ?? 'Kept as you write.'
      : form.dataset.unkeptWords ?? 'Not kept yet. What you wrote is still on this page.';
    if (line.textContent !== words)
      line.textContent = words;
  };

  const leaving = () => {
    if (timer !== undefined && !going && !isCovered())
      keep(true);
  };

  if ('unkept' in form.dataset) // what could not be kept is only here
    changed();
  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  form.addEventListener('submit', () => { going = true; clearTimeout(timer); timer = undefined; });
  addEventListener('pageshow', () => { going = false; });
  addEventListener('pagehide', leaving);
  addEventListener('visibilitychange', () => { if (document.hidden) leaving(); });
}

// The page that one goes to says what lies half-written, so what was just typed goes there first.
addEventListener('click', async event => {
  const link = event.target.closest?.('a[href]');
  if (!link || !unkept.size || isCovered() || event.defaultPrevented || event.button || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
    return;
  if (link.target || link.origin !== location.origin || link.hash || ['/leave', '/help-now'].includes(link.pathname))
    return;
  event.preventDefault();
  await Promise.race([Promise.all([...unkept].map(keep => keep(true))), new Promise(resolve => setTimeout(resolve, longestWay))]);
  location.href = link.href;
});

// A lock ends the session in which what was just typed could be kept, so that goes first.
let held = false;
addEventListener('submit', async event => {
  if (held || !unkept.size || !event.target.matches('[action="/lock"]'))
    return;
  event.preventDefault();
  const late = new Promise(resolve => setTimeout(resolve, longestHold));
  await Promise.race([Promise.all([...unkept].map(keep => keep())), late]);
  held = true;
  event.target.requestSubmit();
});
