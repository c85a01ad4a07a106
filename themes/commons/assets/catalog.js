// Conveniences of the catalog's pages: filters of the index, and what is chosen to be compared.
// Without them, the index has all entries and the comparison too.
"use strict";

{
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector, within = document) => within.querySelector(selector);
  const query = () => new URLSearchParams(location.search);
  const chosen = () => (query().get("ids") ?? "").split(",").filter(Boolean);

  /** The address says what is seen, so that it can be sent to others. */
  const remember = (parameters) => {
    const text = parameters.toString().replaceAll("%2C", ",");
    history.replaceState(null, "", location.pathname + (text ? "?" + text : "") + location.hash);
  };

  const say = (element, n, of) => {
    element.textContent = element.dataset.text.replace("{n}", n).replace("{all}", of);
  };

  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase();

  /** The index: rows that do not fit are hidden, and kinds that have none left. */
  const filters = (form) => {
    const controls = all("select, input", form);
    const shown = one(".shown");
    const rows = all("section.kind tbody tr").map((row) => ({
      row,
      kind: row.closest("section").dataset.kind,
      text: fold(row.textContent),
      fields: new Map(all("td[data-field]", row).map((td) => [td.dataset.field, td.dataset.value])),
    }));

    const fits = ({ kind, text, fields }) =>
      controls.every(({ name, value, dataset }) => {
        if (value === "") {
          return true;
        }
        if (name === "q") {
          return fold(value).split(/\s+/).every((word) => text.includes(word));
        }
        return dataset.field ? fields.get(dataset.field) === value : kind === value;
      });

    const apply = () => {
      let count = 0;
      for (const each of rows) {
        each.row.hidden = !fits(each);
        count += each.row.hidden ? 0 : 1;
      }
      for (const section of all("section.kind")) {
        section.hidden = !one("tbody tr:not([hidden])", section);
      }
      say(shown, count, rows.length);
    };

    const keep = () => {
      const parameters = query();
      for (const { name, value } of controls) {
        if (value === "") {
          parameters.delete(name);
        } else {
          parameters.set(name, value);
        }
      }
      remember(parameters);
      apply();
    };

    for (const control of controls) {
      control.value = query().get(control.name) ?? "";
      if (control.selectedIndex === -1) {
        control.value = "";
      }
    }
    form.addEventListener("input", keep);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(keep));
    form.hidden = false;
    apply();
  };

  /** The index: a box at each entry, and a link to those that are ticked. */
  const choosing = (bar) => {
    const link = one("a", bar);
    const base = link.getAttribute("href");
    const boxes = all("input[type=checkbox]");
    const show = () => {
      const ids = boxes.filter((box) => box.checked).map((box) => box.value);
      const text = ids.length === 1 ? link.dataset.one : link.dataset.other;
      link.textContent = text.replace("{n}", ids.length);
      link.href = base + "?ids=" + ids.map(encodeURIComponent).join(",");
      bar.hidden = ids.length === 0;
      const parameters = query();
      if (ids.length) {
        parameters.set("ids", ids.join(","));
      } else {
        parameters.delete("ids");
      }
      remember(parameters);
    };
    for (const box of boxes) {
      box.hidden = false;
      box.checked = chosen().includes(box.value);
      box.addEventListener("change", show);
    }
    one("button", bar).addEventListener("click", () => {
      boxes.forEach((box) => (box.checked = false));
      show();
      boxes[0]?.focus();
    });
    show();
  };

  /** The comparison: only the columns of the entries that the address names. */
  const comparison = (note) => {
    const ids = chosen();
    const heads = all(".comparison thead th");
    const wanted = heads.filter((head) => ids.includes(head.dataset.id));
    if (wanted.length === 0) {
      return;
    }
    for (const section of all("section.kind")) {
      section.hidden = !wanted.some((head) => section.contains(head));
      for (const row of all("tr", section)) {
        [...row.cells].forEach((cell, at) => {
          const head = one("thead tr", section).cells[at];
          cell.hidden = at > 0 && !wanted.includes(head);
        });
      }
    }
    say(one("[role=status]", note), wanted.length, heads.length);
    note.hidden = false;
  };

  const form = one("form.filters");
  const bar = one(".chosen");
  const note = one(".compared");
  if (form) {
    filters(form);
  }
  if (bar) {
    choosing(bar);
  }
  if (note) {
    comparison(note);
  }
}
