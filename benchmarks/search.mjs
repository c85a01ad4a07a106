// Whether the search of a built site finds its sections: node benchmarks/search.mjs SITE...
// It runs the site's own scripts. README.md says what is asked and how to read the table.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createContext, runInContext } from "node:vm";
import { gzipSync } from "node:zlib";

const HEADING = /<h([1-6]) id="([^"]*)"[^>]*>(.*?)<\/h\1>/gs;
const QUESTIONS = 200;
const TOP = 3;
const ENTITIES = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&nbsp;": " " };

/** The same numbers in each run. */
let state = 1;
const random = (below) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};

/** Milliseconds of processor time, which neighbours on the machine do not add to. */
const busy = () => process.cpuUsage().user / 1000;

/** A browser, as far as the script needs one: it fetches by adding script elements. */
function reader(site) {
  const fetched = [];
  let reading = 0;
  const document = {
    createElement: () => ({}),
    head: {
      append(script) {
        const file = fileURLToPath(script.src.split("?")[0]);
        const start = busy();
        const text = readFileSync(file, "utf8");
        fetched.push({ file, raw: Buffer.byteLength(text), gzip: gzipSync(text).length });
        reading += busy() - start;
        setImmediate(() => runInContext(text, context));
      },
    },
  };
  const context = createContext({ document, console });
  for (const script of ["searchwords.js", "searchindex.js", "search.js"]) {
    runInContext(readFileSync(join(site, "assets", script), "utf8"), context);
  }
  return { search: context.colophonSearch, fetched, reading: () => reading };
}

const plain = (html) =>
  html
    .replace(/<a class="anchor".*?<\/a>/gs, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&[a-z0-9#]+;/g, (entity) => ENTITIES[entity] ?? " ")
    .replace(/\s+/g, " ")
    .trim();

/** The headings of all pages of a site, from their HTML. */
function headings(site) {
  const { pages } = JSON.parse(readFileSync(join(site, "inventory.json"), "utf8"));
  return pages.flatMap(({ address, title }) => {
    const file = join(site, decodeURIComponent(address), /(^|\/)$/.test(address) ? "index.html" : "");
    const html = readFileSync(file, "utf8").split("<article")[1].split("</article>")[0];
    return [...html.matchAll(HEADING)]
      .map(([, level, id, text]) => ({ address, title, level: Number(level), id, text: plain(text) }))
      .filter(({ text }) => text !== "");
  });
}

function shuffled(list) {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = random(i + 1);
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}

/** A slip in one of the longer words: two letters swapped, one left out, one twice, one wrong. */
function mistyped(text) {
  const words = text.split(" ");
  const long = words.flatMap((word, i) => (/^\p{L}{5,}$/u.test(word) ? [i] : []));
  if (long.length === 0) {
    return "";
  }
  const i = long[random(long.length)];
  const word = words[i];
  const at = 1 + random(word.length - 2);
  const slip = [
    word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word[at] + word.slice(at),
    word.slice(0, at) + "x" + word.slice(at + 1),
  ][random(4)];
  words[i] = slip === word ? word.slice(0, at) + word.slice(at + 1) : slip;
  return words.join(" ");
}

/** Two or three of the words, in their order. */
function some(tokens) {
  const longer = tokens.filter((token) => token.length > 3);
  const from = longer.length > 2 ? longer : tokens;
  const kept = new Set(shuffled(from.map((_, i) => i)).slice(0, 2 + random(2)));
  return from.filter((_, i) => kept.has(i)).join(" ");
}

/** What is asked for a heading: its text, with the page's title where others are called the same. */
const question = ({ text, title, level, alone }) => (alone || level === 1 ? text : `${title} ${text}`);

/** What the first query of a reader costs, who has nothing of the index yet: the worst of some. */
async function first(site, queries) {
  const worst = { files: 0, raw: 0, gzip: 0, millis: 0 };
  for (const query of queries) {
    const { search, fetched, reading } = reader(site);
    const start = busy();
    await search.open(folder(site));
    await search.find(query);
    const sum = (key) => fetched.reduce((total, each) => total + each[key], 0);
    const cost = { files: fetched.length, raw: sum("raw") / 1000, gzip: sum("gzip") / 1000 };
    cost.millis = busy() - start - reading();
    Object.keys(worst).forEach((key) => (worst[key] = Math.max(worst[key], cost[key])));
  }
  const { files, raw, gzip, millis } = worst;
  console.log(
    `first query: at most ${files} files, ${gzip.toFixed(0)} kB compressed (${raw.toFixed(0)} kB not), ` +
      `${millis.toFixed(0)} ms of script`,
  );
}

/** Where the search is: at `search/`, if the site has no page of its own there. */
function folder(site) {
  const [, href] = /<a class="[^"]*search[^"]*" href="([^"]*)"/.exec(readFileSync(join(site, "404.html"), "utf8"));
  return pathToFileURL(join(site, href)) + (/\/$/.test(href) ? "" : "/");
}

async function measure(site) {
  const { search, fetched } = reader(site);
  const found = headings(site);
  const times = new Map();
  found.forEach(({ text }) => times.set(text.toLowerCase(), (times.get(text.toLowerCase()) ?? 0) + 1));
  found.forEach((each) => (each.alone = times.get(each.text.toLowerCase()) === 1));
  const asked = shuffled(found).slice(0, QUESTIONS);
  await search.open(folder(site));

  async function finds(query, right) {
    const { results } = await search.find(query + " ", { limit: TOP });
    const hit = results.some((result) => right(result));
    if (!hit && process.env.VERBOSE) {
      console.log(query, "→", results.map((r) => `${r.address}#${r.anchor} ${r.score.toFixed(1)}`).join("  "));
    }
    return hit;
  }
  // Sections that have both heading and title in common cannot be told apart by what is asked.
  const key = (title, text) => search.tokens(`${title} ${text}`).join(" ");
  const same = (heading) => (result) =>
    result.anchor === "" ? heading.level === 1 && result.title === heading.title : key(result.title, result.heading) === key(heading.title, heading.text);

  async function row(name, query) {
    let hits = 0;
    let count = 0;
    const start = busy();
    for (const heading of asked) {
      const text = query(heading);
      if (text) {
        count++;
        hits += (await finds(text, same(heading))) ? 1 : 0;
      }
    }
    const millis = (busy() - start) / count;
    const share = ((100 * hits) / count).toFixed(1);
    console.log(`${name.padEnd(34)} ${String(count).padStart(5)} ${share.padStart(7)} % ${millis.toFixed(1).padStart(7)}`);
  }

  console.log(`${site}: ${found.length} headings, ${found.filter(({ alone }) => alone).length} of them like no other`);
  console.log("asked                              count   found      ms");
  await row("the heading (with title if shared)", question);
  await row("in lower case, from its middle", (heading) => question(heading).toLowerCase().split(" ").reverse().join(" "));
  await row("two or three of its words", (heading) => {
    const tokens = search.tokens(heading.text);
    return heading.alone && tokens.length > 2 ? some([...tokens]) : "";
  });
  await row("with one slip", (heading) => mistyped(question(heading)));
  await first(site, asked.map(question).slice(0, 20));
  console.log(`${fetched.length} files fetched in all\n`);
}

const sites = process.argv.slice(2);
if (sites.length === 0 || !sites.every((site) => existsSync(join(site, "inventory.json")))) {
  console.error("usage: node benchmarks/search.mjs SITE... (folders that Colophon has built)");
  process.exit(2);
}
for (const site of sites) {
  await measure(site);
}
