// Conveniences. Every page can be read and used without them.
"use strict";

const root = document.documentElement;
const words = document.currentScript.dataset;
const assets = new URL(".", document.currentScript.src);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const one = (selector, within = document) => within.querySelector(selector);

/** Storage may be forbidden or full; nothing here depends on it. */
const remember = {
  get(store, key) {
    try {
      return window[store].getItem(key);
    } catch {
      return null;
    }
  },
  set(store, key, value) {
    try {
      window[store].setItem(key, value);
    } catch {
      // Then it is forgotten.
    }
  },
};

/** The clipboard's own interface is missing on plain http, as on many an intranet. */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "unseen";
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
}

const notice = document.createElement("div");
notice.className = "unseen";
notice.setAttribute("role", "status");

/** Says for a moment, to eye and ear, that something was copied. */
function confirmCopy(element) {
  element.classList.add("copied");
  notice.textContent = words.copied;
  setTimeout(() => {
    element.classList.remove("copied");
    notice.textContent = "";
  }, 1500);
}

function colours() {
  const button = one("button.theme");
  const choices = ["auto", "light", "dark"];
  const set = (choice) => {
    if (choice === "auto") {
      delete root.dataset.theme;
    } else {
      root.dataset.theme = choice;
    }
    one("meta[name=color-scheme]").content = choice === "auto" ? "light dark" : choice;
    button.dataset.choice = choice;
    button.title = button.ariaLabel = button.dataset[choice];
  };
  // Mostly theme.js did so before; a server's own policy may have kept it from that.
  const stored = remember.get("localStorage", "colophon-theme");
  set(choices.includes(stored) ? stored : "auto");
  button.hidden = false;
  button.addEventListener("click", () => {
    const choice = choices[(choices.indexOf(button.dataset.choice) + 1) % choices.length];
    remember.set("localStorage", "colophon-theme", choice);
    set(choice);
  });
}

/** The drawer with the book's contents on narrow screens; without a script it opens by :target. */
function drawer() {
  const sidebar = one(".sidebar");
  const menu = one(".menu");
  const main = one("main");
  if (!sidebar || !menu) {
    return;
  }
  menu.setAttribute("aria-expanded", "false");
  const set = (open) => {
    root.classList.toggle("menu-open", open);
    menu.setAttribute("aria-expanded", String(open));
    main.inert = open;
    (open ? (one("[aria-current=page]", sidebar) ?? sidebar) : menu).focus({ preventScroll: true });
  };
  const onClick = (element, open) =>
    element.addEventListener("click", (event) => {
      event.preventDefault();
      set(open());
    });
  onClick(menu, () => !root.classList.contains("menu-open"));
  onClick(one(".close", sidebar), () => false);
  onClick(one(".backdrop"), () => false);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && root.classList.contains("menu-open")) {
      set(false);
    }
  });
  matchMedia("(min-width: 56em)").addEventListener("change", () => {
    root.classList.remove("menu-open");
    menu.setAttribute("aria-expanded", "false");
    main.inert = false;
  });
}

/** The sidebar stays where it was when going from page to page; the page itself is always in it. */
function sidebarPlace() {
  const sidebar = one(".sidebar");
  if (!sidebar) {
    return;
  }
  const key = "colophon-sidebar " + one(".sidebar-title", sidebar).href;
  sidebar.scrollTop = Number(remember.get("sessionStorage", key) ?? 0);
  const current = one(".chapters [aria-current=page]", sidebar);
  if (current) {
    const top = current.getBoundingClientRect().top - sidebar.getBoundingClientRect().top;
    if (top < 48 || top > sidebar.clientHeight - 48) {
      sidebar.scrollTop += top - sidebar.clientHeight / 3;
    }
  }
  addEventListener("pagehide", () => remember.set("sessionStorage", key, sidebar.scrollTop));
}

