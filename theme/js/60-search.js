// Search: "/" or the sign in the head of a page opens a box over it. What it shows is the panel of the page /search/, in the language of the reader; what it looks into
// is the index that pagefind made. Neither is loaded before it is asked for. Without scripts, and where the panel cannot be had, the sign is a link to that page.
const sign = document.querySelector(".search-link");
const panelHere = document.querySelector("main .search-panel");
const atFirst = 3; // results of a kind
const atOnce = 10; // more of them
const pause = 120; // ms without a key before the index is asked

const fill = (text, value) => text.replace("{0}", () => value);

const make = (name, className, ...inside) => {
  const part = document.createElement(name);
  part.className = className;
  part.append(...inside);
  return part;
};

// Pagefind escapes the angle brackets of a text, puts <mark> around what was found with the punctuation at its end and, in Japanese, a space of no width between words.
// It cuts sentences without a sign: where one begins or ends in the middle, dots say so.
const marked = excerpt => {
  const text = excerpt.replaceAll("\u200b", "").replace(/([\p{Po}\p{Pe}]+)<\/mark>/gu, "</mark>$1").trim();
  const whole = `${/^(<mark>)?\p{Ll}/u.test(text) ? "… " : ""}${text}${/[.!?。]$/.test(text) ? "" : " …"}`;
  return whole.split(/<\/?mark>/).map((part, at) => {
    const plain = part.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    return at % 2 === 0 ? plain : make("mark", "", plain);
  });
};

// What a found page shows: of texts the section with most hits, of the references each work, of anything else the page.
const partsOf = (kind, found) => {
  const page = { title: found.meta.title, url: found.url, excerpt: found.excerpt };
  const sections = found.sub_results.toSorted((one, other) => other.locations.length - one.locations.length);
  return kind === "references" && sections.length > 0 ? sections : kind === "texts" ? [sections[0] ?? page] : [page];
};

const entry = (found, part) => {
  const link = make("a", "", part.title);
  link.href = part.url;
  const line = make("p", "search-title", link);
  if (part.title !== found.meta.title) {
    line.append(" ", make("span", "muted", found.meta.title));
  }

  return make("li", "", line, make("p", "search-excerpt", ...marked(part.excerpt)));
};

const linksOf = panel => [...panel.querySelectorAll(".search-group:not([hidden]) :is(a, .search-more:not([hidden])), .search-elsewhere:not([hidden]) a")];

// Shows what was found of one kind: the first few, and a button that brings more and leads to the first of them. Gives their number, and whether one is called what was asked for.
const showGroup = async (group, results, text, isCurrent) => {
  const isNamed = part => part.querySelector("a").textContent.toLocaleLowerCase() === text.toLocaleLowerCase();
  const list = group.querySelector("ol");
  const more = group.querySelector(".search-more");
  let next = 0;
  let entries = [];
  const show = async count => {
    while (entries.length < count && next < results.length) {
      const found = await Promise.all(results.slice(next, next + count).map(result => result.data()));
      next += count;
      entries.push(...found.flatMap(page => partsOf(group.dataset.kind, page).map(part => entry(page, part))));
    }

    const shown = entries.splice(0, count);
    const left = entries.length + Math.max(0, results.length - next);
    return { shown, left };
  };
  const put = ({ shown, left }) => {
    list.append(...shown);
    more.hidden = left === 0;
    more.textContent = fill(more.dataset.more, left);
  };
  const first = await show(atFirst);
  if (!isCurrent()) {
    return { count: 0, isNamed: false };
  }

  first.shown.sort((one, other) => isNamed(other) - isNamed(one));
  list.replaceChildren();
  put(first);
  more.onclick = async () => {
    const others = await show(atOnce);
    put(others);
    others.shown[0]?.querySelector("a").focus();
  };
  const count = first.shown.length + first.left;
  group.querySelector(".count").textContent = count;
  group.hidden = count === 0;
  return { count, isNamed: first.shown.some(isNamed) };
};

