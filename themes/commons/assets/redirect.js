// Goes on to the page's present address and takes the fragment along.
"use strict";

{
  const link = document.querySelector("a.moved");
  const url = new URL(link.href);
  if (location.hash) {
    url.hash = location.hash;
  }
  link.href = url.href;
  location.replace(url.href);
}
