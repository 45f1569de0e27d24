// Lays a plane over two rows of amounts: one touch presses a step in each.
for (const of of document.querySelectorAll('[data-plane]'))
  lay(of);

function lay(of) {
  if (of.classList.contains('laid-over'))
    return;
  of.classList.add('laid-over');
  of.querySelector('.plane').hidden = false;
  const plane = of.querySelector('.plane svg');
  const row = name => [...of.querySelectorAll(`input[name="${name}"]`)];
  const rows = { across: row(plane.dataset.across), up: row(plane.dataset.up) };
  const chosen = steps => steps.find(step => step.checked)?.value ?? '';

  const show = () => {
    const [x, y] = [chosen(rows.across), chosen(rows.up)];
    for (const mark of plane.querySelectorAll('.touch, .halo')) {
      mark.toggleAttribute('hidden', x === '' || y === '');
      mark.setAttribute('cx', 25 + Number(x) * 25);
      mark.setAttribute('cy', 275 - Number(y) * 25);
    }
    const said = of.querySelector('.plane-said');
    said.textContent = x === '' || y === '' ? '' : said.dataset.words.replace('{0}', x).replace('{1}', y);
  };

  const touch = event => {
    const box = plane.getBoundingClientRect();
    const step = (part, whole) => String(2 * Math.min(5, Math.max(0, Math.floor(6 * part / whole))));
    press(rows.across, step(event.clientX - box.left, box.width));
    press(rows.up, step(box.bottom - event.clientY, box.height));
    of.dispatchEvent(new Event('change', { bubbles: true }));
  };

  plane.addEventListener('pointerdown', event => { plane.setPointerCapture(event.pointerId); touch(event); });
  plane.addEventListener('pointermove', event => { if (plane.hasPointerCapture(event.pointerId)) touch(event); });
  const button = of.querySelector('[data-rows]');
  button.addEventListener('click', () => button.setAttribute('aria-pressed', of.classList.toggle('as-rows')));
  of.addEventListener('change', show);
  show();
}

function press(steps, value) {
  const step = steps.find(one => one.value === value);
  if (step)
    step.checked = true;
}
