// Lays the drawing over the list. The list's boxes stay what the form sends; the drawing only presses them.
for (const map of document.querySelectorAll('[data-body]'))
  draw(map);

function draw(map) {
  if (map.classList.contains('drawn'))
    return;
  map.classList.add('drawn');
  const figures = map.querySelector('.figures');
  const parts = [...map.querySelectorAll('[data-region]')];
  const box = part => map.querySelector(`input[name="body"][value="${part.dataset.region}"]`);
  map.querySelector('.drawing').hidden = false;

  const show = () => parts.forEach(part => part.setAttribute('aria-checked', box(part).checked));

  const press = part => {
    box(part).click();
    map.querySelectorAll('.latest').forEach(item => item.classList.remove('latest'));
    box(part).closest('li').classList.add('latest');
  };

  const name = part => { map.querySelector('.named').textContent = part?.getAttribute('aria-label') ?? ''; };

  const stand = part => {
    const figure = part.closest('svg');
    figure.querySelectorAll('[tabindex="0"]').forEach(other => other.tabIndex = -1);
    part.tabIndex = 0;
  };

  for (const part of parts) {
    part.addEventListener('click', () => { stand(part); press(part); });
    part.addEventListener('keydown', event => {
      const way = ways[event.key];
      if (event.key === ' ' || event.key === 'Enter')
        press(part);
      else if (way)
        next(part, way)?.focus();
      else
        return;
      event.preventDefault();
    });
    part.addEventListener('focus', () => { stand(part); name(part); });
    part.addEventListener('pointerenter', () => name(part));
  }
  // One stop for Tab in each figure; the arrows go on from there.
  figures.querySelectorAll('svg').forEach(figure => stand(figure.querySelector('[aria-checked="true"]') ?? figure.querySelector('[data-region]')));

  for (const button of map.querySelectorAll('[data-turn]'))
    button.addEventListener('click', () => {
      figures.className = `figures ${button.dataset.turn}`;
      map.querySelectorAll('[data-turn]').forEach(other => other.setAttribute('aria-pressed', other === button));
    });
  const list = map.querySelector('[data-list]');
  list.addEventListener('click', () => list.setAttribute('aria-pressed', map.classList.toggle('listed')));
  map.addEventListener('change', show);
  show();
}

const ways = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

/** The part that lies nearest that way, in the same figure. */
function next(part, [x, y]) {
  const from = middle(part);
  let best;
  let least = Infinity;
  for (const other of part.closest('svg').querySelectorAll('[data-region]')) {
    const to = middle(other);
    const [along, aside] = [(to.x - from.x) * x + (to.y - from.y) * y, Math.abs((to.x - from.x) * y) + Math.abs((to.y - from.y) * x)];
    if (other !== part && along > 1 && along + 2 * aside < least)
      [best, least] = [other, along + 2 * aside];
  }
  return best;
}

function middle(part) {
  const { x, y, width, height } = part.querySelector('.part').getBBox();
  return { x: x + width / 2, y: y + height / 2 };
}
