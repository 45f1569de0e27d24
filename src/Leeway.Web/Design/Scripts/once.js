// A form goes once, however often its button is pressed.
const sent = new Set();

addEventListener('submit', event => {
  const form = event.target;
  if (sent.has(form)) {
    event.preventDefault();
    return;
  }
  // After the others have had their say, and after the pressed button's own value has gone along.
  setTimeout(() => {
    if (event.defaultPrevented)
      return;
    sent.add(form);
    buttons(form).forEach(button => button.disabled = true);
    setTimeout(free, 10_000);
  });
});

addEventListener('pageshow', free);

function free() {
  for (const form of sent)
    buttons(form).forEach(button => button.disabled = false);
  sent.clear();
}

function buttons(form) {
  return [...form.elements].filter(element => element.type === 'submit');
}