/** The heading that is being read is marked in the on-page contents. */
function readingPlace() {
  const details = one(".contents details");
  if (!details) {
    return;
  }
  const wide = matchMedia("(min-width: 80em)");
  const open = () => (details.open = wide.matches);
  open();
  wide.addEventListener("change", open);
  details.addEventListener("click", (event) => {
    if (event.target.closest("a") && !wide.matches) {
      details.open = false;
    }
  });

  const entries = all("a", details)
    .map((link) => ({ link, heading: document.getElementById(decodeURIComponent(link.hash.slice(1))) }))
    .filter((entry) => entry.heading);
  let due = false;
  const mark = () => {
    due = false;
    const line = parseFloat(getComputedStyle(root).scrollPaddingTop) + 8;
    const bottom = root.scrollTop > 0 && innerHeight + root.scrollTop >= root.scrollHeight - 2;
    const passed = entries.filter(({ heading }) => heading.getBoundingClientRect().top <= line);
    const here = bottom ? entries.at(-1) : passed.at(-1);
    for (const { link } of entries) {
      if (link === here?.link) {
        link.setAttribute("aria-current", "location");
      } else {
        link.removeAttribute("aria-current");
      }
    }
  };
  const later = () => {
    if (!due) {
      due = true;
      requestAnimationFrame(mark);
    }
  };
  addEventListener("scroll", later, { passive: true });
  addEventListener("resize", later);
  mark();
}

/** A table that fits needs no scrolling box, so that its header can stick to the page's top. */
function boxes() {
  const measure = () => {
    for (const table of all(".text .table")) {
      table.classList.remove("fits");
      table.classList.toggle("fits", table.scrollWidth <= table.clientWidth);
    }
    for (const box of all(".text .table, .text pre")) {
      // A keyboard can only scroll what can be focused.
      if (box.scrollWidth > box.clientWidth) {
        box.tabIndex = 0;
      } else {
        box.removeAttribute("tabindex");
      }
    }
  };
  measure();
  addEventListener("resize", measure);
  boxes.measure = measure;
}

/** A list in the header closes by Escape and by a click elsewhere. */
function closing(details) {
  document.addEventListener("click", (event) => {
    if (!details.contains(event.target)) {
      details.open = false;
    }
  });
  details.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && details.open) {
      details.open = false;
      one("summary", details).focus();
    }
  });
}

/** The dialog to search in. What it needs is fetched when it is opened. */
function search() {
  const link = one("a.search");
  const page = one("main .searchbox");
  const make = (box) => {
    const field = document.createElement("input");
    field.type = "search";
    field.autocomplete = "off";
    field.placeholder = field.ariaLabel = link.ariaLabel;
    box.className = "searchbox";
    box.dataset.failed = link.dataset.failed;
    box.append(field);
    const load = (name) =>
      new Promise((resolve, reject) => {
        const script = document.createElement("script");
        Object.assign(script, { src: assets + name, async: false, onload: resolve, onerror: reject });
        document.head.append(script);
      });
    const scripts = ["searchwords.js", "searchindex.js", "search.js", "searchbox.js"];
    Promise.all(scripts.map(load)).then(() => searchBox(box, link.href));
    return field;
  };
  let field = page && make(page);
  let dialog;
  const open = (event) => {
    event.preventDefault();
    if (!field) {
      dialog = document.createElement("dialog");
      dialog.ariaLabel = link.ariaLabel;
      document.body.append(dialog);
      field = make(dialog);
      dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
    }
    if (dialog && !dialog.open) {
      dialog.showModal();
    }
    field.focus();
    field.select();
  };
  link.addEventListener("click", (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      open(event);
    }
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (slash || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k")) {
      open(event);
    }
  });
  if (page) {
    field.focus();
  }
}

document.body.append(notice);
colours();
drawer();
sidebarPlace();
boxes();
readingPlace();
document.querySelectorAll(".switch").forEach(closing);
search();
