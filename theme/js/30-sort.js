// Lets readers sort and narrow a table that asks for it: <table data-sortable>, with data-filter="Find a model" for a box to type in.
// Without it the table stands in the order that the page gives it, group by group.
let collator = null; // Made when a table is sorted first: it takes longer than all else that the scripts do when a page is opened.

// What a cell is sorted by: data-sort, the date of a <time>, or its text. An empty cell has no key and comes last either way.
const keyOf = (row, column) => {
  const cell = row.cells[column];
  const text = (cell?.dataset.sort ?? cell?.querySelector("time")?.dateTime ?? cell?.textContent ?? "").trim();
  return text === "" || text.startsWith("–") ? null : text.replaceAll("\u2212", "-");
};

// Numbers where every key of the column is one; else text, in which dates such as 2023-07 stand in order too.
const comparerOf = keys => {
  if (keys.every(key => key === null || (key !== "" && Number.isFinite(Number(key))))) {
    return (one, other) => Number(one) - Number(other);
  }

  collator ??= new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: "base" });
  return collator.compare;
};

const restore = (table, bodies) => bodies.forEach(({ body, rows }) => { body.append(...rows); table.append(body); });

const sort = (table, bodies, column, direction) => {
  restore(table, bodies);
  if (direction === 0) {
    return;
  }

  const rows = bodies.flatMap(({ rows }) => rows).filter(row => !row.classList.contains("group-row"));
  const keys = new Map(rows.map(row => [row, keyOf(row, column)]));
  const compare = comparerOf([...keys.values()]);
  rows.sort((one, other) => { // Array.sort is stable: equal rows stay as they stood.
    const [a, b] = [keys.get(one), keys.get(other)];
    return a === null || b === null ? (a === null) - (b === null) : compare(a, b) * direction;
  });
  bodies[0].body.append(...rows);
};

const makeSortable = (table, bodies, narrow) => {
  const heads = [...table.tHead.rows[table.tHead.rows.length - 1].cells];
  let sorted = { head: null, direction: 0 };
  heads.forEach((head, column) => {
    if (head.hasAttribute("data-unsortable") || head.textContent.trim() === "") {
      return;
    }

    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...head.childNodes);
    head.append(button);
    // Numbers begin with the largest, words and dates with the first; the third press gives the order of the page back.
    const first = head.classList.contains("number") ? -1 : 1;
    button.addEventListener("click", () => {
      const direction = sorted.head !== head || sorted.direction === 0 ? first : sorted.direction === first ? -first : 0;
      heads.forEach(other => other.removeAttribute("aria-sort"));
      sorted = { head, direction };
      if (direction !== 0) {
        head.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
      }

      table.classList.toggle("is-sorted", direction !== 0);
      sort(table, bodies, column, direction);
      narrow();
    });
  });
};

// Adds the box, and returns what hides the rows that lack a word that was typed.
const makeFilter = (table, bodies) => {
  const rows = bodies.flatMap(({ rows }) => rows).filter(row => !row.classList.contains("group-row"));
  const texts = new Map(rows.map(row => [row, row.textContent.toLocaleLowerCase()]));
  const line = document.createElement("p");
  const label = document.createElement("label");
  const box = document.createElement("input");
  const said = document.createElement("output");
  line.className = "table-filter";
  box.type = "search";
  label.append(table.dataset.filter, " ", box);
  line.append(label, " ", said);
  (table.closest(".table-scroll") ?? table).before(line);
  const narrow = () => {
    const words = box.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    rows.forEach(row => { row.hidden = !words.every(word => texts.get(row).includes(word)); });
    bodies.forEach(({ rows: ofBody }) => ofBody.filter(row => row.classList.contains("group-row"))
      .forEach(head => { head.hidden = ofBody.every(row => row === head || row.hidden); }));
    said.textContent = words.length === 0 ? ""
      : (table.dataset.filterShown ?? "{0} of {1}").replace("{0}", rows.filter(row => !row.hidden).length).replace("{1}", rows.length);
  };
  box.addEventListener("input", narrow);
  return narrow;
};

document.querySelectorAll("table[data-sortable]").forEach(table => {
  if (table.tHead === null || table.tBodies.length === 0) {
    return;
  }

  const bodies = [...table.tBodies].map(body => ({ body, rows: [...body.rows] }));
  makeSortable(table, bodies, table.hasAttribute("data-filter") ? makeFilter(table, bodies) : () => {});
});
