// Before the first paint, so that a dark page never flashes white: a file of its own, since the policy forbids scripts
// written in the page. `Theme` of the web kit changes the same key and the same attribute afterwards.
(() => {
  let choice = null;
  try {
    choice = localStorage.getItem('theme');
  } catch {
    // Storage may be forbidden: the device decides.
  }
  const dark = choice ? choice === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  if (dark) document.documentElement.dataset.theme = 'sombre';
})();
