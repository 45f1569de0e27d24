import { cover } from './cover.js';

const together = 1000; // milliseconds between two taps of Shift that belong together
const tabs = new BroadcastChannel('left');
let alone = false;
let taps = 0;
let last = -together;

function leave() {
  cover();
  tabs.postMessage('');
  location.replace('/leave');
}

// Another tab was left or locked; nothing is to be read in this one either.
tabs.onmessage = () => {
  if (!document.querySelector('main[data-idle]'))
    return;
  cover();
  location.replace('/leave');
};

addEventListener('click', event => {
  if (!event.target.closest?.('[data-leave]'))
    return;
  event.preventDefault();
  leave();
}, true);

// A lock by its button goes on as a form, and takes the other tabs along, unless it is held back a moment.
addEventListener('submit', event => setTimeout(() => {
  if (!event.defaultPrevented && event.target.matches('[action="/lock"]'))
    tabs.postMessage('');
}));

addEventListener('keydown', event => {
  if (!event.repeat)
    alone = event.key === 'Shift' && !event.altKey && !event.ctrlKey && !event.metaKey;
  if (!alone)
    taps = 0;
}, true);

for (const other of ['pointerdown', 'wheel'])
  addEventListener(other, () => { alone = false; taps = 0; }, { capture: true, passive: true });

// A Shift that goes with something else, as for a capital letter or another keyboard, is no tap.
addEventListener('keyup', event => {
  if (event.key !== 'Shift' || !alone)
    return;
  alone = false;
  taps = event.timeStamp - last < together ? taps + 1 : 1;
  last = event.timeStamp;
  if (taps === 3)
    leave();
}, true);
