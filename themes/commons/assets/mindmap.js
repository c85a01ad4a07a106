// Makes mind maps easier to explore, after diagram.js. All is there to see and to click without it.
"use strict";

{
  const MARGIN = 22;
  const { views, words, button } = diagrams;

  /** Folds branches, shows one alone, finds words, and goes from node to node by arrow keys. */
  class MindMap {
    constructor(view) {
      this.view = view;
      this.svg = view.svg;
      this.all = [...this.svg.querySelectorAll(".node[data-id]")].map((node) => this.read(node));
      this.byId = new Map(this.all.map((item) => [item.id, item]));
      this.all.forEach((item) => {
        item.parent = this.byId.get(item.node.dataset.parent);
        item.parent?.children.push(item);
      });
      this.svg.querySelectorAll(".edge[data-to]").forEach((edge) => {
        const item = this.byId.get(edge.dataset.to);
        item.edge = edge;
        item.line = edge.querySelector("path");
        item.drawn = item.line.getAttribute("d");
      });
      this.root = this.all.find((item) => !item.parent);
      this.viewBox = this.svg.getAttribute("viewBox");
      this.all.filter((item) => item.parent && item.children.length > 0).forEach((item) => this.handle(item));
      this.svg.addEventListener("keydown", (event) => this.key(event));
      this.svg.addEventListener("focusin", (event) => {
        this.active = this.byId.get(event.target.closest(".node")?.dataset.id) ?? this.active;
      });
      this.addTools();
      const follow = () => {
        this.reveal(this.byId.get(this.svg.querySelector(":target")?.dataset.id));
        this.show();
      };
      window.addEventListener("hashchange", follow);
      follow();
      const { x, width } = this.root.box;
      const { box, scale } = view;
      box.scrollTo((x + width / 2) * scale - box.clientWidth / 2, this.root.middle * scale - box.clientHeight / 2);
    }

    read(node) {
      if (!node.hasAttribute("href")) {
        node.setAttribute("tabindex", "-1");
      }
      const box = node.querySelector(".shape").getBBox();
      const text = node.querySelector("title").textContent.toLowerCase();
      const { id, side, folded } = node.dataset;
      return { node, id, side, box, text, open: !folded, children: [], middle: box.y + box.height / 2 };
    }

    /** A small knob where the lines to the children begin. */
    handle(item) {
      const knob = document.createElementNS(this.svg.namespaceURI, "g");
      knob.setAttribute("class", "fold");
      knob.setAttribute("role", "button");
      knob.setAttribute("tabindex", "0");
      const x = item.side === "left" ? item.box.x - 9 : item.box.x + item.box.width + 9;
      const y = item.middle;
      knob.innerHTML = `<circle cx="${x}" cy="${y}" r="8"/><path d="M${x - 4} ${y}h8"/><path class="closed" d="M${x} ${y - 4}v8"/>`;
      const turn = (event) => {
        event.preventDefault();
        item.open = !item.open;
        this.show();
      };
      knob.addEventListener("click", turn);
      knob.addEventListener("keydown", (event) => ["Enter", " "].includes(event.key) && turn(event));
      item.node.after(knob);
      item.knob = knob;
    }

    addTools() {
      const search = document.createElement("input");
      search.type = "search";
      search.placeholder = words.search;
      search.setAttribute("aria-label", words.search);
      search.addEventListener("input", () => this.find(search.value.trim().toLowerCase()));
      search.addEventListener("keydown", (event) => event.key === "Enter" && this.next());
      this.alone = button(words.branch, words.branch, () => this.focus(this.focused ? null : this.active));
      const every = (open) => () => {
        this.all.forEach((item) => (item.open = open));
        this.show();
      };
      this.view.tools.append(
        button(words.fold, words.fold, every(false)),
        button(words.unfold, words.unfold, every(true)),
        this.alone,
        search,
      );
    }

    focus(item) {
      this.focused = item?.parent && item;
      this.alone.textContent = this.focused ? words.everything : words.branch;
      this.alone.setAttribute("aria-label", this.alone.textContent);
      this.show();
    }

    reveal(item) {
      for (let above = item?.parent; above; above = above.parent) {
        above.open = true;
      }
    }

    find(query) {
      this.found = query ? this.all.filter((item) => item.text.includes(query)) : [];
      this.all.forEach((item) => item.node.classList.toggle("found", this.found.includes(item)));
      this.found.forEach((item) => this.reveal(item));
      this.focus(null);
      this.found[0]?.node.scrollIntoView({ block: "nearest", inline: "center" });
    }

    next() {
      const item = this.found?.shift();
      if (item) {
        this.found.push(item);
        item.node.focus();
      }
    }

    isSeen(item) {
      const above = (low, high) => low === high || (low.parent !== undefined && above(low.parent, high));
      const opened = !item.parent || ((item.parent.open || !item.parent.knob) && this.isSeen(item.parent));
      return opened && (!this.focused || above(item, this.focused) || above(this.focused, item));
    }

    show() {
      const seen = this.all.filter((item) => (item.seen = this.isSeen(item)));
      this.all.forEach((item) => {
        [item.node, item.edge, item.knob].forEach((part) => part?.classList.toggle("folded", !item.seen));
        item.move = 0;
        item.knob?.setAttribute("aria-expanded", item.open);
        item.knob?.setAttribute("aria-label", `${item.open ? words.fold : words.unfold}: ${item.text}`);
        item.knob?.querySelector(".closed").classList.toggle("folded", item.open);
      });
      const whole = seen.length === this.all.length;
      if (!whole) {
        this.stack();
      }
      this.all.forEach((item) => this.place(item, whole));
      this.crop(seen, whole);
    }

    /** Closes the gaps that folded branches leave. */
    stack() {
      const room = (item) => Math.max(item.box.height + 8, below(item.children));
      const below = (items) => items.filter((child) => child.seen).reduce((sum, child) => sum + room(child), 0);
      const put = (items, top) => {
        let at = top;
        for (const item of items.filter((child) => child.seen)) {
          item.move = at + room(item) / 2 - item.middle;
          put(item.children, at + (room(item) - below(item.children)) / 2);
          at += room(item);
        }
      };
      for (const side of ["left", "right"]) {
        const items = this.root.children.filter((child) => child.side === side);
        put(items, this.root.middle - below(items) / 2);
      }
    }

    place(item, whole) {
      [item.node, item.knob].forEach((part) => part?.setAttribute("transform", `translate(0 ${item.move})`));
      if (item.line) {
        const { parent, box } = item;
        const left = item.side === "left";
        const x1 = parent.box.x + (left ? 0 : parent.box.width);
        const x2 = box.x + (left ? box.width : 0);
        const y1 = parent.middle + parent.move;
        const y2 = item.middle + item.move;
        const half = (x1 + x2) / 2;
        item.line.setAttribute("d", whole ? item.drawn : `M${x1} ${y1}C${half} ${y1} ${half} ${y2} ${x2} ${y2}`);
      }
    }

    crop(seen, whole) {
      const x = Math.min(...seen.map((item) => item.box.x)) - MARGIN;
      const y = Math.min(...seen.map((item) => item.box.y + item.move)) - MARGIN;
      const right = Math.max(...seen.map((item) => item.box.x + item.box.width)) + MARGIN;
      const bottom = Math.max(...seen.map((item) => item.box.y + item.box.height + item.move)) + MARGIN;
      this.svg.setAttribute("viewBox", whole ? this.viewBox : `${x} ${y} ${right - x} ${bottom - y}`);
      this.view.resize();
    }

    key(event) {
      const item = this.byId.get(event.target.closest(".node")?.dataset.id);
      const to = item && this.neighbour(item, event.key);
      if (to) {
        event.preventDefault();
        to.node.focus();
      }
    }

    neighbour(item, key) {
      const side = { ArrowLeft: "left", ArrowRight: "right" }[key];
      if (side && (item === this.root || item.side === side)) {
        this.reveal(item.children[0]);
        this.show();
        return item.children.find((child) => child.side === side);
      }
      if (side) {
        return item.parent;
      }
      const step = { ArrowUp: -1, ArrowDown: 1 }[key];
      const column = this.all.filter((other) => other.seen && other.side === item.side && this.depth(other) === this.depth(item));
      column.sort((a, b) => a.middle + a.move - b.middle - b.move);
      return step && column[column.indexOf(item) + step];
    }

    depth(item) {
      return item.parent ? this.depth(item.parent) + 1 : 0;
    }
  }

  views.filter((view) => view.kind === "tree").forEach((view) => new MindMap(view));
}
