// Goes on to the page's present address and takes fragment and query along. A section that another
// page carries on has a link of its own in the list of former anchors.
"use strict";

{
  const link = document.querySelector("a.moved");
  const url = new URL(link.href);
  // An embedded page is asked for a section in its query.
  const name = new URLSearchParams(location.search).get("section") ?? decodeURIComponent(location.hash.slice(1));
  const anchor = name && document.getElementById(name);
  const section = anchor && anchor.querySelector("a");
  for (const [key, value] of new URLSearchParams(location.search)) {
    url.searchParams.set(key, value);
  }
  if (location.hash) {
    url.hash = location.hash;
  }
  link.href = url.href;
  location.replace(section ? section.href : url.href);
}
