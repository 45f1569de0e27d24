import { stayAwake } from './awake.js';
import { ring, wake } from './bell.js';
import { play, say, wordsOf } from './lines.js';
import { pace } from './pacer.js';

// A practice: its lines come at their times. It can wait, be made shorter, and be left at any second.
for (const list of document.querySelectorAll('[data-play]'))
  begin(list);

function begin(list) {
  if (list.hidden)
    return;
  const page = list.closest('main');
  const controls = page.querySelector('.controls');
  const after = page.querySelector('#after');
  const [pausing, shortening, bell, stopping] = ['pause', 'shorten', 'bell', 'stop'].map(name => controls.querySelector(`[data-${name}]`));
  const steps = [...list.children].map(line => ({ at: Number(line.dataset.at), long: line.dataset.long !== undefined, words: wordsOf(line) }));
  const shown = list.parentElement.insertBefore(document.createElement('p'), list);
  shown.className = 'sit-line';
  shown.setAttribute('aria-live', 'polite');
  shown.dir = 'auto';
  list.hidden = after.hidden = true;
  pausing.hidden = bell.closest('label').hidden = false;

  const light = pace(page.querySelector('.pacer'));
  let awake = stayAwake(list.dataset.awake);
  const silent = list.dataset.silent !== undefined;
  let first = true;

  const playing = play(steps, Number(list.dataset.play), {
    said(step) {
      if (!silent)
        say(shown, step.words);
      if (!first && bell.checked)
        ring();
      first = false;
    },
    moved: light.moved,
    over() {
      if (bell.checked && !after.contains(document.activeElement))
        ring();
      awake.letGo();
      light.over();
      shown.remove();
      told.remove();
      controls.hidden = true;
      page.classList.add('ended');
      after.hidden = false;
      after.focus({ preventScroll: true });
      scrollTo(0, 0);
    },
  });

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
    playing.shorten();
    const done = document.createElement('p');
    done.className = 'hint';
    done.setAttribute('role', 'status');
    // Whoever got here by keyboard stays among the buttons.
    if (document.activeElement === shortening)
      pausing.focus();
    shortening.remove();
    controls.before(done);
    done.textContent = list.dataset.shortened;
  });

  bell.addEventListener('change', () => bell.checked && (wake(), ring()));

  stopping.addEventListener('click', event => {
    event.preventDefault();
    playing.stop();
  });

  // Somebody was at the end before this came.
  if (location.hash === '#after')
    playing.stop();
}
