// The light of a practice: it widens and settles to the counts of a breath, or goes slowly from one bank to the other.
const least = .4;

/** @param from the seconds that were played another time */
export function pace(figure, from = 0) {
  return figure.dataset.counts ? breathe(figure, from) : cross(figure);
}

function breathe(figure, from) {
  const counts = figure.dataset.counts.split(' ').map(Number);
  const whole = counts.reduce((sum, count) => sum + count, 0);
  const words = ['in', 'hold', 'out', 'rest'].map(name => figure.dataset[name]);
  const shown = figure.querySelector('[data-count]');
  const lights = [...figure.querySelectorAll('.light, .halo')].map(light => light.animate(frames(counts, whole), { duration: whole * 1000, iterations: Infinity }));
  lights.forEach(light => light.currentTime = from * 1000);

  return {
    moved(seconds) {
      if (figure.dataset.wordless === undefined)
        shown.textContent = count(seconds % whole);
    },
    pause: () => lights.forEach(light => light.pause()),
    go: () => lights.forEach(light => light.play()),
    over() {
      lights.forEach(light => light.cancel());
      shown.textContent = '';
    },
  };

  function count(second) {
    let part = 0;
    while (second >= counts[part])
      second -= counts[part++];
    return `${words[part]} ${Math.floor(second) + 1}`;
  }
}

/** Somebody who wants less motion sees the light grow fainter and clearer where it stands. */
function frames([into, hold, out], whole) {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const wide = still ? { opacity: 1 } : { scale: 1 };
  const small = still ? { opacity: .35 } : { scale: least };
  return [
    { ...small, offset: 0, easing: 'ease-in-out' },
    { ...wide, offset: into / whole },
    { ...wide, offset: (into + hold) / whole, easing: 'ease-in-out' },
    { ...small, offset: (into + hold + out) / whole },
    { ...small, offset: 1 },
  ];
}

function cross(figure) {
  const lights = figure.querySelectorAll('.light, .halo');
  const [from, to] = [116, 246];
  const every = matchMedia('(prefers-reduced-motion: reduce)').matches ? .1 : 0;
  let last = -1;

  return {
    moved(seconds, share) {
      if (share - last < every)
        return;
      last = share;
      lights.forEach(light => light.setAttribute('cx', from + (to - from) * share));
    },
    pause() {},
    go() {},
    over() {},
  };
}
