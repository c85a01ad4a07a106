// The index that is beside the search page. Its parts are fetched when they are needed, as scripts,
// since a page opened from the disk can load nothing else; each calls `colophonSearch` with what it
// has. Colophon's docs/search.md describes the files.
"use strict";

var colophonSearch = (() => {
  const files = new Map();
  const vocabularies = new Map();
  let folder = "";
  let version = "";
  let ready;

  function load(name) {
    if (!files.has(name)) {
      const file = {};
      file.data = new Promise((resolve, reject) => {
        file.resolve = resolve;
        const script = document.createElement("script");
        script.src = folder + name + ".js" + version;
        script.onerror = () => {
          files.delete(name);
          reject(new Error(name));
        };
        document.head.append(script);
      });
      files.set(name, file);
    }
    return files.get(name).data;
  }

  /** The place in a sorted list of the last one that is not after a value. */
  function last(list, value) {
    let low = 0;
    let high = list.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (list[middle] <= value) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  const digit = (text, at) => {
    const code = text.charCodeAt(at);
    return code - (code > 92 ? 36 : 35);
  };

  /** Calls back with each number of a text. */
  function numbers(text, callback) {
    for (let at = 0, number = 0, factor = 1; at < text.length; at++) {
      const value = digit(text, at);
      number += (value % 45) * factor;
      factor *= 45;
      if (value < 45) {
        callback(number);
        number = 0;
        factor = 1;
      }
    }
  }

  /** Where the index is; nothing is fetched before. */
  function open(url) {
    if (!ready) {
      folder = url;
      ready = load("index").then((main) => {
        version = "?" + main.digest;
        main.first = [];
        let entries = 0;
        numbers(main.pages, (count) => {
          main.first.push(entries);
          entries += count;
        });
        main.entries = entries;
        return main;
      });
      ready.catch(() => (ready = undefined));
    }
    return ready;
  }

  /** One file of words, and what they have for letters. */
  async function vocabulary(main, number) {
    const data = await load("words-" + number);
    if (!vocabularies.has(number)) {
      let before = "";
      const often = [];
      const words = data.split(" ").map((coded) => {
        often.push(digit(coded, coded.length - 1));
        return (before = before.slice(0, digit(coded, 0)) + coded.slice(1, -1));
      });
      const entry = (i, fit) => ({
        word: words[i],
        number: main.words[number] + i,
        value: fit * Math.log(1 + main.entries / 1.4 / 2 ** often[i]),
        fit,
      });
      vocabularies.set(number, { words, letters: words.map(colophonWords.letters), entry });
    }
    return vocabularies.get(number);
  }

  const receive = (name, data) => files.get(name)?.resolve(data);
  return Object.assign(receive, { ready: () => ready, load, last, numbers, open, vocabulary });
})();
