// In a page that is embedded elsewhere: shows only the section that the address asks for, keeps
// links within the page in the frame, and tells the page around the frame how high it is.
"use strict";

(() => {
  const root = document.documentElement;
  const text = document.querySelector(".text");
  const query = new URLSearchParams(location.search);
  const wanted = query.get("section") ?? "";

  const theme = query.get("theme");
  if (theme === "light" || theme === "dark") {
    root.dataset.theme = theme;
  }

  function level(element) {
    return /^H[1-6]$/.test(element.tagName) ? Number(element.tagName[1]) : 7;
  }

  // The child of the text that an element is in.
  function top(element) {
    let at = element;
    while (at && at.parentElement !== text) {
      at = at.parentElement;
    }
    return at;
  }

  // The heading above an element, or it itself.
  function headingOf(element) {
    let at = element;
    while (at && level(at) === 7) {
      at = at.previousElementSibling;
    }
    return at;
  }

  function show(heading) {
    let shown = false;
    for (const child of text.children) {
      if (child === heading) {
        shown = true;
      } else if (shown && level(child) <= level(heading)) {
        shown = false;
      }
      child.hidden = !shown && !child.matches(".footnotes");
    }
    heading.classList.add("first");
    showFootnotes();
  }

  // Those that are referred to, also by each other.
  function showFootnotes() {
    const notes = text.querySelector(":scope > .footnotes");
    if (!notes) {
      return;
    }
    const open = [...text.children].filter((child) => child !== notes && !child.hidden);
    const named = new Set();
    while (open.length) {
      for (const link of open.pop().querySelectorAll("a[href*='#']")) {
        const note = document.getElementById(decoded(link.hash));
        if (note && notes.contains(note) && note.matches("li") && !named.has(note)) {
          named.add(note);
          open.push(note);
        }
      }
    }
    for (const note of notes.querySelectorAll("li[id]")) {
      note.hidden = !named.has(note);
    }
    notes.hidden = named.size === 0;
  }

  function decoded(hash) {
    try {
      return decodeURIComponent(hash.slice(1));
    } catch {
      return hash.slice(1);
    }
  }

  const name = wanted || decoded(location.hash);
  // A table or a list that is gone is looked for in its section, which it was called after.
  const section = name.replace(/^(table|steps)-/, "");
  const place = [name, section, section.replace(/-\d+$/, "")].map((id) => id && document.getElementById(id)).find(Boolean);
  const moved = place && place.querySelector(":scope > a[data-embedded]");
  if (moved) {
    // Like other links, it starts at the page's own address.
    location.replace(new URL(moved.dataset.embedded, document.baseURI));
  } else if (place && wanted && text.contains(place)) {
    const heading = headingOf(top(place));
    if (heading) {
      show(heading);
    }
    if (!heading || !heading.contains(place)) {
      place.scrollIntoView();
    }
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link || !link.hash || link.href.split("#")[0] !== document.baseURI.split("#")[0]) {
      return;
    }
    const to = document.getElementById(decoded(link.hash));
    if (to && to.checkVisibility() && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      to.scrollIntoView();
      to.focus();
    }
  });

  // Nothing but a number is told, so anybody may know.
  function tell() {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    parent.postMessage({ type: "colophon-height", height }, "*");
  }

  if (parent !== window) {
    new ResizeObserver(tell).observe(document.body);
  }
})();
