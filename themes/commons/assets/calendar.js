// Dates of events: those that are over go, and each is shown by the reader's own clock too. Loaded only
// where events are. Without it, the dates from the site's newest change on stay as they are.
"use strict";

{
  const now = Date.now();
  const language = document.documentElement.lang;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const time = new Intl.DateTimeFormat(language, { weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

  function addOwnColumn(table, label) {
    const head = document.createElement("th");
    head.scope = "col";
    head.textContent = label;
    head.title = zone;
    table.tHead.rows[0].cells[0].after(head);
    for (const row of table.tBodies[0].rows) {
      const cell = document.createElement("td");
      cell.className = "yours";
      cell.textContent = time.format(new Date(row.dataset.start));
      row.cells[0].after(cell);
    }
  }

  for (const event of document.querySelectorAll(".event")) {
    const tables = [...event.querySelectorAll(".event-dates")];
    const [first, more] = tables;
    if (!first) {
      continue;
    }
    const shown = first.tBodies[0].rows.length;
    tables.forEach((table) => addOwnColumn(table, event.dataset.zone));
    const next = tables
      .flatMap((table) => [...table.tBodies[0].rows])
      .filter((row) => Date.parse(row.dataset.end) > now || row.remove());
    next.slice(0, shown).forEach((row) => first.tBodies[0].append(row));
    if (more && next.length <= shown) {
      more.closest("details").remove();
    }
    if (next.length === 0) {
      const over = document.createElement("p");
      over.className = "event-over";
      over.textContent = event.dataset.over;
      first.closest(".table").replaceWith(over);
    }
  }
}
