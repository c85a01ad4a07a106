// Sets the colours that the reader chose, before anything is painted.
"use strict";

try {
  const choice = localStorage.getItem("colophon-theme");
  if (choice === "light" || choice === "dark") {
    document.documentElement.dataset.theme = choice;
  }
} catch {
  // Storage may be forbidden; the system's colours are shown then.
}
