// A sit: its lines come at their times, one at a time; it can wait, and it can be left at any second.
for (const sit of document.querySelectorAll('[data-sit]'))
  begin(sit);

function begin(sit) {
  if (sit.dataset.running)
    return;
  sit.dataset.running = 'yes';
  const whole = Number(sit.dataset.sit);
  const part = name => sit.querySelector(`[data-sit-${name}]`);
  const lines = [...sit.querySelectorAll('[data-at]')].map(line => ({ at: Number(line.dataset.at) * whole, words: line.textContent }));
  const shown = shownLine(sit);
  const pause = part('pause');
  let sat = 0;
  let seen = performance.now();
  let waiting = false;
  let lastAwake = 0;

  const tick = () => {
    const now = performance.now();
    if (!waiting)
      sat += (now - seen) / 1000;
    seen = now;
    const line = lines.findLast(one => one.at <= sat);
    if (line && shown.textContent !== line.words)
      shown.textContent = line.words;
    if (part('seconds'))
      part('seconds').value = Math.round(sat);
    if (part('left'))
      part('left').textContent = clock(Math.max(0, whole - sat));
    if (now - lastAwake > 30_000) {
      lastAwake = now;
      dispatchEvent(new Event('awake'));
    }
    if (sat >= whole)
      end();
  };

  const end = () => {
    clearInterval(ticking);
    clearInterval(telling);
    lock?.release();
    sit.classList.add('over');
    shown.textContent = '';
    const closing = part('end');
    if (closing) {
      closing.hidden = false;
      closing.tabIndex = -1;
      closing.focus();
    }
  };

  if (pause) {
    pause.hidden = false;
    pause.addEventListener('click', () => {
      waiting = !waiting;
      sit.classList.toggle('waiting', waiting);
      pause.setAttribute('aria-pressed', waiting);
    });
  }

  // Somebody who sits is there, though nothing is touched.
  const telling = setInterval(() => sit.dataset.awake && fetch(sit.dataset.awake).catch(() => {}), 120_000);
  let lock;
  const keepLit = async () => { lock = document.hidden ? lock : await navigator.wakeLock?.request('screen').catch(() => undefined); };
  addEventListener('visibilitychange', keepLit);
  keepLit();
  const ticking = setInterval(tick, 250);
  tick();
}

/** Without a script the lines stand below one another, to be read at one's own pace. */
function shownLine(sit) {
  const list = sit.querySelector('[data-sit-lines]');
  const line = document.createElement('p');
  line.className = 'sit-line';
  line.setAttribute('aria-live', 'polite');
  list?.before(line);
  if (list)
    list.hidden = true;
  return line;
}

function clock(seconds) {
  const whole = Math.ceil(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
