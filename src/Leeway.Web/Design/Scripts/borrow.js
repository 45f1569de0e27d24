// A beginning goes where the writing stopped, and the writing goes on at its dots.
addEventListener('click', event => {
  const button = event.target.closest?.('button[data-borrow]');
  const field = button && document.getElementById(button.dataset.into);
  if (!field)
    return;
  const beginning = button.textContent.trim();
  const open = beginning.replace(/\s*…$/, ' ');
  const text = spaceBefore(field) + open;
  field.focus();
  const at = field.selectionStart;
  // This way the browser's own undo knows of it.
  if (!document.execCommand('insertText', false, text)) {
    field.setRangeText(text, at, field.selectionEnd, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  const dots = text.indexOf('…');
  if (dots >= 0)
    field.setSelectionRange(at + dots, at + dots + 1);
});

function spaceBefore(field) {
  const before = field.value.slice(0, field.selectionStart);
  if (before.trim() === '' || before.endsWith('\n'))
    return '';
  return field.selectionStart === field.value.length ? '\n' : before.endsWith(' ') ? '' : ' ';
}
