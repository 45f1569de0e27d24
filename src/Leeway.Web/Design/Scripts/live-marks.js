// Marks words as they are written: under the words themselves, and in a list with why and something gentler.
// The address answers [{ start, length, kind, label, why, gentler }].
const stillness = 500;

for (const field of document.querySelectorAll('textarea[data-marks]'))
  markWhileWritten(field);

function markWhileWritten(field) {
  if (field.parentElement.classList.contains('marking'))
    return;
  const list = document.getElementById(field.dataset.marksInto);
  const behind = layBehind(field);
  let timer;
  let asking;

  const ask = async () => {
    asking?.abort();
    asking = new AbortController();
    const text = field.value;
    const body = new URLSearchParams({ text });
    for (const own of ['__token', '__vault'])
      if (field.form.elements[own])
        body.set(own, field.form.elements[own].value);
    try {
      const answer = await fetch(field.dataset.marks, { method: 'POST', body, redirect: 'manual', signal: asking.signal });
      if (answer.ok && text === field.value)
        show(await answer.json(), text);
    } catch {
      // Without an answer there are no marks; posting the form shows them.
    }
  };

  const show = (marks, text) => {
    underline(behind, marks, text);
    if (list)
      replaceChanged(list, marks, text);
  };

  field.addEventListener('input', () => {
    behind.textContent = field.value + '\n';
    clearTimeout(timer);
    timer = setTimeout(ask, stillness);
  });
  field.addEventListener('scroll', () => { behind.scrollTop = field.scrollTop; });
  ask();
}

function layBehind(field) {
  const both = document.createElement('div');
  both.className = 'marking';
  const behind = document.createElement('div');
  behind.className = 'behind';
  behind.dir = 'auto';
  behind.setAttribute('aria-hidden', 'true');
  field.replaceWith(both);
  both.append(behind, field);
  behind.textContent = field.value + '\n';
  return behind;
}

function underline(behind, marks, text) {
  const parts = [];
  let end = 0;
  for (const { start, length } of marks.toSorted((one, other) => one.start - other.start)) {
    if (start < end)
      continue;
    parts.push(text.slice(end, start), element('mark', text.slice(start, start + length)));
    end = start + length;
  }
  behind.replaceChildren(...parts, text.slice(end) + '\n');
}

/** What was in the list before stays as it is, so that only what is new is read aloud. */
function replaceChanged(list, marks, text) {
  const before = new Map([...list.children].map(item => [item.textContent, item]));
  list.replaceChildren(...marks.map(mark => {
    const item = document.createElement('li');
    item.append(
      element('b', mark.label), ' ',
      element('q', text.slice(mark.start, mark.start + mark.length)), ' ',
      element('span', mark.why), ' ',
      ...mark.gentler ? [element('i', mark.gentler)] : []);
    return before.get(item.textContent) ?? item;
  }));
}

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
