// Takes a text along with one touch. Where the browser does not allow that, the text is marked and can be taken by hand.
for (const button of document.querySelectorAll('button[data-copy]')) {
  button.hidden = document.getElementById(button.getAttribute('aria-describedby')).hidden = false;
  button.addEventListener('click', async () => {
    const text = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(text.textContent);
      button.textContent = button.dataset.copied;
    } catch {
      getSelection().selectAllChildren(text);
    }
  });
}
