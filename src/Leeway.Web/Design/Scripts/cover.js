let covered = false;

/** Nothing of the page can be seen from now on; it is not uncovered again. */
export function cover() {
  covered = true;
  document.documentElement.classList.add('covered');
  document.title = '\u200b';
  document.querySelectorAll('dialog[open]').forEach(dialog => dialog.close());
}

export const isCovered = () => covered;

// A transition would show the page once more as it goes.
addEventListener('pageswap', event => covered && event.viewTransition?.skipTransition());
