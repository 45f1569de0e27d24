// A form that is larger than a server takes stays here, with what was typed, and says so.
const worthCounting = 1_000_000; // signs; what is shorter fits, however it is written

addEventListener('submit', event => {
  const form = event.target;
  const areas = [...form.querySelectorAll('textarea')];
  if (!form.dataset.most || areas.reduce((sum, area) => sum + area.value.length, 0) < worthCounting || sizeOf(form) <= Number(form.dataset.most))
    return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const longest = areas.reduce((one, other) => other.value.length > one.value.length ? other : one);
  tell(longest, form.dataset.mostWords);
  longest.focus();
}, true);

function sizeOf(form) {
  return new URLSearchParams(new FormData(form)).toString().length;
}

function tell(area, words) {
  const line = area.parentElement.querySelector('.wrong.too-large') ?? document.createElement('p');
  line.className = 'wrong too-large';
  line.setAttribute('role', 'alert');
  line.textContent = words;
  area.before(line);
}
