import { cover } from './cover.js';

const together = 1000; // milliseconds between two presses of Shift that belong together
let presses = 0;
let last = -together;

function leave() {
  cover();
  location.replace('/leave');
}

addEventListener('click', event => {
  if (!event.target.closest?.('[data-leave]'))
    return;
  event.preventDefault();
  leave();
}, true);

addEventListener('keydown', event => {
  if (event.repeat)
    return;
  const follows = event.timeStamp - last < together;
  presses = event.key !== 'Shift' ? 0 : follows ? presses + 1 : 1;
  last = event.timeStamp;
  if (presses === 3)
    leave();
}, true);
