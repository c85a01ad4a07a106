// A button on each block of code that copies it. Loaded where there is code, after commons.js.
"use strict";

for (const pre of all(".text pre, .cite pre")) {
  const frame = document.createElement("div");
  frame.className = "code";
  pre.replaceWith(frame);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = words.copy;
  button.addEventListener("click", async () => {
    await copy(pre.textContent.replace(/\n$/, ""));
    confirmCopy(button);
    button.textContent = words.copied;
    setTimeout(() => (button.textContent = words.copy), 1500);
  });
  frame.append(pre, button);
}
boxes.measure();
