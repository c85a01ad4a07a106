import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Makes a book to measure with, and its Git history: {@code java Corpus.java --pages 1000 --commits
 * 500 --seed 1 OUT}. The same arguments give the same files and the same commit ids anywhere.
 */
final class Corpus {
    private static final int TOPIC = 25;
    private static final int AREA = 20 * TOPIC;
    private static final long START = 1_577_836_800L; // 2020-01-01
    private static final long SPAN = 5L * 365 * 24 * 3600;
    private static final String CONFIG =
            """
            title: Handbook
            url: https://handbook.example.org/
            books:
              - id: handbook
                source: book
            """;
    private static final String DIAGRAM =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path"
                    + " d=\"M0 0h9v9\"/></svg>\n";

    /** What a commit does to pages, by their numbers; a renamed page gets its present path. */
    private record Commit(List<Integer> added, List<Integer> edited, List<Integer> renamed) {}

    private final int pages;
    private final SplittableRandom random;
    private final Map<Integer, String> former = new TreeMap<>();
    private final int[] edits;
    private final Text text;

    private Corpus(int pages, long seed) {
        this.pages = pages;
        random = new SplittableRandom(seed);
        edits = new int[pages];
        text = new Text(seed, pages);
    }

    public static void main(String[] arguments) throws Exception {
        List<String> list = List.of(arguments);
        if (list.size() != 7) {
            System.err.println("usage: java Corpus.java --pages N --commits N --seed N OUT");
            System.exit(2);
        }
        int pages = Integer.parseInt(list.get(list.indexOf("--pages") + 1));
        int commits = Integer.parseInt(list.get(list.indexOf("--commits") + 1));
        long seed = Long.parseLong(list.get(list.indexOf("--seed") + 1));
        Corpus corpus = new Corpus(pages, seed);
        corpus.write(corpus.plan(commits), Path.of(list.get(6)));
    }

    /** Areas of twenty topics of twenty-five pages; the first page of each folder is its README. */
    static String path(int page) {
        if (page == 0) {
            return "README.md";
        }
        String area = "area-%02d/".formatted(page / AREA + 1);
        int front = page < AREA ? 1 : 0;
        if (page % AREA == front) {
            return area + "README.md";
        }
        int topic = page % AREA / TOPIC;
        boolean first = page % AREA == front + 1 || topic > 0 && page % TOPIC == 0;
        return area + "topic-%02d/".formatted(topic + 1) + (first ? "README.md" : name(page));
    }

    private static String name(int page) {
        return "page-%05d.md".formatted(page);
    }

