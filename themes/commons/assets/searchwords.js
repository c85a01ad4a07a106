// The words of a text, as the search index has them, and how much alike two words are. The program
// cuts the pages' texts in the same way.
"use strict";

var colophonWords = (() => {
  const RUN = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;
  const WORD = /[\p{L}\p{M}\p{N}]+/gu;
  const LETTERS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ł: "l", ı: "i", þ: "th", ς: "σ" };
  const SCRIPTS =
    "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3040-\\u30ff\\u3400-\\u4dbf" +
    "\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
  const UNSPACED = new RegExp(`[${SCRIPTS}]`, "u");
  const PARTS = new RegExp(`[${SCRIPTS}]+|[^${SCRIPTS}]+`, "gu");

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

  return { UNSPACED, tokens, letters, count, distance, pieces };
})();
