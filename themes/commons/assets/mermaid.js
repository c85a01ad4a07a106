// Draws the Mermaid diagrams of a page, in the reader's colours; loaded only where there are some.
// Without it, and where a diagram cannot be drawn, its source stays to be read.
"use strict";

(() => {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const diagrams = [...document.querySelectorAll(".text code.language-mermaid, .text pre.mermaid")].map((code, i) => {
    const source = code.closest(".code") ?? code.closest("pre");
    const drawing = document.createElement("div");
    drawing.className = "mermaid-drawing";
    drawing.hidden = true;
    source.before(drawing);
    return { id: `_mermaid_${i + 1}`, text: code.textContent, source, drawing };
  });

  function isDark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : system.matches;
  }

  /** What a diagram without a title of its own is about. */
  function headingAbove(drawing) {
    return [...document.querySelectorAll(".text :is(h1, h2, h3, h4, h5, h6)[id]")]
      .filter((heading) => heading.compareDocumentPosition(drawing) & Node.DOCUMENT_POSITION_FOLLOWING)
      .pop();
  }

  async function draw({ id, text, source, drawing }) {
    try {
      const { svg } = await mermaid.render(id, text);
      drawing.innerHTML = svg;
      // Letters are 16 px high at full size, and at least 12 px; what is wider then scrolls.
      const picture = drawing.firstElementChild;
      picture.style.minInlineSize = `${0.75 * picture.viewBox.baseVal.width}px`;
      if (!picture.hasAttribute("aria-labelledby")) {
        picture.setAttribute("aria-labelledby", headingAbove(drawing)?.id ?? "page.main");
      }
    } catch (trouble) {
      console.warn(`A diagram cannot be drawn: ${trouble.message}`);
      document.getElementById(`d${id}`)?.remove();
      drawing.replaceChildren();
    }
    drawing.hidden = !drawing.hasChildNodes();
    source.hidden = !drawing.hidden;
    if (drawing.scrollWidth > drawing.clientWidth) {
      drawing.tabIndex = 0;
    }
  }

  async function drawAll() {
    mermaid.initialize({
      startOnLoad: false,
      securityLevel: "strict",
      theme: isDark() ? "dark" : "neutral",
      fontFamily: getComputedStyle(document.body).fontFamily,
      // What a diagram may not change by itself.
      secure: ["secure", "securityLevel", "startOnLoad", "maxTextSize", "maxEdges", "theme", "themeCSS", "fontFamily"],
    });
    // One after the other, since the library has one state for all.
    for (const diagram of diagrams) {
      await draw(diagram);
    }
  }

  drawAll();
  system.addEventListener("change", drawAll);
  new MutationObserver(drawAll).observe(root, { attributeFilter: ["data-theme"] });
})();