    /** All commits, planned before any is written: a page's links name what others will be. */
    private List<Commit> plan(int count) {
        List<Commit> commits = new ArrayList<>();
        int born = 0;
        for (int c = 0; c < count; c++) {
            double share = c == count - 1 ? 1 : Math.min(1, 0.4 + 0.9 * c / count);
            int until = Math.max(1, (int) (share * pages));
            Commit commit = new Commit(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (int n = random.nextInt(6); c > 0 && n >= 0; n--) {
                int page = random.nextInt(born);
                if (!commit.edited().contains(page)) {
                    commit.edited().add(page);
                    edits[page]++;
                }
            }
            if (c > count / 2 && c % 20 == 0) {
                planRenames(c, born, commit.renamed());
            }
            while (born < until) {
                commit.added().add(born++);
            }
            commits.add(commit);
        }
        return commits;
    }

    /** Mostly one page gets a better name; once in a while a whole topic finds another folder. */
    private void planRenames(int commit, int born, List<Integer> renamed) {
        int chosen = random.nextInt(born);
        boolean topic = commit % 100 == 0;
        int from = topic ? chosen / TOPIC * TOPIC : chosen;
        for (int page = from; page < Math.min(born, topic ? from + TOPIC : from + 1); page++) {
            String path = path(page);
            String folder = path.substring(0, path.lastIndexOf('/') + 1);
            String before =
                    topic ? "inbox-" + commit + "/" + name(page) : folder + "draft-" + name(page);
            if (page > 0 && former.putIfAbsent(page, before) == null) {
                renamed.add(page);
            }
        }
    }

    private void write(List<Commit> commits, Path folder) throws Exception {
        if (Files.exists(folder)) {
            throw new IOException(folder + " exists already; expected a folder that does not");
        }
        Files.createDirectories(folder);
        await(git(folder, "init", "--quiet", "--initial-branch=main"));
        Process importer = git(folder, "fast-import", "--quiet");
        try (OutputStream out = new BufferedOutputStream(importer.getOutputStream(), 1 << 20)) {
            new History(commits, text, former, edits, out).write();
        }
        await(importer);
        await(git(folder, "reset", "--quiet", "--hard", "main"));
        // An import writes each blob as a difference from whatever came before it, which no clone has.
        await(git(folder, "-c", "pack.compression=6", "repack", "-a", "-d", "-f", "--quiet"));
    }

    private static Process git(Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "core.autocrlf=false"));
        command.addAll(List.of("-c", "core.compression=1"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void await(Process process) throws Exception {
        if (process.waitFor() != 0) {
            throw new IOException("git failed: " + process.info().commandLine().orElse(""));
        }
    }

    /** Writes the commits as a stream for git-fast-import(1). */
    private static final class History {
        private final List<Commit> commits;
        private final Text text;
        private final String[] paths;
        private final int[] finalEdits;
        private final int[] edits;
        private final OutputStream out;
        private final int people;
        private int born;
        private int marks;
        private int tip;

        History(
                List<Commit> commits,
                Text text,
                Map<Integer, String> former,
                int[] finalEdits,
                OutputStream out) {
            this.commits = commits;
            this.text = text;
            this.finalEdits = finalEdits;
            this.out = out;
            edits = new int[finalEdits.length];
            people = 5 + commits.size() / 40;
            paths = new String[finalEdits.length];
            for (int page = 0; page < paths.length; page++) {
                paths[page] = former.getOrDefault(page, path(page));
            }
        }

        /** Every tenth change is made on a branch, which the next commit merges. */
        void write() throws IOException {
            String branch = "";
            int side = 0;
            for (int c = 0; c < commits.size(); c++) {
                String changes = changes(c);
                boolean branches = c % 10 == 5 && c + 1 < commits.size();
                commit(c, branches ? "refs/heads/branch" : "refs/heads/main");
                print(tip == 0 ? "" : "from :" + tip + "\n");
                print(branch.isEmpty() ? "" : "merge :" + side + "\n");
                print(branch + changes + "\n");
                branch = branches ? changes : "";
                side = branches ? marks : 0;
                tip = branches ? tip : marks;
            }
        }

        private void commit(int number, String branch) throws IOException {
            SplittableRandom random = new SplittableRandom(number);
            double share = random.nextDouble();
            String author = person((int) (people * share * share * share));
            long time = START + SPAN * number / commits.size();
            String message = Text.sentence(random, 6) + "\n";
            if (number % 12 == 7) {
                message += "\nCo-authored-by: " + person(random.nextInt(people)) + "\n";
            }
            print("commit " + branch + "\nmark :" + ++marks + "\n");
            print("author " + author + " " + time + " +0000\n");
            print("committer " + author + " " + time + " +0000\n");
            data(message);
        }

        private static String person(int number) {
            return number == 3
                    ? "renovate[bot] <bot@renovateapp.com>"
                    : "Person %d <person-%d@example.org>".formatted(number, number);
        }

        /** The changes of a commit, whose blobs are written before it. */
        private String changes(int number) throws IOException {
            Commit commit = commits.get(number);
            StringBuilder changes = new StringBuilder();
            for (int page : commit.renamed()) {
                changes.append("R book/" + paths[page] + " book/" + path(page) + "\n");
                paths[page] = path(page);
            }
            for (int page : commit.edited()) {
                edits[page]++;
                changes.append(blob(paths[page], text.page(page, edits[page], finalEdits)));
            }
            for (int page : commit.added()) {
                changes.append(blob(paths[page], text.page(page, 0, finalEdits)));
            }
            born += commit.added().size();
            if (number == 0) {
                changes.append(blob("diagram.svg", DIAGRAM)).append(blob("../config", CONFIG));
            }
            int tenth = Math.max(1, commits.size() / 10);
            if (number % tenth == 0 || number == commits.size() - 1) {
                changes.append(blob("SUMMARY.md", summary()));
            }
            return changes.toString().replace("book/../config", "site-config.yml");
        }

        private String blob(String path, String content) throws IOException {
            print("blob\nmark :" + ++marks + "\n");
            data(content);
            return "M 100644 :" + marks + " book/" + path + "\n";
        }

        private String summary() {
            StringBuilder summary = new StringBuilder("# Summary\n\n");
            for (int page = 0; page < born; page++) {
                boolean index = path(page).endsWith("README.md");
                int depth = (int) path(page).chars().filter(c -> c == '/').count();
                int indent = page == 0 ? 0 : index ? depth - 1 : depth;
                summary.append("  ".repeat(indent))
                        .append("- [" + text.title(page) + "](" + paths[page] + ")\n");
            }
            return summary.toString();
        }

        private void data(String content) throws IOException {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            print("data " + bytes.length + "\n");
            out.write(bytes);
            print("\n");
        }

        private void print(String line) throws IOException {
            out.write(line.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The text of pages: about 760 words and eight links each, in an intro and six sections. */
    private record Text(long seed, int pages) {
        private static final int SECTIONS = 6;
        private static final String[] WORDS =
                """
                the of a and to in is for team teams code project projects open share shared source
                review reviews change changes who when where how what why owner owners trusted
                committer contributor contributors contribution contributions company group office
                program goal goals question questions metric metrics measure measures count value
                cost time week month release releases version issue issues request requests pull
                merge branch repository repositories platform tool tools build test tests pipeline
                document documents guide page pages book chapter link address name names list table
                map path step steps way ways work works working start first next last early often
                small large good better new old same other more less most few many each every all
                one two three before after with without inside outside between across over under
                read write ask answer help learn teach find found use used make made keep kept give
                given take taken move moved grow grows need needs support trust people person
                manager leader engineer developer community practice pattern patterns decision
                """
                        .split("\\s+");

        String title(int page) {
            return "Page " + page + ": " + words(random(page, 90, 0), 3);
        }

        /** The text after a number of edits; each edit rewrites a part of one section. */
        String page(int page, int edits, int[] finalEdits) {
            StringBuilder out = new StringBuilder("# " + title(page) + "\n\n");
            int next = (page + 1) % pages;
            out.append(paragraph(random(page, 91, 0), 48, link(page, next, "")));
            out.append(paragraph(random(page, 92, 0), 35, link(page, page / TOPIC * TOPIC, "")));
            for (int section = 0; section < SECTIONS; section++) {
                int version = version(page, section, edits);
                SplittableRandom random = random(page, section, version);
                out.append("## " + heading(page, section, edits) + "\n\n");
                out.append(paragraph(random, 45, link(page, section, finalEdits)));
                out.append(block(random(page, section + 10, 0), section));
                out.append(paragraph(random(page, section + 20, 0), 28, "`" + word(random) + "`"));
            }
            return out.toString();
        }

        /** How many of a page's edits were in a section. */
        private static int version(int page, int section, int edits) {
            return (edits + SECTIONS - 1 - (section + page) % SECTIONS) / SECTIONS;
        }

        /** Every second page has a heading that its first edit changes. */
        private String heading(int page, int section, int edits) {
            boolean changed = page % 2 == 0 && version(page, section, edits) > 0;
            String heading = sentence(random(page, section + 40, changed ? 1 : 0), 3);
            return heading + " " + (section + 1);
        }

        private String link(int page, int section, int[] finalEdits) {
            SplittableRandom random = random(page, section + 60, 0);
            int sibling = Math.min(pages - 1, page / TOPIC * TOPIC + random.nextInt(TOPIC));
            int other = section % 2 == 0 ? sibling : random.nextInt(pages);
            int to = random.nextInt(SECTIONS);
            String anchor = "#" + slug(heading(other, to, finalEdits[other]));
            return switch (section) {
                case 0, 1 -> link(page, other, "");
                case 2, 3 -> link(page, other, anchor);
                case 4 -> "[" + words(random, 2) + "](https://example.org/" + word(random) + ")";
                default -> "[below](#" + slug(heading(page, to, finalEdits[page])) + ")";
            };
        }

        private String link(int from, int to, String anchor) {
            String up = "../".repeat((int) path(from).chars().filter(c -> c == '/').count());
            return "[" + title(to) + "](" + up + path(to) + anchor + ")";
        }

        private static String slug(String heading) {
            return heading.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        }

        /** What a section has besides paragraphs. */
        private static String block(SplittableRandom random, int section) {
            StringBuilder out = new StringBuilder();
            switch (section) {
                case 1 -> {
                    out.append("| what | who | when |\n| --- | --- | --- |\n");
                    for (int row = 0; row < 4; row++) {
                        out.append("| " + words(random, 3) + " | " + words(random, 2));
                        out.append(" | " + word(random) + " |\n");
                    }
                }
                case 2, 4 -> {
                    for (int item = 0; item < 5; item++) {
                        out.append("- " + sentence(random, 7) + "\n");
                    }
                }
                case 3 ->
                        out.append("```sh\ngit " + word(random) + " --" + word(random) + "\n```\n");
                case 5 -> out.append("> [!NOTE]\n> " + sentence(random, 14) + ".\n");
                default -> out.append("![Diagram](/book/diagram.svg)\n");
            }
            return out.append("\n").toString();
        }

        private static String paragraph(SplittableRandom random, int count, String link) {
            String before = sentence(random, count / 2);
            String after = words(random, count - count / 2);
            return before + " **" + word(random) + "** " + link + " " + after + ".\n\n";
        }

        static String sentence(SplittableRandom random, int count) {
            String words = words(random, count);
            return Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }

        private static String words(SplittableRandom random, int count) {
            StringBuilder out = new StringBuilder(word(random));
            for (int n = 1; n < count; n++) {
                out.append(' ').append(word(random));
            }
            return out.toString();
        }

        /** Common words are common. */
        private static String word(SplittableRandom random) {
            double share = random.nextDouble();
            return WORDS[(int) (WORDS.length * share * share)];
        }

        private SplittableRandom random(int page, int part, int version) {
            return new SplittableRandom(((seed * 31 + page) * 101 + part) * 1009 + version);
        }
    }
}
