// The window in which the browser prints, with one touch.
for (const button of document.querySelectorAll('button[data-print]')) {
  button.hidden = false;
  button.onclick = () => print();
}