// Wakes a panel up. Returns what puts the reader into its box.
const wake = panel => {
  const box = panel.querySelector("input");
  const said = panel.querySelector(".search-said");
  const groups = [...panel.querySelectorAll(".search-group")];
  const elsewhere = panel.querySelector(".search-elsewhere a");
  const englishPages = elsewhere?.href;
  let engine = null;
  let turn = 0;
  let timer = 0;
  let running = { text: "", done: Promise.resolve() };

  const load = () => engine ??= import(panel.dataset.index).then(async pagefind => {
    await pagefind.options({ excerptLength: 24, ranking: { pageLength: 0.3 } }); // Long pages are no worse: the texts of the areas are the longest.
    await pagefind.init();
    return pagefind;
  }).catch(fault => {
    engine = null; // The next key tries again.
    throw fault;
  });

  const clear = () => groups.forEach(group => { group.hidden = true; });

  const look = async text => {
    const mine = ++turn;
    const isCurrent = () => mine === turn;
    if (elsewhere) {
      elsewhere.href = text === "" ? englishPages : `${englishPages}?q=${encodeURIComponent(text)}`;
    }

    if (text === "") {
      clear();
      said.textContent = "";
      return;
    }

    said.textContent ||= panel.dataset.waits;
    try {
      const pagefind = await load();
      const found = await Promise.all(groups.map(async group => ({ group, results: (await pagefind.search(text, { filters: { kind: group.dataset.kind } })).results })));
      if (!isCurrent()) {
        return;
      }

      const shown = await Promise.all(found.map(async ({ group, results }) => ({
        group, score: (results[0]?.score ?? -1) * Number(group.dataset.weight), ...await showGroup(group, results, text, isCurrent),
      })));
      if (isCurrent()) {
        // First the kind that has what was asked for by its name, then that with the best result.
        shown.sort((one, other) => other.isNamed - one.isNamed || other.score - one.score)
          .forEach(({ group }) => group.parentElement.insertBefore(group, panel.querySelector(".search-elsewhere")));
        const count = shown.reduce((sum, one) => sum + one.count, 0);
        panel.dataset.asked = text;
        said.textContent = count === 0 ? fill(panel.dataset.none, text) : count === 1 ? panel.dataset.one : fill(panel.dataset.many, count);
      }
    } catch {
      if (isCurrent()) {
        clear();
        said.textContent = panel.dataset.failed;
      }
    }
  };

  const run = () => {
    clearTimeout(timer);
    const text = box.value.trim();
    if (text !== running.text || said.textContent === panel.dataset.failed) {
      running = { text, done: look(text) };
      if (panel === panelHere) {
        history.replaceState(history.state, "", text === "" ? location.pathname : `?q=${encodeURIComponent(text)}`);
      }
    }

    return running.done;
  };

  const soon = event => {
    clearTimeout(timer);
    if (!event.isComposing) { // What an input method has not yet made up its mind about is no word.
      timer = setTimeout(run, pause);
    }
  };
  box.addEventListener("input", soon);
  box.addEventListener("compositionend", () => { timer = setTimeout(run, pause); });

  panel.addEventListener("keydown", event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const isPlain = !event.isComposing && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (step && isPlain) {
      const stops = [box, ...linksOf(panel)];
      event.preventDefault();
      stops[Math.min(Math.max(stops.indexOf(document.activeElement) + step, 0), stops.length - 1)].focus();
    } else if (event.key === "Enter" && isPlain && event.target === box) {
      event.preventDefault();
      run().then(() => linksOf(panel).find(link => link.closest(".search-group"))?.click());
    } else if ((event.key.length === 1 && event.key !== " " || event.key === "Backspace") && isPlain && event.target !== box) {
      box.focus(); // Who goes on typing changes what is asked.
    }
  });

  panel.hidden = false;
  return text => {
    if (text !== undefined) {
      box.value = text;
      run();
    }

    box.focus();
    box.select();
    load().catch(() => { /* said when something is asked */ });
  };
};

// The box over a page.
const makeDialog = async () => {
  const answer = await fetch(sign.href);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const panel = document.importNode(page.querySelector(".search-panel"), true);
  const dialog = make("dialog", "search-dialog", panel);
  const close = make("button", "search-close", panel.dataset.close);
  close.type = "button";
  dialog.setAttribute("aria-label", page.querySelector("h1").textContent);
  panel.querySelector(".search-line").append(close);
  document.body.append(dialog);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", event => {
    if (event.target === dialog || (event.target.closest("a") && !event.ctrlKey && !event.metaKey && !event.shiftKey)) {
      dialog.close();
    }
  });
  dialog.addEventListener("keydown", event => {
    if (event.key === "Escape" && !event.isComposing) {
      event.preventDefault(); // At once, where a browser would empty the box first.
      dialog.close();
    }
  });
  return { dialog, enter: wake(panel) };
};

if (sign !== null) {
  const enterHere = panelHere === null ? null : wake(panelHere);
  let made = null;
  const open = async () => {
    if (enterHere !== null) {
      enterHere();
      return;
    }

    try {
      const { dialog, enter } = await (made ??= makeDialog());
      if (!dialog.open) {
        dialog.showModal();
      }

      enter();
    } catch {
      location.assign(sign.href);
    }
  };

  sign.setAttribute("aria-keyshortcuts", "/");
  sign.title += " (/)";
  sign.addEventListener("click", event => {
    if (event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      open();
    }
  });
  document.addEventListener("keydown", event => {
    if (event.key === "/" && !event.isComposing && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest?.("input, textarea, select, [contenteditable]")) {
      event.preventDefault();
      open();
    }
  });
  if (enterHere !== null) {
    document.querySelector(".search-without").hidden = true;
    enterHere(new URLSearchParams(location.search).get("q") ?? undefined);
  }
}
