// Makes diagrams easier to explore. All that they say and lead to is there without it.
"use strict";

const diagrams = (() => {
  const given = document.currentScript?.dataset ?? {};
  const words = {
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    fit: "Fit",
    full: "Full size",
    search: "Search",
    branch: "Only this branch",
    everything: "Everything",
    fold: "Fold",
    unfold: "Unfold",
    ...given,
  };

  const button = (word, text, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.title = word;
    made.setAttribute("aria-label", word);
    made.addEventListener("click", act);
    return made;
  };

  /** Puts the picture into a box that is scrolled and zoomed, with buttons over it. */
  class View {
    constructor(figure) {
      this.kind = figure.dataset.diagram;
      this.svg = figure.querySelector("svg");
      this.size = this.svg.viewBox.baseVal;
      this.box = document.createElement("div");
      this.box.className = "diagram-view";
      this.tools = document.createElement("div");
      this.tools.className = "diagram-tools";
      this.svg.replaceWith(this.tools, this.box);
      this.box.append(this.svg);
      figure.classList.add("live");
      this.scale = 1;
      this.tools.append(
        button(words.zoomIn, "+", () => this.zoom(this.scale * 1.25)),
        button(words.zoomOut, "−", () => this.zoom(this.scale / 1.25)),
        button(words.fit, words.fit, () => this.fit()),
        button(words.full, words.full, () => this.zoom(1)),
      );
      this.box.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
      this.box.addEventListener("keydown", (event) => this.key(event));
      this.drag();
      this.pinch();
      // A little smaller it can still be read, and is seen whole.
      const wide = this.box.clientWidth / this.size.width;
      if (wide > 0.7 && wide < 1) {
        this.zoom(wide);
      }
    }

    /** Keeps the point under the pointer, or the middle, where it is. */
    zoom(scale, x = this.box.clientWidth / 2, y = this.box.clientHeight / 2) {
      const next = Math.min(4, Math.max(0.1, scale));
      const ratio = next / this.scale;
      const left = (this.box.scrollLeft + x) * ratio - x;
      const top = (this.box.scrollTop + y) * ratio - y;
      this.scale = next;
      this.resize();
      this.box.scrollTo(left, top);
    }

    resize() {
      this.svg.setAttribute("width", this.size.width * this.scale);
      this.svg.setAttribute("height", this.size.height * this.scale);
    }

    fit() {
      const wide = this.box.clientWidth / this.size.width;
      this.zoom(Math.min(1, wide, (window.innerHeight * 0.85) / this.size.height));
    }

    wheel(event) {
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const box = this.box.getBoundingClientRect();
        const factor = Math.exp(-event.deltaY / 300);
        this.zoom(this.scale * factor, event.clientX - box.left, event.clientY - box.top);
      }
    }

    key(event) {
      const scale = { "+": this.scale * 1.25, "-": this.scale / 1.25, 0: 1 }[event.key];
      if (scale && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        this.zoom(scale);
      }
    }

    /** With a mouse; a finger scrolls anyway. */
    drag() {
      let held = false;
      this.box.addEventListener("pointerdown", (event) => {
        held = event.pointerType === "mouse" && event.button === 0 && !event.target.closest("a, .fold, text");
        this.box.classList.toggle("held", held);
      });
      window.addEventListener("pointermove", (event) => {
        if (held) {
          this.box.scrollBy(-event.movementX, -event.movementY);
        }
      });
      window.addEventListener("pointerup", () => {
        held = false;
        this.box.classList.remove("held");
      });
    }

    pinch() {
      let start = 0;
      let scale = 1;
      const apart = ([a, b]) => Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
      this.box.addEventListener("touchstart", (event) => {
        start = event.touches.length === 2 ? apart(event.touches) : 0;
        scale = this.scale;
      }, { passive: true });
      this.box.addEventListener("touchmove", (event) => {
        if (start && event.touches.length === 2) {
          event.preventDefault();
          const box = this.box.getBoundingClientRect();
          const [a, b] = event.touches;
          const x = (a.clientX + b.clientX) / 2 - box.left;
          const y = (a.clientY + b.clientY) / 2 - box.top;
          this.zoom((scale * apart(event.touches)) / start, x, y);
        }
      }, { passive: false });
    }
  }

  /** Shows all ways that lead to a node and on from it. */
  const graph = ({ svg }) => {
    const nodes = [...svg.querySelectorAll(".node[data-id]")];
    const edges = [...svg.querySelectorAll(".edge[data-from]")];
    const reach = (id, from, to, lit) => {
      const seen = new Set([id]);
      for (const at of seen) {
        for (const edge of edges.filter((e) => e.dataset[from] === at)) {
          lit.add(edge);
          seen.add(edge.dataset[to]);
        }
      }
      return seen;
    };
    const trace = (item) => {
      const lit = new Set();
      let ids = new Set();
      if (item?.dataset.id) {
        const { id } = item.dataset;
        ids = new Set([...reach(id, "from", "to", lit), ...reach(id, "to", "from", lit)]);
      } else if (item?.dataset.from) {
        lit.add(item);
        ids = new Set([item.dataset.from, item.dataset.to]);
      }
      svg.classList.toggle("tracing", ids.size > 0);
      nodes.forEach((node) => node.classList.toggle("lit", ids.has(node.dataset.id)));
      edges.forEach((edge) => edge.classList.toggle("lit", lit.has(edge)));
    };
    const item = (target) => target.closest?.(".node[data-id], .edge[data-from]");
    svg.addEventListener("pointerover", (event) => trace(item(event.target) ?? svg.querySelector(":focus-visible")));
    svg.addEventListener("pointerleave", () => trace(svg.querySelector(":focus-visible")));
    svg.addEventListener("focusin", (event) => event.target.matches(":focus-visible") && trace(item(event.target)));
    svg.addEventListener("focusout", () => trace(null));
  };

  const views = [...document.querySelectorAll("figure.diagram[data-diagram]")].map((figure) => new View(figure));
  views.filter((view) => view.kind === "graph").forEach(graph);
  views.forEach(({ svg }) => svg.querySelector(":target")?.scrollIntoView({ block: "center", inline: "center" }));
  return { views, words, button };
})();
