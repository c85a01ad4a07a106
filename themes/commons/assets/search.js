// Finds what a reader looks for: which words may be meant, where they are, and what is best.
"use strict";

(() => {
  /** What a word counts for: in a text, often in a text, in a heading of four words, of two, of one. */
  const WEIGHTS = [1, 2, 4.5, 6.5, 8];
  const HEADING = 2;
  const MOST_TOKENS = 31; // Of a query: one bit each.
  const MOST_WORDS = 12; // That one of them may mean.
  const MOST_FILES = 4;

  const { UNSPACED, tokens, letters, count, distance, pieces } = colophonWords;
  const { load, last, numbers, vocabulary, ready } = colophonSearch;

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

  /** What a file says of each of its words. */
  const lists = async (file) => (await load("places-" + file)).split("~");

  /** Adds the places of each word, of few files. */
  async function places(main, words) {
    const allowed = [...new Set(words.map(({ number }) => last(main.places, number)))].slice(0, MOST_FILES);
    const read = new Map(await Promise.all(allowed.map(async (file) => [file, await lists(file)])));
    return words.flatMap((word) => {
      const file = last(main.places, word.number);
      return read.has(file) ? [{ ...word, places: read.get(file)[word.number - main.places[file]] }] : [];
    });
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
    const main = await ready();
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

  Object.assign(colophonSearch, { find, tokens, pieces });
})();
