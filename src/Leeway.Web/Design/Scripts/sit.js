// A sit: its lines come at their times, one at a time, and it can be left at any second.
for (const list of document.querySelectorAll('[data-sit]'))
  sit(list);

function sit(list) {
  if (list.hidden)
    return;
  const page = list.closest('main') ?? document;
  const whole = Number(list.dataset.sit);
  const opening = page.querySelector('.opening');
  const closing = page.querySelector('.closing');
  const lines = [{ at: 0, words: opening?.textContent ?? '' }, ...[...list.querySelectorAll('[data-at]')].map(line => ({ at: Number(line.dataset.at), words: wordsOf(line) }))];
  const shown = list.parentElement.insertBefore(document.createElement('p'), opening ?? list);
  shown.className = 'sit-line';
  shown.setAttribute('aria-live', 'polite');
  for (const read of [opening, closing, list])
    if (read)
      read.hidden = true;

  const begun = performance.now();
  let awake = begun;
  let lock;

  const tick = () => {
    const now = performance.now();
    const sat = (now - begun) / 1000;
    say(shown, lines.findLast(line => line.at <= sat).words);
    if (now - awake > 60_000) {
      awake = now;
      stayAwake(list);
    }
    if (sat >= whole)
      end();
  };

  const end = () => {
    clearInterval(ticking);
    removeEventListener('visibilitychange', keepLit);
    lock?.release();
    page.classList.add('over');
    say(shown, list.dataset.finished ?? '');
    if (closing)
      closing.hidden = false;
  };

  const keepLit = async () => {
    if (!document.hidden)
      lock = await navigator.wakeLock?.request('screen').catch(() => undefined);
  };

  addEventListener('visibilitychange', keepLit);
  keepLit();
  const ticking = setInterval(tick, 250);
  tick();
}

/** Somebody who sits is there, though nothing is touched: the page does not lock, nor does the house. */
function stayAwake(list) {
  dispatchEvent(new Event('awake'));
  if (list.dataset.awake)
    fetch(list.dataset.awake).catch(() => {});
}

/** The minute beside a line is for reading without a script. */
function wordsOf(line) {
  const copy = line.cloneNode(true);
  copy.querySelector('.at')?.remove();
  return copy.textContent.trim();
}

function say(line, words) {
  if (line.textContent !== words)
    line.textContent = words;
}
