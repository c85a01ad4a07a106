// Sets the colours that the reader chose. Is written into each page, since it must run before anything
// is painted, and nothing should wait for it to be loaded.
try {
  const choice = localStorage.getItem("colophon-theme");
  if (choice === "light" || choice === "dark") {
    document.documentElement.dataset.theme = choice;
    document.querySelector("meta[name=color-scheme]").content = choice;
  }
} catch {}
