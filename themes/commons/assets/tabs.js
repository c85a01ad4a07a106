// Puts tabs that follow each other side by side. Loaded only where there are some; without it, and in
// print, they stand one below the other.
"use strict";

{
  let made = 0;

  function choose(buttons, tabs, at, focus) {
    buttons.forEach((button, i) => {
      const chosen = i === at;
      button.setAttribute("aria-selected", chosen);
      button.tabIndex = chosen ? 0 : -1;
      tabs[i].classList.toggle("unchosen", !chosen);
    });
    if (focus) {
      buttons[at].focus();
    }
  }

  function join(tabs) {
    const bar = document.createElement("div");
    bar.className = "tabs";
    bar.setAttribute("role", "tablist");
    const buttons = tabs.map((tab, at) => {
      const button = document.createElement("button");
      const number = ++made;
      button.type = "button";
      button.id = `_tab_${number}`;
      button.textContent = tab.querySelector(".tab-title").textContent;
      button.setAttribute("role", "tab");
      tab.id ||= `_panel_${number}`;
      button.setAttribute("aria-controls", tab.id);
      tab.classList.add("of-tabs");
      tab.setAttribute("role", "tabpanel");
      tab.setAttribute("aria-labelledby", button.id);
      button.addEventListener("click", () => choose(buttons, tabs, at));
      return button;
    });
    bar.append(...buttons);
    bar.addEventListener("keydown", (event) => {
      const now = buttons.indexOf(document.activeElement);
      const to = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: -1 }[event.key];
      if (to !== undefined) {
        event.preventDefault();
        choose(buttons, tabs, buttons.indexOf(buttons.at(to % buttons.length)), true);
      }
    });
    tabs[0].before(bar);
    // The tab that the address leads into is the one to be shown.
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const wanted = tabs.findIndex((tab) => target && tab.contains(target));
    choose(buttons, tabs, Math.max(0, wanted));
    addEventListener("hashchange", () => {
      const to = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      const at = tabs.findIndex((tab) => to && tab.contains(to));
      if (at >= 0) {
        choose(buttons, tabs, at);
        to.scrollIntoView();
      }
    });
  }

  const seen = new Set();
  for (const tab of document.querySelectorAll(".text .tab")) {
    const group = [];
    for (let each = tab; each?.matches(".tab") && !seen.has(each); each = each.nextElementSibling) {
      seen.add(each);
      group.push(each);
    }
    if (group.length > 1) {
      join(group);
    }
  }
}
