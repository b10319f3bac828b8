// Adds a switch between light and dark. Without it the page follows the system and reads fully. A choice that was kept is taken up by js-early/10-theme.js.
const root = document.documentElement;
const isDark = () => (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
const footer = document.querySelector(".site-footer");
const button = document.createElement("button");
button.type = "button";
button.className = "theme-switch";
const label = () => { button.textContent = isDark() ? footer.dataset.light : footer.dataset.dark; };
button.addEventListener("click", () => {
  root.dataset.theme = isDark() ? "light" : "dark";
  try { localStorage.setItem("theme", root.dataset.theme); } catch { /* private mode: the choice lasts for this page */ }
  label();
});
if (footer !== null) {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", label);
  label();
  footer.append(button);
}
