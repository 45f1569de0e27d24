import { stayAwake } from './awake.js';
import { ring, wake } from './bell.js';
import { play, say, wordsOf } from './lines.js';
import { pace } from './pacer.js';

// A practice: its lines come at their times. It can wait, be made shorter, be left at any second, and taken up again.
for (const list of document.querySelectorAll('[data-play]'))
  begin(list);

function begin(list) {
  if (list.hidden)
    return;
  const page = list.closest('main');
  const controls = page.querySelector('.controls');
  const after = page.querySelector('#after');
  const [pausing, shortening, bell, stopping] = ['pause', 'shorten', 'bell', 'stop'].map(name => controls.querySelector(`[data-${name}]`));
  const steps = [...list.children].map((line, place) => ({ place, at: Number(line.dataset.at), long: line.dataset.long !== undefined, words: wordsOf(line) }));
  const shown = list.parentElement.insertBefore(document.createElement('p'), list);
  shown.className = 'sit-line';
  shown.setAttribute('aria-live', 'polite');
  shown.dir = 'auto';
  list.hidden = after.hidden = true;
  pausing.hidden = bell.closest('label').hidden = false;

  const from = steps[list.dataset.from].at;
  const light = pace(page.querySelector('.pacer'), from);
  let awake = stayAwake(list.dataset.awake);
  const silent = list.dataset.silent !== undefined;
  const leave = keeper(list, page.querySelector('form[data-draft]'));
  let { shorter } = list.dataset;
  let here = steps[0];
  let first = true;

  // Where it goes on another time. The long lines do not count once they are left out.
  const mark = rest => leave({ step: shorter ? steps.filter(step => !step.long && step.place < here.place).length : here.place, shorter, rest });

  const playing = play(steps, Number(list.dataset.play), {
    said(step) {
      if (!silent)
        say(shown, step.words);
      if (!first && bell.checked)
        ring();
      first = false;
      here = step;
      mark('');
    },
    moved: light.moved,
    over(stopped) {
      mark(stopped ? 'stopped' : 'whole');
      if (bell.checked && !after.contains(document.activeElement))
        ring();
      awake.letGo();
      light.over();
      shown.remove();
      told.remove();
      controls.hidden = true;
      page.classList.add('ended');
      page.classList.toggle('stopped', stopped);
      after.hidden = false;
      after.focus({ preventScroll: true });
      scrollTo(0, 0);
    },
  }, from);

  const words = pausing.textContent;
  const told = page.querySelector('.paused');
  let paused = false;
  pausing.addEventListener('click', () => {
    paused = !paused;
    pausing.textContent = paused ? list.dataset.paused : words;
    told.textContent = paused ? told.dataset.words : '';
    page.classList.toggle('waits', paused);
    for (const part of [playing, light])
      paused ? part.pause() : part.go();
    if (paused)
      awake.letGo();
    else
      awake = stayAwake(list.dataset.awake);
  });

  shortening?.addEventListener('click', event => {
    event.preventDefault();
    shorter = 'yes';
    playing.shorten();
    mark('');
    // Whoever got here by keyboard stays among the buttons.
    if (document.activeElement === shortening)
      pausing.focus();
    shortening.remove();
    told.textContent = list.dataset.shortened;
  });

  bell.addEventListener('change', () => bell.checked && (wake(), ring()));

  stopping.addEventListener('click', event => {
    event.preventDefault();
    playing.stop();
  });

  // Somebody was at the end before this came.
  if (location.hash === '#after')
    playing.stop();
  // Loaded again it goes on, and does not begin again.
  history.replaceState(history.state, '', location.pathname + location.hash);
}

/** Keeps how far it was played, the newest last. What cannot be kept begins again another time. */
function keeper(list, form) {
  let next;
  let going = false;

  const send = () => {
    const body = new URLSearchParams({ ...next, __draft: list.dataset.played, __token: form.elements.__token.value, __vault: form.elements.__vault.value });
    next = undefined;
    return fetch('/draft', { method: 'POST', body, keepalive: true, redirect: 'manual' }).catch(() => undefined);
  };

  addEventListener('pagehide', () => next && send());

  return async played => {
    next = played;
    if (going)
      return;
    going = true;
    while (next)
      await send();
    going = false;
  };
}
