import { stayAwake } from './awake.js';
import { play, say, wordsOf } from './lines.js';

// A sit: its lines come at their times, one at a time, and it can be left at any second.
for (const list of document.querySelectorAll('[data-sit]'))
  sit(list);

function sit(list) {
  if (list.hidden)
    return;
  const page = list.closest('main') ?? document;
  const opening = page.querySelector('.opening');
  const closing = page.querySelector('.closing');
  const lines = [{ at: 0, words: opening?.textContent ?? '' }, ...[...list.querySelectorAll('[data-at]')].map(line => ({ at: Number(line.dataset.at), words: wordsOf(line) }))];
  const shown = list.parentElement.insertBefore(document.createElement('p'), opening ?? list);
  shown.className = 'sit-line';
  shown.setAttribute('aria-live', 'polite');
  for (const read of [opening, closing, list])
    if (read)
      read.hidden = true;

  const awake = stayAwake(list.dataset.awake);
  play(lines, Number(list.dataset.sit), {
    said: line => say(shown, line.words),
    over() {
      awake.letGo();
      page.classList.add('ended');
      say(shown, list.dataset.finished ?? '');
      if (closing)
        closing.hidden = false;
    },
  });
}
