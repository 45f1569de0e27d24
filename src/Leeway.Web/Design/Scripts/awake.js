// Somebody who sits or breathes is there, though nothing is touched.
const often = 30_000; // milliseconds; half of the shortest time that a vault may stay open unused

/** Keeps the screen lit where the browser can, and the page and the house from locking, until it is let go. */
export function stayAwake(address) {
  let lock;
  let over = false;

  const light = async () => {
    if (document.hidden)
      return;
    lock = await navigator.wakeLock?.request('screen').catch(() => undefined);
    // It was let go while the browser still lit it.
    if (over)
      lock?.release();
  };

  const tell = async () => {
    const answer = address && await fetch(address, { redirect: 'manual' }).catch(() => undefined);
    if (answer?.type === 'opaqueredirect' || answer?.status === 401)
      location.replace('/unlock');
    else
      dispatchEvent(new Event('awake'));
  };

  document.addEventListener('visibilitychange', light);
  light();
  const telling = setInterval(tell, often);

  return {
    letGo() {
      over = true;
      clearInterval(telling);
      document.removeEventListener('visibilitychange', light);
      lock?.release();
    },
  };
}
