// Runs before the first paint: puts the mirrored choice of theme and mode on the page, so that nothing flashes.
// Kept to what must happen here; the app's applyLook takes over once it has started.
(function () {
  var look = {};
  try {
    look = JSON.parse(localStorage.getItem('mana.look')) || {};
  } catch (error) {
    console.warn('The stored look could not be read; the default is shown.', error);
  }
  var themes = ['lume', 'nature', 'stone', 'ocean', 'sunset', 'midnight', 'rose', 'lavender'];
  var root = document.documentElement;
  root.dataset.theme = themes.indexOf(look.theme) < 0 ? 'ocean' : look.theme;
  root.dataset.mode =
    look.mode === 'light' || look.mode === 'dark'
      ? look.mode
      : matchMedia('(prefers-color-scheme: dark)').matches
        ? 'dark'
        : 'light';
  var scale = Number(look.textScale);
  if (scale >= 0.8 && scale <= 2) root.style.setProperty('--text-scale', String(scale));
})();
