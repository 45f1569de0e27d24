// Somebody who sits or breathes is there, though nothing is touched.
const often = 60_000; // milliseconds

/** Keeps the screen lit where the browser can, and the page and the house from locking, until it is let go. */
export function stayAwake(address) {
  let lock;

  const light = async () => {
    if (!document.hidden)
      lock = await navigator.wakeLock?.request('screen').catch(() => undefined);
  };

  const tell = () => {
    dispatchEvent(new Event('awake'));
    if (address)
      fetch(address).catch(() => {});
  };

  document.addEventListener('visibilitychange', light);
  light();
  const telling = setInterval(tell, often);

  return {
    letGo() {
      clearInterval(telling);
      document.removeEventListener('visibilitychange', light);
      lock?.release();
    },
  };
}
