// Given to pages by `colophon serve` only. Listens for builds, then loads the page or its
// stylesheets again, and shows what is wrong.
(() => {
  "use strict";
  let version = document.currentScript.dataset.version;
  const SCROLL = "colophon.scroll";
  const CLOSED = "colophon.closed";

  function restoreScroll() {
    const saved = JSON.parse(sessionStorage.getItem(SCROLL) || "null");
    sessionStorage.removeItem(SCROLL);
    if (saved && saved.path === location.pathname) {
      const scroll = () => scrollTo({ left: saved.x, top: saved.y, behavior: "instant" });
      scroll();
      // Images that were not loaded yet have moved the page.
      addEventListener("load", scroll, { once: true });
    }
  }

  function reload() {
    events.close();
    const place = { path: location.pathname, x: scrollX, y: scrollY };
    sessionStorage.setItem(SCROLL, JSON.stringify(place));
    location.reload();
  }

  function exchangeStylesheets(name) {
    for (const old of document.querySelectorAll('link[rel~="stylesheet"]')) {
      const url = new URL(old.href);
      if (url.origin !== location.origin) continue;
      url.searchParams.set("v", name);
      const fresh = old.cloneNode();
      fresh.href = url;
      // The old one stays until then, or the page would be bare for a moment.
      fresh.addEventListener("load", () => old.remove(), { once: true });
      fresh.addEventListener("error", () => old.remove(), { once: true });
      old.after(fresh);
    }
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text || "";
    return made;
  }

  function showFinding(finding) {
    const item = element("li", finding.severity);
    item.append(element("p", "place", `${finding.place}: ${finding.severity}`));
    item.append(element("p", "message", `${finding.message} [${finding.rule}]`));
    if (finding.source) {
      const caret = finding.column ? `\n${" ".repeat(finding.column - 1)}^` : "";
      item.append(element("pre", "source", finding.source.replaceAll("\t", " ") + caret));
    }
    if (finding.hint) item.append(element("p", "hint", `hint: ${finding.hint}`));
    return item;
  }

  function count(number, noun) {
    return `${number} ${noun}${number === 1 ? "" : "s"}`;
  }

  let overlay = null;

  function close(key) {
    sessionStorage.setItem(CLOSED, key);
    overlay.remove();
    overlay = null;
  }

  function show(report) {
    const key = JSON.stringify(report);
    if (overlay) overlay.remove();
    overlay = null;
    if (!report.findings || !report.findings.length || sessionStorage.getItem(CLOSED) === key) return;
    overlay = document.createElement("colophon-overlay");
    // Out of reach of the site's own styles, which are none of ours.
    const root = overlay.attachShadow({ mode: "open" });
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = "/.colophon/overlay.css";
    const panel = element("section", "panel");
    panel.setAttribute("aria-label", "What is wrong with the site");
    const head = element("header", "head");
    head.append(element("p", "counts", `${count(report.errors, "error")}, ${count(report.warnings, "warning")}`));
    const button = element("button", "close", "Close");
    button.type = "button";
    button.addEventListener("click", () => close(key));
    head.append(button);
    const list = element("ol", "findings");
    list.append(...report.findings.map(showFinding));
    panel.append(head, list);
    const more = report.errors + report.warnings - report.findings.length;
    if (more > 0) panel.append(element("p", "more", `and ${more} more`));
    panel.addEventListener("keydown", (event) => {
      if (event.key === "Escape") close(key);
    });
    root.append(style, panel);
    document.body.append(overlay);
  }

  function onBuild(event) {
    const build = JSON.parse(event.data);
    if (build.version !== version) {
      if (build.before !== version || build.kind === "page") return reload();
      if (build.kind === "style") exchangeStylesheets(build.version);
      version = build.version;
    }
    show(build.report);
  }

  let events;

  function listen() {
    events = new EventSource("/.colophon/events");
    events.addEventListener("build", onBuild);
  }

  restoreScroll();
  listen();
  // Browsers allow six connections to a server; pages that nobody sees need none.
  document.addEventListener("visibilitychange", () => {
    events.close();
    if (!document.hidden) listen();
  });
  addEventListener("pagehide", () => events.close());
  addEventListener("pageshow", (event) => event.persisted && listen());
})();
