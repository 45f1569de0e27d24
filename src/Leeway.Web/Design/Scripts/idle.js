import { cover } from './cover.js';

// Where nobody does anything for as long as the lock waits, the page covers itself and goes to the door.
const seconds = Number(document.querySelector('main[data-idle]')?.dataset.idle);

if (seconds > 0) {
  const tabs = new BroadcastChannel('awake');
  let due;
  let timer;
  let told = 0;

  const wait = () => {
    due = Date.now() + seconds * 1000;
    clearTimeout(timer);
    timer = setTimeout(check, seconds * 1000);
  };

  const check = () => {
    if (Date.now() < due)
      return;
    cover();
    location.replace('/unlock');
  };

  const act = () => {
    wait();
    if (Date.now() - told > 1000) {
      told = Date.now();
      tabs.postMessage('');
    }
  };

  for (const action of ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel', 'touchstart', 'awake'])
    addEventListener(action, act, { capture: true, passive: true });
  tabs.onmessage = wait;
  // A machine that slept has a timer that is late.
  addEventListener('visibilitychange', check);
  // A page that the browser kept alive may show what was locked since.
  addEventListener('pageshow', event => {
    if (event.persisted) {
      cover();
      location.reload();
    }
  });
  wait();
}
