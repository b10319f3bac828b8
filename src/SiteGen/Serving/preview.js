// Added by the preview alone: reloads the page after a build with the reader where they were, and lays what the build found over the page until it is mended.
(() => {
  const version = Number(document.currentScript.dataset.version);
  const panel = document.createElement("details");
  const title = document.createElement("summary");
  const list = document.createElement("pre");
  panel.setAttribute("role", "status");
  panel.style.cssText =
    "position:fixed;inset:auto 0 0 0;z-index:9999;max-height:60vh;overflow:auto;margin:0;padding:.6rem 1rem;" +
    "background:#1b1b1b;color:#f4f4f4;font:14px/1.5 ui-monospace,monospace;border-top:4px solid #888";
  list.style.cssText = "margin:.5rem 0 0;padding:0;border:0;background:none;color:inherit;white-space:pre-wrap;overflow-wrap:anywhere";
  title.style.cssText = "cursor:pointer;color:inherit";
  panel.append(title, list);

  const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

  const show = (findings) => {
    const errors = findings.filter((finding) => finding.isError).length;
    if (findings.length === 0) {
      panel.remove();
      return;
    }
    panel.open = errors > 0;
    panel.style.borderTopColor = errors > 0 ? "#e5484d" : "#e2a336";
    title.textContent = `${count(errors, "error")}, ${count(findings.length - errors, "warning")}` + (errors > 0 ? ": the page is of the last build that succeeded" : "");
    list.textContent = findings.map((finding) => finding.text).join("\n");
    document.body.append(panel);
  };

  // Elements are known again by what they say, since a new build may have put others before them: tag, id or text, and the how many-th of that name.
  const key = `preview ${location.pathname}`;
  const blocks = "main :is(h1, h2, h3, h4, h5, h6, p, li, dt, dd, pre, blockquote, figcaption, tr)";
  const nameOf = (element) => `${element.localName} ${element.id || element.getAttribute("href") || element.textContent.trim().slice(0, 300)}`;
  const named = (elements) => {
    const seen = new Map();
    return [...elements].map((element) => {
      const name = nameOf(element);
      seen.set(name, (seen.get(name) ?? 0) + 1);
      return { element, name: `${seen.get(name)} ${name}` };
    });
  };
  const focusable = "a[href], button, input, select, textarea, summary, [tabindex]";

  const remember = () => {
    const seen = named(document.querySelectorAll(blocks)).map(({ element, name }) => ({ name, box: element.getBoundingClientRect() }));
    const place = {
      x: scrollX,
      y: scrollY,
      // What is in the window, from its top; the first of them that the new page still has stays where it is.
      marks: seen.filter(({ box }) => box.height > 0 && box.bottom > 0 && box.top < innerHeight).map(({ name, box }) => ({ name, top: box.top })),
      open: named(document.querySelectorAll("main details")).filter(({ element }) => element.open).map(({ name }) => name),
      focus: named(document.querySelectorAll(focusable)).find(({ element }) => element === document.activeElement)?.name ?? null,
    };
    try {
      sessionStorage.setItem(key, JSON.stringify(place));
      history.scrollRestoration = "manual";
    } catch {
      // No storage: the browser keeps the number of pixels.
    }
  };

  const goBackTo = ({ x, y, marks }) => {
    const elements = new Map(named(document.querySelectorAll(blocks)).map(({ element, name }) => [name, element]));
    const mark = y > 0 ? marks.find(({ name }) => elements.get(name)?.getClientRects().length > 0) : undefined;
    scrollTo({ left: x, top: mark ? scrollY + elements.get(mark.name).getBoundingClientRect().top - mark.top : y, behavior: "instant" });
  };

  const restore = () => {
    let place = null;
    try {
      place = JSON.parse(sessionStorage.getItem(key));
      sessionStorage.removeItem(key);
    } catch {
      // No storage.
    }
    if (place === null) return;
    const open = new Set(place.open);
    named(document.querySelectorAll("main details")).forEach(({ element, name }) => {
      if (open.has(name)) element.open = true;
    });
    named(document.querySelectorAll(focusable)).find(({ name }) => name === place.focus)?.element.focus({ preventScroll: true });
    goBackTo(place);
    // Again when everything is there, unless the reader has moved on.
    const moved = new AbortController();
    ["wheel", "touchmove", "keydown", "pointerdown"].forEach((kind) => addEventListener(kind, () => moved.abort(), { signal: moved.signal, passive: true }));
    const again = () => {
      if (!moved.signal.aborted) goBackTo(place);
      moved.abort();
      history.scrollRestoration = "auto";
    };
    if (document.readyState === "complete") again();
    else addEventListener("load", again, { once: true });
  };

  const reload = () => {
    remember();
    location.reload();
  };

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") panel.open = false;
  });
  restore();
  const events = new EventSource("/_preview/events");
  events.onmessage = (event) => {
    const state = JSON.parse(event.data);
    if (state.version !== version) reload();
    else show(state.findings);
  };
  // A page that stays in the browser's cache of open pages would hold one of its six connections.
  addEventListener("pagehide", () => events.close());
  addEventListener("pageshow", (event) => {
    if (event.persisted) reload();
  });
})();
