// Shows what a citation or a reference to a figure or table leads to, beside the link, on hover and on focus.
// Escape puts it away; the pointer may go into it. Without it the links are links, and their titles say the work.
const links = "a.citation, a.figure-reference";
const wait = 150;
const pages = new Map();
let shown = null; // { link, box }
let timer = 0;

const pageOf = address => {
  const whole = new URL(address, location.href);
  if (whole.pathname === location.pathname) {
    return Promise.resolve(document);
  }

  if (!pages.has(whole.pathname)) {
    pages.set(whole.pathname, fetch(whole.pathname).then(async answer => {
      if (!answer.ok) {
        throw new Error(`${answer.status} for ${whole.pathname}`);
      }

      return new DOMParser().parseFromString(await answer.text(), "text/html");
    }));
  }

  return pages.get(whole.pathname);
};

// A copy that can stand on the page a second time: without ids, and without what only makes sense in its place.
const copyOf = target => {
  const copy = document.importNode(target, true);
  copy.querySelectorAll("details, .table-filter").forEach(part => part.remove());
  [copy, ...copy.querySelectorAll("[id]")].forEach(part => part.removeAttribute("id"));
  copy.querySelectorAll("[aria-labelledby], [aria-describedby]").forEach(part => {
    part.removeAttribute("aria-labelledby");
    part.removeAttribute("aria-describedby");
  });
  copy.querySelectorAll("[tabindex]").forEach(part => part.removeAttribute("tabindex"));
  return copy;
};

const hide = () => {
  clearTimeout(timer);
  shown?.link.removeAttribute("aria-describedby");
  shown?.box.remove();
  shown = null;
};

const place = (link, box) => {
  const at = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const room = document.documentElement.clientWidth;
  box.style.setProperty("left", `${Math.max(8, Math.min(at.left, room - box.offsetWidth - 8)) + scrollX}px`);
  const below = at.bottom + 6 + box.offsetHeight <= innerHeight || at.top < box.offsetHeight + 6;
  box.style.setProperty("top", `${(below ? at.bottom + 6 : at.top - box.offsetHeight - 6) + scrollY}px`);
};

const show = async link => {
  const page = await pageOf(link.href).catch(() => null);
  const target = page?.getElementById(decodeURIComponent(new URL(link.href).hash.slice(1)));
  if (!target || (!link.matches(":hover") && document.activeElement !== link)) {
    return;
  }

  hide();
  const box = document.createElement("div");
  box.className = "preview";
  box.id = "preview";
  box.setAttribute("role", "tooltip");
  box.append(copyOf(target.tagName === "LI" ? target.querySelector("p") ?? target : target));
  document.body.append(box);
  place(link, box);
  link.removeAttribute("title");
  link.setAttribute("aria-describedby", "preview");
  shown = { link, box };
};

const later = (what, after) => {
  clearTimeout(timer);
  timer = setTimeout(what, after);
};

const linkOf = event => event.target.closest?.(links) ?? null;

document.addEventListener("pointerover", event => {
  if (event.pointerType === "touch") {
    return;
  }

  const link = linkOf(event);
  if (link !== null && link !== shown?.link) {
    later(() => show(link), wait);
  } else if (link !== null || event.target.closest?.(".preview")) {
    clearTimeout(timer);
  } else if (shown !== null && document.activeElement !== shown.link) {
    later(hide, 2 * wait);
  } else if (shown === null) {
    clearTimeout(timer);
  }
});

document.addEventListener("focusin", event => {
  const link = linkOf(event);
  if (link !== null && link.matches(":focus-visible")) {
    show(link);
  } else if (!event.target.closest?.(".preview")) {
    hide();
  }
});

document.addEventListener("keydown", event => {
  if (event.key === "Escape" && shown !== null) {
    hide();
  }
});
