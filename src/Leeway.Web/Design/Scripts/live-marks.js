// Marks words as they are written: under the words themselves, and in a list with why and something gentler.
// What is found in them already is shown at its part. The address answers
// { marks: [{ start, length, kind, label, why, gentler }], parts: { part: words } }.
const stillness = 500;

for (const field of document.querySelectorAll('textarea[data-marks]'))
  markWhileWritten(field);

function markWhileWritten(field) {
  if (field.parentElement.classList.contains('marking'))
    return;
  const list = document.getElementById(field.dataset.marksInto);
  const behind = layBehind(field);
  const quoted = list?.parentElement.querySelector('.marked');
  if (quoted) // the marks stand under the words themselves now
    quoted.hidden = true;
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

  const show = ({ marks, parts }, text) => {
    underline(behind, marks, text);
    fill(field.form, parts);
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

/** A part that somebody has written themselves is theirs. */
function fill(form, parts) {
  for (const found of form.querySelectorAll('[data-found]')) {
    const words = form.elements[found.dataset.found].value ? undefined : parts[found.dataset.found];
    if (found.textContent !== (words ?? ''))
      found.textContent = words ?? '';
    (found.closest('.hint') ?? found).hidden = !words;
  }
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

/** Each kind once, with every place of it. What was in the list before stays as it is, so that only what is new is read aloud. */
function replaceChanged(list, marks, text) {
  const before = new Map([...list.children].map(item => [item.textContent, item]));
  const kinds = [...new Set(marks.map(mark => mark.kind))].map(kind => marks.filter(mark => mark.kind === kind));
  list.replaceChildren(...kinds.map(same => {
    const item = document.createElement('li');
    const quotes = new Set(same.map(mark => text.slice(mark.start, mark.start + mark.length)));
    item.append(
      element('b', same[0].label), ' ',
      ...[...quotes].flatMap(quote => [element('q', quote), ' ']),
      element('span', same[0].why), ' ',
      ...same[0].gentler ? [element('i', same[0].gentler)] : []);
    return before.get(item.textContent) ?? item;
  }));
}

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
