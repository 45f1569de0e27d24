// Lines that come at their times, one at a time.

/**
 * @param steps [{ at, words, long }], at in seconds from the beginning, the first at 0
 * @param whole seconds until the end
 * @param on { said(step), moved(seconds, share), over(stopped) }, stopped before its time or not
 * @param from the seconds that were played another time
 */
export function play(steps, whole, on, from = 0) {
  let lines = steps;
  let played = from * 1000; // milliseconds before the last pause
  let since = performance.now();
  let here;
  let ticking;

  const seconds = () => (played + (ticking === undefined ? 0 : performance.now() - since)) / 1000;

  const tick = () => {
    const now = seconds();
    const line = lines.findLast(step => step.at <= now);
    if (line !== here && now < whole)
      on.said?.(here = line);
    on.moved?.(Math.min(now, whole), Math.min(now / whole, 1));
    if (now >= whole)
      end(false);
  };

  const go = () => {
    since = performance.now();
    ticking = setInterval(tick, 250);
    tick();
  };

  const pause = () => {
    played = seconds() * 1000;
    clearInterval(ticking);
    ticking = undefined;
  };

  const end = stopped => {
    pause();
    on.over?.(stopped);
  };

  /** The long lines ahead are left out, and one that stands gives way now. */
  const shorten = () => {
    const now = seconds();
    const until = lines.map((step, place) => lines[place + 1]?.at ?? whole);
    const place = lines.indexOf(here);
    let at = here?.long ? now : until[place] ?? now;
    const kept = lines.slice(0, place + 1);
    lines.forEach((step, index) => {
      if (index <= place || step.long)
        return;
      kept.push({ ...step, at });
      at += until[index] - step.at;
    });
    lines = kept;
    whole = at;
  };

  go();
  return { pause, go, stop: () => end(true), shorten };
}

/** A line without the minute that stands beside it for reading without a script. */
export function wordsOf(line) {
  const copy = line.cloneNode(true);
  copy.querySelector('.at')?.remove();
  return copy.textContent.trim();
}

export function say(line, words) {
  if (line.textContent !== words)
    line.textContent = words;
}
