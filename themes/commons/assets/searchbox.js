// Where one types what to search for: in the dialog of every page, and on the search page.
"use strict";

/** Fills a box that has a field, for the search page at an address. */
async function searchBox(box, folder) {
  const disk = location.protocol === "file:";
  const onPage = box.localName !== "dialog";
  const field = one("input", box);
  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    element.append(...children);
    return element;
  };
  const list = make("div", { role: "listbox", id: "page.found", "aria-label": field.ariaLabel });
  const status = make("p", { role: "status" });
  const filters = make("div", { class: "filters" });
  const more = make("a", { class: "more", href: folder, hidden: "" });
  const pages = new Map();
  let limit = 10;
  let turn = 0;
  let active = -1;

  const options = () => all("[role=option]", list);

  function choose(number) {
    active = number;
    options().forEach((option, i) => option.setAttribute("aria-selected", i === active));
    const option = options()[active];
    if (option) {
      field.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      field.removeAttribute("aria-activedescendant");
    }
  }

  const marks = (text, words) =>
    colophonSearch.pieces(text, words).map(([piece, found]) => (found ? make("mark", {}, piece) : piece));

  /** The text of a section, from the page itself. */
  async function read(url, anchor) {
    if (!pages.has(url)) {
      const html = fetch(url, { priority: "low" }).then((response) => response.text());
      pages.set(url, html.then((text) => new DOMParser().parseFromString(text, "text/html")));
    }
    const page = await pages.get(url);
    all("article .anchor", page).forEach((sign) => sign.remove());
    const walker = page.createTreeWalker(one("article", page), NodeFilter.SHOW_TEXT);
    let text = "";
    let inside = !anchor;
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      const heading = parentElement.closest("h1, h2, h3, h4, h5, h6");
      if (heading) {
        inside = anchor ? heading.id === anchor : heading.localName === "h1";
      } else if (inside) {
        text += (parentElement.matches("p, li, td, th") && !walker.currentNode.previousSibling ? " " : "") + data;
      }
    }
    return text.replace(/\s+/g, " ").trim();
  }

  /** The part of a text that has the most of the words. */
  function part(text, words) {
    let at = 0;
    const found = [];
    for (const [piece, hit] of colophonSearch.pieces(text, words)) {
      if (hit) {
        found.push([at, piece.toLowerCase()]);
      }
      at += piece.length;
    }
    const worth = ([from]) =>
      new Set(found.filter(([place]) => place >= from && place < from + 120).map(([, word]) => word)).size;
    const best = found.reduce((one, other) => (worth(other) > worth(one) ? other : one), found[0] ?? [0]);
    const start = best[0] < 60 ? 0 : text.slice(0, best[0]).lastIndexOf(" ", best[0] - 30) + 1;
    const rest = text.slice(start);
    const short = rest.length > 170 ? rest.slice(0, 171).replace(/ \S*$/, "…") : rest;
    return (start > 0 ? "…" : "") + short;
  }

  function show(result, number, main, words) {
    const place = result.address + (disk && /(^|\/)$/.test(result.address) ? "index.html" : "");
    const url = new URL("../" + place, folder);
    const excerpt = make("span", { class: "excerpt" }, ...marks(result.opening, words));
    const titles = [main.books.length > 1 ? result.book : "", result.anchor ? result.title : ""];
    if (!disk && number < 8) {
      read(url.href, result.anchor)
        .then((text) => text && excerpt.replaceChildren(...marks(part(text, words), words)))
        .catch(() => {});
    }
    url.hash = result.anchor;
    return make(
      "a",
      { role: "option", id: "page.found." + number, tabindex: "-1", href: url, lang: result.language },
      make("span", { class: "where" }, titles.filter(Boolean).join(" › ")),
      make("b", {}, ...marks(result.heading, words)),
      excerpt,
    );
  }

  function remind(query) {
    const url = new URL(folder);
    Object.entries(query).forEach(([key, value]) => value && url.searchParams.set(key, value));
    more.href = url;
    if (onPage) {
      try {
        history.replaceState(null, "", url.search || location.pathname);
      } catch {
        // A page from the disk has to keep its address.
      }
    }
  }

  const say = (text) => (status.textContent = text);

  try {
    const main = await colophonSearch.open(new URL(".", folder).href);
    const said = main.text[root.lang] ?? Object.values(main.text)[0];
    const chosen = () => Object.fromEntries(all("select", filters).map(({ name, value }) => [name, value]));

    async function update() {
      const mine = ++turn;
      const q = field.value.trim();
      remind({ q, ...chosen() });
      const found = await colophonSearch.find(field.value, { ...chosen(), limit });
      if (mine === turn) {
        list.replaceChildren(...found.results.map((each, i) => show(each, i, main, found.words)));
        field.setAttribute("aria-expanded", found.results.length > 0);
        more.hidden = !found.more;
        const count = found.results.length + (found.more ? "+" : "");
        say(q && (said[count === "0" ? "none" : count === "1" ? "one" : "other"] ?? "").replace("{n}", count));
        choose(onPage || count === "0" ? -1 : 0);
      }
    }

    const filter = (name, choices) => {
      if (choices.length > 1) {
        const select = make("select", { name, "aria-label": said[name] });
        select.append(make("option", { value: "" }, said[name + ".all"]));
        choices.forEach(([value, label]) => select.append(make("option", { value }, label)));
        select.addEventListener("change", update);
        filters.append(select);
      }
    };
    const tags = [...new Set(main.languages.map(([tag]) => tag))];
    filter("book", main.books.map(([title], i) => [i, title]));
    filter("language", tags.map((tag) => [tag, new Intl.DisplayNames([root.lang], { type: "language" }).of(tag)]));

    if (onPage) {
      const asked = new URLSearchParams(location.search);
      field.value = asked.get("q") || field.value;
      all("select", filters).forEach((select) => (select.value = asked.get(select.name) ?? ""));
    }
    more.textContent = said.more;
    more.addEventListener("click", (event) => {
      if (onPage) {
        event.preventDefault();
        limit += 20;
        update();
      }
    });
    field.addEventListener("input", update);
    field.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const count = options().length;
      if (step && count) {
        event.preventDefault();
        choose((Math.max(active, step < 0 ? 0 : -1) + step + count) % count);
      } else if (event.key === "Enter" && !event.isComposing) {
        options()[active]?.click();
      }
    });
    list.addEventListener("click", () => box.close?.());
    const roles = { role: "combobox", "aria-controls": list.id, "aria-autocomplete": "list", "aria-expanded": "false" };
    Object.entries(roles).forEach(([key, value]) => field.setAttribute(key, value));
    box.append(filters, status, list, more);
    await update();
  } catch {
    box.append(status);
    say(box.dataset.failed);
  }
}
