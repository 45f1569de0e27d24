// Narrowing a list as one types, and finding as one types.
for (const box of document.querySelectorAll('input[data-filters]'))
  narrow(box);
for (const form of document.querySelectorAll('form[data-live]'))
  findWhileTyped(form);

function narrow(box) {
  const whole = document.querySelector(box.dataset.filters);
  const none = box.parentElement.querySelector('[data-none]');
  const families = [...whole.querySelectorAll('details')];
  const wasOpen = new Map(families.map(family => [family, family.open]));
  box.parentElement.hidden = false;

  box.addEventListener('input', event => {
    // Finding is no part of what the form keeps.
    event.stopPropagation();
    const typed = plain(box.value);
    let found = 0;
    for (const chip of whole.querySelectorAll('.chip')) {
      chip.hidden = typed !== '' && !plain(chip.textContent).includes(typed);
      found += chip.hidden ? 0 : 1;
    }
    for (const family of families) {
      family.hidden = !family.querySelector('.chip:not([hidden])');
      family.open = typed !== '' || wasOpen.get(family);
    }
    if (none)
      none.textContent = found === 0 ? none.dataset.none : '';
  });

  // Enter is for choosing what was found, not for sending the form.
  box.addEventListener('keydown', event => {
    if (event.key !== 'Enter')
      return;
    event.preventDefault();
    const chips = whole.querySelectorAll('.chip:not([hidden]) input');
    if (box.value.trim() !== '' && chips.length === 1)
      chips[0].click();
  });
}

function findWhileTyped(form) {
  const into = document.getElementById(form.dataset.into);
  let timer;
  let asking;
  // The words stand in no address, only the id by which the house remembers them until it locks.
  const { asked } = form.dataset;

  const find = async () => {
    asking?.abort();
    asking = new AbortController();
    try {
      const answer = await fetch(form.action, {
        method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { 'X-Fragment': '1', 'X-Asked': asked }, redirect: 'manual', signal: asking.signal,
      });
      if (answer.ok)
        into.replaceChildren(...new DOMParser().parseFromString(await answer.text(), 'text/html').body.childNodes);
    } catch {
      // The button still finds.
    }
  };

  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(find, 120);
  });

  // The way back from what was found leads to what was found.
  into.addEventListener('click', () => history.replaceState(history.state, '', `${location.pathname}?asked=${asked}`));
}

function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
