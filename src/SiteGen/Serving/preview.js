// Added by the preview alone: reloads the page after a build, and shows what the build found.
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
  title.style.cssText = "cursor:pointer";
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

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") panel.open = false;
  });
  const events = new EventSource("/_preview/events");
  events.onmessage = (event) => {
    const state = JSON.parse(event.data);
    if (state.version !== version) location.reload();
    else show(state.findings);
  };
  // A page that stays in the browser's cache of open pages would hold one of its six connections.
  addEventListener("pagehide", () => events.close());
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
})();
