// Follows the links of a list's filters without loading the page anew: the other list takes the place of this one, under its own address.
// Without it, and where anything goes wrong, the links are links.
const replaced = ["main", ".languages"];

const show = async (address, row) => {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(`${answer.status} for ${address}`);
  }

  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (page.querySelector(".filters") === null) {
    throw new Error(`${address} is no list`);
  }

  document.title = page.title;
  replaced.forEach(part => {
    const [old, other] = [document.querySelector(part), page.querySelector(part)];
    if (old !== null && other !== null) {
      old.replaceWith(document.adoptNode(other));
    }
  });
  // The reader stays on the filter that was chosen, which is the present one of its row now.
  document.querySelectorAll(".filters p")[row]?.querySelector("[aria-current]")?.focus({ preventScroll: true });
};

document.addEventListener("click", event => {
  const link = event.target.closest?.(".filters a");
  if (link === null || link === undefined || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
    return;
  }

  event.preventDefault();
  const row = [...document.querySelectorAll(".filters p")].indexOf(link.closest("p"));
  show(link.href, row).then(() => history.pushState({ isList: true }, "", link.href), () => { location.assign(link.href); });
});

if (document.querySelector(".filters") !== null) {
  history.replaceState({ isList: true }, "");
  addEventListener("popstate", event => {
    if (event.state?.isList) {
      show(location.href, -1).catch(() => { location.reload(); });
    }
  });
}
