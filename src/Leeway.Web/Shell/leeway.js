// Leaving and locking come first, on every page. The rest is fetched only where the page has something for it.
import './leave.js';
import './idle.js';
import './once.js';

const parts = {
  'form[data-draft]': './autosave.js',
  'form[data-most]': './fits.js',
  'button[data-borrow]': './borrow.js',
  'button[data-copy]': './copy.js',
  'button[data-print]': './print.js',
  'textarea[data-marks]': './live-marks.js',
  'input[data-filters], form[data-live]': './find.js',
  '[data-sit]': './sit.js',
  '[data-play]': './practice.js',
  '[data-until]': './waiting.js',
  '[data-body]': './body.js',
  '[data-plane]': './plane.js',
};

for (const [selector, part] of Object.entries(parts))
  if (document.querySelector(selector))
    import(part);
