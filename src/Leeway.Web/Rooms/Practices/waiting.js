// The quiet clock of a wait: whole minutes. The page itself is asked for again by its own refresh.
for (const clock of document.querySelectorAll('[data-until]')) {
  const until = Date.parse(clock.dataset.until);
  const tick = () => {
    const minutes = Math.ceil((until - Date.now()) / 60_000);
    const words = minutes > 1 ? clock.dataset.minutes.replace('{0}', minutes) : clock.dataset.last;
    if (clock.textContent !== words)
      clock.textContent = words;
    if (Date.now() < until)
      return;
    clearInterval(ticking);
  };
  const ticking = setInterval(tick, 1000);
}
