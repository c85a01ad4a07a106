// Is written into 404.html itself, which servers send for any address below the site. Where its
// stylesheets are not below the base that it names, it looks for them in the folders above the
// address that was asked for, and takes the nearest that has them as the base.
"use strict";

(() => {
  let searching = false;

  async function nearest() {
    const parts = location.pathname.split("/");
    while (parts.length > 1) {
      parts.pop();
      const folder = parts.join("/") + "/";
      const answer = await fetch(folder + "assets/site.css");
      if (answer.ok && answer.headers.get("Content-Type")?.startsWith("text/css")) {
        return folder;
      }
    }
    return undefined;
  }

  async function search() {
    const folder = await nearest();
    if (!folder) {
      return;
    }
    const base = document.querySelector("base") ?? document.createElement("base");
    base.href = folder;
    document.head.prepend(base);
    for (const old of document.querySelectorAll("link[rel=stylesheet], link[rel=icon], script[src]")) {
      const again = document.createElement(old.localName);
      [...old.attributes].forEach(({ name, value }) => again.setAttribute(name, value));
      again.async = false;
      old.replaceWith(again);
    }
  }

  const failed = ({ target }) => {
    if (!searching && target.localName === "link") {
      searching = true;
      document.readyState === "loading" ? document.addEventListener("DOMContentLoaded", search) : search();
    }
  };
  addEventListener("error", failed, true);
})();
