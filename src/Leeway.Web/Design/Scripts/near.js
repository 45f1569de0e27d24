// Help that comes nearer while somebody writes, once for each kind; what is shown stays until the page is left.
export function bringNear(kinds) {
  const main = document.querySelector('main');
  const offered = document.getElementById('near-help');
  if (!kinds || !main || !offered)
    return;
  for (const kind of kinds.split(' ')) {
    const aside = offered.content.querySelector(`.near-${kind}`);
    if (aside && !main.querySelector(`.near-${kind}`))
      main.prepend(aside.cloneNode(true));
  }
}
