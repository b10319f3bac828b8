const day = date => new Date(date).toISOString().slice(0, 10);
const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const slug = text => text.toLowerCase().replaceAll(/[^\w\- ]/g, "").replaceAll(" ", "-");

/** Gives headings an id of their text, as Hugo and sitegen do by themselves. */
const anchors = markdown => markdown.core.ruler.push("anchors", state => {
  for (let at = 0; at < state.tokens.length; at++) {
    if (state.tokens[at].type === "heading_open") {
      state.tokens[at].attrSet("id", slug(state.tokens[at + 1].content));
    }
  }
});

export default function (config) {
  config.amendLibrary("md", anchors);
  config.addPassthroughCopy({ static: "/" });
  config.addGlobalData("site", { title: "Many pages", url: "https://example.org", sections: ["buffers", "clocks", "guides", "indexes", "ledgers", "networks", "parsers", "queues", "signals", "storage"] });
  config.addFilter("day", day);
  config.addFilter("dayText", date => { const at = new Date(date); return `${at.getUTCDate()} ${months[at.getUTCMonth()]} ${at.getUTCFullYear()}`; });
  config.addFilter("newest", (pages, most) => (pages ?? []).slice(-most).reverse());
  config.addFilter("contents", html => [...html.matchAll(/<h2 id="([^"]*)">(.*?)<\/h2>/g)].map(found => ({ id: found[1], text: found[2] })));
  return { dir: { input: "content", includes: "../layouts", output: "public" } };
}
