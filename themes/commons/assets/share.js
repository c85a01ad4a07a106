// The menu beside a heading, a row, a figure, a definition or a list of steps, which copies its
// address in the way of the place it is to be put; and the same for what is selected. The key "y"
// copies the quote that is selected, or else the permanent link of the page. After commons.js.
"use strict";

{
  const said = document.currentScript.dataset;
  const text = one(".text");
  const page = one("link[rel=canonical]")?.href ?? location.href.split("#")[0];
  const HEADING = "h1, h2, h3, h4, h5, h6";

  const plain = (element) => {
    const copied = element.cloneNode(true);
    all(".anchor, .copy", copied).forEach((each) => each.remove());
    return copied.textContent.replace(/\s+/g, " ").trim();
  };
  const title = () => plain(one("h1"));
  const escaped = (html) => html.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

  /** What people call a place: the page's title, and the place's own text. */
  function nameOf(element) {
    if (!element || element.matches("h1")) {
      return title();
    }
    const own = one("figcaption, thead", element) ?? (element.matches("tr, ol, .table, table") ? element.firstElementChild : element);
    return [title(), plain(own)].filter(Boolean).join(": ").slice(0, 200);
  }

  const FORMATS = {
    link: ({ url, quote }) => (quote ? `“${quote}”\n${url}` : url),
    markdown: ({ name, url, quote }) =>
      (quote ? `> ${quote}\n>\n> — ` : "") + `[${name.replace(/[[\]\\]/g, "\\$&")}](${url})`,
    html: ({ name, url, quote }) => {
      const link = `<a href="${escaped(url)}">${escaped(name)}</a>`;
      return quote ? `<blockquote cite="${escaped(url)}"><p>${escaped(quote)}</p><p>${link}</p></blockquote>` : link;
    },
    confluence: (place) => FORMATS.jira(place),
    jira: ({ name, url, quote }) =>
      (quote ? `{quote}${quote.replace(/[{}]/g, "\\$&")}{quote}\n` : "") + `[${name.replace(/[[\]|]/g, " ")}|${url}]`,
    rst: ({ name, url, quote }) =>
      (quote ? `   ${quote}\n\n   -- ` : "") + "`" + name.replace(/[`<>\\]/g, "\\$&") + ` <${url}>\`__`,
    text: ({ name, url, quote }) => {
      const values = {
        title: name,
        people: all(".people :is(a, b)").map(plain).join(", "),
        book: plain(one(".sidebar-title") ?? one("h1")),
        site: plain(one(".site")),
        url,
      };
      const source = said.citation.replace(/\{(\w+)\}/g, (_, key) => values[key]).replace(". . ", ". ");
      return (quote ? `“${quote}”\n` : "") + source;
    },
  };

  /** Confluence's editor takes what is formatted; only its older one takes markup. */
  async function put(format, place) {
    const source = FORMATS[format](place);
    try {
      const types = { "text/plain": source };
      if (format === "confluence") {
        types["text/html"] = FORMATS.html(place);
      }
      const blobs = Object.entries(types).map(([type, value]) => [type, new Blob([value], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    } catch {
      await copy(source);
    }
    notice.className = "toast";
    notice.textContent = words.copied;
    setTimeout(() => {
      notice.className = "unseen";
      notice.textContent = "";
    }, 1500);
  }

  /** A table or a list that is gone is looked for in its section, which it was called after. */
  function landing() {
    let id = location.hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch {
      // Then it is as it stands.
    }
    const section = /^(?:table|steps)-(.+)/.exec(id)?.[1];
    if (section && !document.getElementById(id)) {
      const near = [section, section.replace(/-\d+$/, "")].find((each) => document.getElementById(each));
      if (near) {
        location.replace("#" + encodeURIComponent(near));
      }
    }
  }
  addEventListener("hashchange", landing);
  landing();

  const menu = document.createElement("div");
  menu.className = "share";
  menu.setAttribute("role", "menu");
  menu.setAttribute("aria-label", said.place);
  menu.hidden = true;
  let opener;
  let place;

  function close(back) {
    if (!menu.hidden) {
      menu.hidden = true;
      opener?.removeAttribute("aria-expanded");
      if (back) {
        opener?.focus({ preventScroll: true });
      }
    }
  }

  function open(at, from, what) {
    close();
    opener = from;
    place = what;
    menu.hidden = false;
    one("[data-format=link]", menu).textContent = what.quote ? said.quote : said.link;
    const left = Math.max(8, Math.min(at.left, root.clientWidth - menu.offsetWidth - 8));
    const below = at.bottom + menu.offsetHeight + 8 < innerHeight;
    const top = below ? at.bottom + 4 : at.top - menu.offsetHeight - 4;
    menu.style.left = left + scrollX + "px";
    menu.style.top = Math.max(8, top + scrollY) + "px";
    opener?.setAttribute("aria-expanded", "true");
  }

  for (const format of Object.keys(FORMATS)) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = said[format];
    button.dataset.format = format;
    button.setAttribute("role", "menuitem");
    button.tabIndex = -1;
    button.addEventListener("click", () => {
      put(format, place);
      close(true);
    });
    menu.append(button);
  }
  menu.addEventListener("keydown", (event) => {
    const items = [...menu.children];
    const at = items.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      items.at(to % items.length).focus();
    } else if (event.key === "Escape" || event.key === "Tab") {
      close(event.key === "Escape");
    }
  });
  document.body.append(menu);

  /** Figures, definitions and lists have a sign too, if they have an id. */
  for (const element of all(":is(figure, dt, ol, .table, table)[id], p[id^=figure-]", text)) {
    const sign = document.createElement("a");
    sign.className = "anchor";
    sign.href = "#" + encodeURIComponent(element.id);
    sign.textContent = "#";
    sign.setAttribute("aria-label", said.place);
    (one(":scope > figcaption, :scope > li, thead th:last-child", element) ?? element).append(" ", sign);
  }
  for (const sign of all("a.anchor", text)) {
    sign.setAttribute("aria-haspopup", "menu");
    sign.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) {
        return;
      }
      const id = decodeURIComponent(sign.hash.slice(1));
      const element = document.getElementById(id);
      event.preventDefault();
      history.replaceState(null, "", sign.hash);
      const url = page + (element?.matches("h1") ? "" : "#" + encodeURIComponent(id));
      open(sign.getBoundingClientRect(), sign, { name: nameOf(element), url });
      menu.firstElementChild.focus({ preventScroll: true });
    });
  }

  /** What is selected in the text, with a link that shows it, or its section in older browsers. */
  function selected() {
    const selection = getSelection();
    const quote = selection.toString().replace(/\s+/g, " ").trim();
    if (!quote || !text?.contains(selection.anchorNode) || !text.contains(selection.focusNode)) {
      return undefined;
    }
    const range = selection.getRangeAt(0);
    const section = all(`:is(${HEADING}, tr, figure, dt)[id]`, text)
      .filter((each) => range.comparePoint(each, 0) <= 0)
      .at(-1);
    const list = quote.split(" ");
    const encode = (some) => encodeURIComponent(some.join(" ")).replaceAll("-", "%2D");
    const directive = list.length > 10 ? encode(list.slice(0, 4)) + "," + encode(list.slice(-4)) : encode(list);
    const anchor = section && !section.matches("h1") ? encodeURIComponent(section.id) : "";
    const url = `${page}#${anchor}:~:text=${directive}`;
    return { name: nameOf(section), url, quote, at: range.getBoundingClientRect() };
  }

  document.addEventListener("pointerup", (event) => {
    if (!menu.contains(event.target) && !event.target.closest?.(".anchor")) {
      close();
      setTimeout(() => {
        const what = event.pointerType === "mouse" ? selected() : undefined;
        if (what?.quote.includes(" ")) {
          open(what.at, undefined, what);
        }
      });
    }
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable], dialog");
    if (event.key === "Escape") {
      close();
    } else if (event.key === "y" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      put("link", selected() ?? { url: page });
    }
  });
}
