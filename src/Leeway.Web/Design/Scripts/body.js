// Lays the drawing over the list. The list's boxes stay what the form sends; the drawing only presses them.
for (const map of document.querySelectorAll('[data-body]'))
  draw(map);

function draw(map) {
  if (map.classList.contains('drawn'))
    return;
  map.classList.add('drawn');
  map.querySelector('.drawing').hidden = false;
  const figures = map.querySelector('.figures');
  const parts = [...figures.querySelectorAll('[data-region]')];
  const list = map.querySelector('.regions');
  const items = [...list.children];
  const boxes = new Map(items.map(item => [item.querySelector('[name="body"]').value, item.querySelector('[name="body"]')]));
  const box = part => boxes.get(part.dataset.region);

  // What is said of a place that is no longer chosen is kept, and not sent.
  const show = () => {
    parts.forEach(part => part.setAttribute('aria-checked', box(part).checked));
    items.forEach(item => item.querySelector('.qualities').disabled = !item.querySelector('[name="body"]').checked);
  };

  const press = part => {
    const [stood, tall] = [scrollY, list.offsetHeight];
    list.style.minBlockSize = '';
    box(part).click();
    list.prepend(box(part).closest('li'));
    name(part);
    // Near the end of a page a shorter list would pull the drawing from under the finger.
    if (scrollY !== stood) {
      list.style.minBlockSize = `${tall}px`;
      scrollTo(0, stood);
    }
  };

  const named = map.querySelector('.named');
  const name = part => {
    const label = part.getAttribute('aria-label');
    named.textContent = box(part).checked ? named.dataset.below.replace('{0}', label) : label;
  };

  const stand = part => {
    part.closest('svg').querySelectorAll('[tabindex="0"]').forEach(other => other.tabIndex = -1);
    part.tabIndex = 0;
  };

  for (const part of parts) {
    let at = lights(part)[0];
    part.addEventListener('reach', event => { at = event.detail; part.focus(); });
    part.addEventListener('click', () => { stand(part); press(part); });
    part.addEventListener('keydown', event => {
      if (event.altKey || event.ctrlKey || event.metaKey)
        return;
      if (event.key === ' ' || event.key === 'Enter')
        press(part);
      else if (ways[event.key])
        reach(part, at, ways[event.key]);
      else
        return;
      event.preventDefault();
    });
    part.addEventListener('focus', () => { stand(part); name(part); });
    part.addEventListener('pointerenter', () => name(part));
  }

  // One stop for Tab in each figure; the arrows go on from there.
  const chosen = parts.find(part => box(part).checked);
  figures.querySelectorAll('svg').forEach(figure => {
    const own = parts.filter(part => part.closest('svg') === figure);
    stand(own.find(part => box(part).checked) ?? own[0]);
  });

  const turn = map.querySelector('[data-turn]');
  turn.addEventListener('click', () => {
    figures.classList.toggle('back', !figures.classList.toggle('front'));
    named.textContent = '';
    swap(turn, 'turn');
  });
  if (chosen?.closest('svg').dataset.side === 'back')
    turn.click();

  const asList = map.querySelector('[data-list]');
  asList.addEventListener('click', () => {
    map.classList.toggle('listed');
    list.append(...items);
    swap(asList, 'list');
  });
  map.addEventListener('change', show);
  show();
}

/** A button says what it will do next. */
function swap(button, name) {
  [button.textContent, button.dataset[name]] = [button.dataset[name], button.textContent];
}

const ways = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

/** Goes to the part that lies nearest that way in the same figure. What lies more beside than ahead comes last. */
function reach(part, from, [x, y]) {
  let least = Infinity;
  let best;
  for (const other of part.closest('svg').querySelectorAll('[data-region]'))
    for (const to of other === part ? [] : lights(other)) {
      const ahead = (to.x - from.x) * x + (to.y - from.y) * y;
      const aside = Math.abs((to.x - from.x) * y) + Math.abs((to.y - from.y) * x);
      const far = ahead + 1.5 * aside + (aside > ahead ? 1000 : 0);
      if (ahead > 4 && far < least)
        [least, best] = [far, { other, to }];
    }
  best?.other.dispatchEvent(new CustomEvent('reach', { detail: best.to }));
}

/** Where a part's lights are; a pair has two. */
function lights(part) {
  return [...part.querySelectorAll('ellipse')].map(light => ({ x: light.cx.baseVal.value, y: light.cy.baseVal.value }));
}
