// Goes on to the page's present address and takes the fragment along. A section that another page
// carries on has a link of its own in the list of former anchors.
"use strict";

{
  const link = document.querySelector("a.moved");
  const url = new URL(link.href);
  const anchor = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const section = anchor && anchor.querySelector("a");
  if (location.hash) {
    url.hash = location.hash;
  }
  link.href = url.href;
  location.replace(section ? section.href : url.href);
}
