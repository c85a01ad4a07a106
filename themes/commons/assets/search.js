// Finds what a reader looks for in the index that is beside the search page. It fetches the parts
// of the index it needs, as scripts, since a page opened from the disk can load nothing else.
// Colophon's docs/search.md describes the files.
"use strict";

var colophonSearch = (() => {
  /** What a word counts for: in a text, often in a text, in a heading of four words, of two, of one. */
  const WEIGHTS = [1, 2, 4.5, 6.5, 8];
  const HEADING = 2;
  const MOST_TOKENS = 31; // Of a query: one bit each.
  const MOST_WORDS = 12; // That one of them may mean.
  const MOST_FILES = 4;
  const RUN = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;
  const WORD = /[\p{L}\p{M}\p{N}]+/gu;
  const LETTERS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ł: "l", ı: "i", þ: "th", ς: "σ" };
  const SCRIPTS =
    "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3040-\\u30ff\\u3400-\\u4dbf" +
    "\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
  const UNSPACED = new RegExp(`[${SCRIPTS}]`, "u");
  const PARTS = new RegExp(`[${SCRIPTS}]+|[^${SCRIPTS}]+`, "gu");

  const files = new Map();
  const vocabularies = new Map();
  let folder = "";
  let version = "";
  let ready;

  /** In lower case, without diacritics; as the index has it. */
  const fold = (run) =>
    run
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[\u0300-\u036f'’]/g, "")
      .replace(/[ßæœøđðłıþς]/g, (letter) => LETTERS[letter])
      .normalize("NFKC");

  const ofRun = (run) =>
    (fold(run).match(WORD) ?? [])
      .flatMap((word) => word.match(PARTS))
      .flatMap((part) => {
        const characters = [...part];
        if (!UNSPACED.test(part)) {
          return characters.slice(0, 32).join("");
        }
        return characters.length < 2 ? part : characters.slice(1).map((next, i) => characters[i] + next);
      });

  /** The words of a text; two neighbouring characters each where there are no spaces. */
  const tokens = (text) => (text.match(RUN) ?? []).flatMap(ofRun);

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

  /** Of a word: which letters it has, of 32 kinds. */
  const letters = (word) => {
    let bits = 0;
    for (let i = 0; i < word.length; i++) {
      bits |= 1 << (word.charCodeAt(i) & 31);
    }
    return bits;
  };

  function count(bits) {
    let sum = 0;
    for (; bits !== 0; bits &= bits - 1) {
      sum++;
    }
    return sum;
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
      vocabularies.set(number, { words, letters: words.map(letters), entry });
    }
    return vocabularies.get(number);
  }

  /** How many letters have to be changed, left out, added or swapped; more than the limit is Infinity. */
  function distance(typed, word, limit, prefix) {
    if (!prefix && Math.abs(typed.length - word.length) > limit) {
      return Infinity;
    }
    const width = Math.min(word.length, typed.length + limit);
    let before;
    let row = Array.from({ length: width + 1 }, (_, i) => i);
    for (let i = 1; i <= typed.length; i++) {
      const next = [i];
      let least = i;
      for (let j = 1; j <= width; j++) {
        const same = typed[i - 1] === word[j - 1];
        let value = Math.min(row[j - 1] + (same ? 0 : 1), row[j] + 1, next[j - 1] + 1);
        if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]) {
          value = Math.min(value, before[j - 2] + 1);
        }
        next.push(value);
        least = Math.min(least, value);
      }
      if (least > limit) {
        return Infinity;
      }
      before = row;
      row = next;
    }
    const result = prefix ? Math.min(...row) : row[width];
    return result > limit ? Infinity : result;
  }

  /** The files with the words that start like this one, at least the one where it would be. */
  function near(main, start) {
    const numbers = [last(main.firstWords, start)];
    while (numbers.length < MOST_FILES && main.firstWords[numbers.at(-1) + 1]?.startsWith(start)) {
      numbers.push(numbers.at(-1) + 1);
    }
    return Promise.all(numbers.map((number) => vocabulary(main, number)));
  }

  async function exactly(main, word, fit) {
    const { words, entry } = await vocabulary(main, last(main.firstWords, word));
    const i = last(words, word);
    return words[i] === word ? [entry(i, fit)] : [];
  }

  /** The words of the site that a word of the query may mean, and how well each fits. */
  async function meanings(main, list, at, typing) {
    const token = list[at];
    const found = [];
    for (const { words, entry } of await near(main, token)) {
      for (let i = last(words, token); i < words.length; i++) {
        const more = words[i].length - token.length;
        if (words[i].startsWith(token)) {
          if (more === 0) {
            found.push(entry(i, 1));
          } else if (token.length > 2 && more < 4) {
            found.push(entry(i, 0.8 - 0.05 * more));
          } else if (typing && (token.length > 1 || UNSPACED.test(token))) {
            found.push(entry(i, 0.75 * Math.sqrt(token.length / words[i].length)));
          }
        } else if (words[i] > token) {
          break;
        }
      }
    }
    const alike = [
      ...[1, 2].filter((cut) => token.length - cut > 3).map((cut) => [token.slice(0, -cut), 0.65]),
      ...(at > 0 ? [[list[at - 1] + token, 0.9]] : []),
      ...(at + 1 < list.length ? [[token + list[at + 1], 0.9]] : []),
    ];
    const others = await Promise.all(alike.map(([word, fit]) => exactly(main, word, fit)));
    found.push(...others.flat());
    if (found.every(({ fit }) => fit < 0.66)) {
      found.push(...(await misspelt(main, token, typing)));
    }
    return found.sort((one, other) => other.fit - one.fit || one.value - other.value).slice(0, MOST_WORDS);
  }

  /** One slip in words of four letters, two in words of eight; also in the first letters. */
  async function misspelt(main, token, typing) {
    const limit = UNSPACED.test(token) || token.length < 4 ? 0 : token.length < 8 ? 1 : 2;
    if (limit === 0) {
      return [];
    }
    const many = main.words.length > 8 * MOST_FILES;
    const starts = [token.slice(0, many ? 2 : 1), token[1] + token[0] + token.slice(2), token.slice(1)];
    const files = new Set((await Promise.all(starts.map((start) => near(main, start)))).flat());
    const found = [];
    for (const { words, letters: of, entry } of files) {
      for (let i = 0; i < words.length; i++) {
        if (words[i].length > 2 && count(letters(token) & ~of[i]) <= limit) {
          const whole = distance(token, words[i], limit, false);
          const slips = typing && whole > limit ? distance(token, words[i], limit, true) + 0.5 : whole;
          if (slips < Infinity) {
            found.push(entry(i, 0.65 / (1 + slips / 2)));
          }
        }
      }
    }
    return found;
  }

  /** Adds the places of each word, of few files. */
  async function places(main, words) {
    const allowed = [...new Set(words.map(({ number }) => last(main.places, number)))].slice(0, MOST_FILES);
    await Promise.all(allowed.map((file) => load("places-" + file)));
    return Promise.all(
      words
        .filter(({ number }) => allowed.includes(last(main.places, number)))
        .map(async (word) => {
          const file = last(main.places, word.number);
          return { ...word, places: (await load("places-" + file))[word.number - main.places[file]] };
        }),
    );
  }

  /** What each entry of the index is worth for the query: entries and scores, the best first. */
  function rank(main, groups, pages, most) {
    const total = new Float32Array(main.entries);
    const matched = new Uint32Array(main.entries);
    const touched = [];
    const titles = groups.map((words, group) => {
      const best = new Float32Array(main.entries);
      const title = new Float32Array(main.entries);
      const found = [];
      for (const { places, value: worth } of words) {
        places.split(" ").forEach((list, kind) => {
          const value = WEIGHTS[kind] * worth;
          let entry = -1;
          numbers(list, (more) => {
            entry += more + 1;
            if (value > best[entry]) {
              if (best[entry] === 0) {
                found.push(entry);
              }
              best[entry] = value;
              title[entry] = kind < HEADING ? title[entry] : value;
            }
          });
        });
      }
      for (const entry of found) {
        if (matched[entry] === 0) {
          touched.push(entry);
        }
        total[entry] += best[entry];
        matched[entry] |= 1 << group;
      }
      return title;
    });
    const asked = groups.filter((words) => words.some(({ places }) => places !== "")).length;
    const results = [];
    let least = 0;
    for (const entry of touched) {
      const page = last(main.first, entry);
      if (page < pages[0] || page >= pages[1] || pages[2]?.[page] === false) {
        continue;
      }
      const front = main.first[page];
      let bits = matched[entry];
      let score = total[entry] * (entry === front ? 1.1 : 1);
      if (entry !== front) {
        // A section is as good as its page where its own heading has what the title has not.
        const own = titles.some((title) => title[entry] && !title[front]);
        titles.forEach((title, group) => {
          const value = title[front];
          if (value) {
            score += title[entry] ? 0 : own ? value : value / 2;
            bits |= 1 << group;
          }
        });
      }
      score *= (count(bits) / asked) ** 2;
      if (score > least) {
        results.push({ entry, page, score });
        if (results.length > 4 * most) {
          least = best(results, most);
        }
      }
    }
    best(results, most);
    return results;
  }

  /** Keeps the best, in order, and tells what the last of them is worth. */
  function best(results, most) {
    results.sort((one, other) => other.score - one.score || one.entry - other.entry);
    results.length = Math.min(results.length, most);
    return results.at(-1)?.score ?? 0;
  }

  /** The title, heading, address and first words of an entry. */
  async function describe(main, { entry, page, score }) {
    const file = last(main.sections, page);
    const fields = (await load("sections-" + file))[page - main.sections[file]];
    const at = 1 + 3 * (entry - main.first[page]);
    const [heading, opening, anchor] = fields.slice(at, at + 3);
    const slug = () => heading.toLowerCase().replace(/[^a-z0-9 _-]/g, "").replaceAll(" ", "-");
    const of = (runs) => {
      let end = 0;
      return runs.find(([, count]) => (end += count) > page)[0];
    };
    return {
      score,
      book: of(main.books),
      language: of(main.languages),
      title: fields[1],
      heading,
      opening,
      address: fields[0],
      anchor: at === 1 ? "" : anchor || slug(),
    };
  }

  /** Raises those whose heading has the words of the query as they stand there. */
  function raise(results, list) {
    const query = " " + list.join(" ");
    for (const result of results) {
      const heading = " " + tokens(result.heading).join(" ");
      const whole = " " + tokens(result.title).join(" ") + heading;
      result.score *= heading === query || whole === query ? 1.6 : heading.includes(query) ? 1.2 : 1;
    }
    results.sort((one, other) => other.score - one.score);
  }

  /** The pages of a book or in a language: from, to, and which of them where they are scattered. */
  function filter(main, { book, language }) {
    const range = [0, main.first.length, undefined];
    let page = 0;
    main.books.forEach(([, count], i) => {
      if (String(i) === book) {
        range[0] = page;
        range[1] = page + count;
      }
      page += count;
    });
    if (language) {
      range[2] = main.languages.flatMap(([tag, count]) => Array(count).fill(tag === language));
    }
    return range;
  }

  /**
   * Finds a text: `results`, the best first, `more` if there are others, and the `words` found.
   * Of `options`, `book` is the number of a book, `language` a tag, `limit` how many to tell of.
   */
  async function find(text, options = {}) {
    const main = await ready;
    const limit = options.limit ?? 10;
    const list = tokens(text).slice(0, MOST_TOKENS);
    const typing = /[\p{L}\p{M}\p{N}]$/u.test(text);
    const found = list.map(async (_, i) =>
      places(main, await meanings(main, list, i, typing && i === list.length - 1)),
    );
    const groups = (await Promise.all(found)).filter((words) => words.length > 0);
    const ranked = rank(main, groups, filter(main, options), limit + 5);
    const results = await Promise.all(ranked.map((result) => describe(main, result)));
    raise(results, list);
    const words = new Set(groups.flat().map(({ word }) => word));
    return { results: results.slice(0, limit), more: results.length > limit, words };
  }

  /** A text in pieces, each with whether it was looked for. */
  function pieces(text, words) {
    const result = [];
    let end = 0;
    const add = (piece, found) => piece && result.push([piece, found]);
    for (const { 0: run, index } of text.matchAll(RUN)) {
      const units = UNSPACED.test(run) ? [...run] : [run];
      const found = units.map((_, i) => ofRun(units.slice(i, i + 2).join("")).some((word) => words.has(word)));
      add(text.slice(end, index), false);
      units.forEach((unit, i) => add(unit, found[i] || (i > 0 && found[i - 1])));
      end = index + run.length;
    }
    add(text.slice(end), false);
    return result;
  }

  const receive = (name, data) => files.get(name)?.resolve(data);
  return Object.assign(receive, { open, find, tokens, pieces });
})();
