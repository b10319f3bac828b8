// Takes up the reader's choice of light or dark before anything is drawn, so that no page flashes in the other. The switch itself is in js/10-theme-switch.js.
try {
  const chosen = localStorage.getItem("theme");
  if (chosen === "light" || chosen === "dark") {
    document.documentElement.dataset.theme = chosen;
  }
} catch { /* no storage: the page follows the system */ }
