package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.config.ConfigLoader;
import dev.colophon.config.SiteConfig;
import dev.colophon.history.History;
import dev.colophon.markdown.Link;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.site.SiteLoader;
import dev.colophon.site.Target;
import dev.colophon.source.SourceTree;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoveCommandTest {
    @TempDir private Path folder;
    private String output = "";

    @BeforeEach
    void writeConfig() throws IOException {
        write(
                "site-config.yml",
                "url: https://example.org/docs/\nrepository:\n  url: https://github.com/e/docs\n");
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String read(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    private int mv(String from, String to, String... options) {
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text);
        List<String> args =
                new ArrayList<>(
                        List.of(
                                "mv",
                                "--site",
                                folder.toString(),
                                folder.resolve(from).toString(),
                                folder.resolve(to).toString()));
        args.addAll(List.of(options));
        int code = Main.run(writer, writer, args.toArray(String[]::new));
        output = text.toString().replace("\r\n", "\n");
        return code;
    }

    private Site site() {
        SourceTree tree = SourceTree.around(folder);
        SiteConfig config =
                new ConfigLoader().load(tree, "", Optional.empty()).config().orElseThrow();
        return new SiteLoader(tree, paths -> History.NONE).load(config);
    }

    /** What each link of each page means, with paths as they are after a move. */
    private static Map<String, List<String>> graph(Site site, String from, String to) {
        Map<String, List<String>> graph = new TreeMap<>();
        Map<String, Page> pages = site.pagesByAddress();
        for (Page page : site.pages()) {
            List<String> links = new ArrayList<>();
            for (int i = 0; i < page.targets().size(); i++) {
                Link link = page.document().links().get(i);
                links.add(link.kind() + ": " + meaning(page.targets().get(i), pages, from, to));
            }
            graph.put(after(page.source(), from, to), links);
        }
        return graph;
    }

    private static String meaning(Target target, Map<String, Page> pages, String from, String to) {
        if (target instanceof Target.ToPage page) {
            String source = pages.get(page.address()).source();
            return after(source, from, to) + "#" + page.fragment();
        }
        if (target instanceof Target.ToAsset asset) {
            return after(asset.source(), from, to) + asset.suffix();
        }
        return target instanceof Target.Broken broken ? broken.rule().id() : "external";
    }

    private static String after(String path, String from, String to) {
        return path.equals(from) || path.startsWith(from + "/")
                ? to + path.substring(from.length())
                : path;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[a](old.md)                        | [a](new/page.md)",
                "[a](./old.md#one \"T\")            | [a](./new/page.md#one \"T\")",
                "[a](<old.md>)                      | [a](<new/page.md>)",
                "[a](old)                           | [a](new/page)",
                "[a](old.html#one)                  | [a](new/page.html#one)",
                "[a](/old.md)                       | [a](/new/page.md)",
                "[a](/old/)                         | [a](/new/page/)",
                "[a](o%6Cd.md)                      | [a](new/page.md)",
                "[a][x]                             | [a][x]",
                "<a href=\"old.md\">a</a>           | <a href=\"new/page.md\">a</a>",
                "<a href='old.md?a=1&amp;b=2#one'>a</a> | <a"
                        + " href='new/page.md?a=1&amp;b=2#one'>a</a>",
                "[a](https://github.com/e/docs/blob/main/old.md#one) |"
                        + " [a](https://github.com/e/docs/blob/main/new/page.md#one)",
                "<https://github.com/e/docs/blob/main/old.md> |"
                        + " <https://github.com/e/docs/blob/main/new/page.md>",
                "[a](https://example.org/docs/old/) | [a](new/page.md)",
                "[a](other.md) [b](https://example.org/x) [c](#top) | [a](other.md)"
                        + " [b](https://example.org/x) [c](#top)",
                "`[a](old.md)` <!-- [a](old.md) --> | `[a](old.md)` <!-- [a](old.md) -->",
            })
    void aLinkToAPageFollowsIt(String before, String expected) throws IOException {
        write("old.md", "# Old\n\n## One\n");
        write("other.md", "# Other\n");
        write("README.md", "# Home\r\n\r\n" + before + "\r\n\r\n[x]: old.md 'T'\r\n");
        Map<String, List<String>> graph = graph(site(), "old.md", "new/page.md");
        assertThat(mv("old.md", "new/page.md")).as(() -> output).isZero();
        assertThat(read("README.md"))
                .isEqualTo(
                        "# Home\r\n\r\n"
                                + expected
                                + "\r\n\r\n[x]: "
                                + (before.contains("[x]") ? "new/page.md" : "old.md")
                                + " 'T'\r\n");
        assertThat(graph(site(), "-", "-")).isEqualTo(graph);
    }

    @Test
    void linksFromAPageThatMovesLeadWhereTheyLed() throws IOException {
        write("README.md", "# Home\n\n## Part\n");
        write("a b/pic (1).png", "png");
        write(
                "guide/page.md",
                "---\n"
                    + "title: P\n"
                    + "---\n"
                    + "[a](../README.md#part) [s](#p) ![p](<../a b/pic (1).png>)\n"
                    + "<img src='../a b/pic (1).png' srcset='../a%20b/pic%20(1).png 2x' alt='x'>\n"
                    + "[gone](missing.md) [self](page.md)\n\n"
                    + "# P\n");
        write("guide/next.md", "# Next\n");
        Map<String, List<String>> graph = graph(site(), "guide/page.md", "page.md");
        assertThat(mv("guide/page.md", "page.md")).as(() -> output).isZero();
        assertThat(read("page.md"))
                .isEqualTo(
                        "---\n"
                                + "title: P\n"
                                + "---\n"
                                + "[a](README.md#part) [s](#p) ![p](<a b/pic (1).png>)\n"
                                + "<img src='a b/pic (1).png' srcset='a%20b/pic%20(1).png 2x'"
                                + " alt='x'>\n"
                                + "[gone](guide/missing.md) [self](page.md)\n\n"
                                + "# P\n");
        assertThat(folder.resolve("guide/page.md")).doesNotExist();
        assertThat(graph(site(), "-", "-")).isEqualTo(graph);
    }

    @Test
    void linksInsideAFolderThatMovesStay() throws IOException {
        String inside = "# A\n\n[b](b.md) [c](sub/c.md#c) ![p](p.png)\n";
        write("README.md", "# Home\n\n[f](guide/) [g](guide) [c](guide/sub/c.md#c)\n");
        write("guide/README.md", inside);
        write("guide/b.md", "# B\n\n[home](../README.md)\n");
        write("guide/sub/c.md", "# C\n\n[b](../b.md)\n");
        write("guide/p.png", "png");
        Map<String, List<String>> graph = graph(site(), "guide", "x/handbook");
        assertThat(mv("guide", "x/handbook")).as(() -> output).isZero();
        assertThat(read("x/handbook/README.md")).isEqualTo(inside);
        assertThat(read("x/handbook/sub/c.md")).isEqualTo("# C\n\n[b](../b.md)\n");
        assertThat(read("x/handbook/b.md")).isEqualTo("# B\n\n[home](../../README.md)\n");
        assertThat(read("README.md"))
                .isEqualTo(
                        "# Home\n\n[f](x/handbook/) [g](x/handbook) [c](x/handbook/sub/c.md#c)\n");
        assertThat(graph(site(), "-", "-")).isEqualTo(graph);
        assertThat(output)
                .isEqualTo(
                        """
                        Moved guide to x/handbook.
                          README.md: 3 links
                          x/handbook/b.md: 1 link
                        Rewrote 4 links in 2 files.
                        """);
    }

    @Test
    void summariesOfAllBooksAndFilesInNoBookFollow() throws IOException {
        write(
                "site-config.yml",
                "books:\n  - source: one\n  - source: two\n"
                        + "navigation:\n  - title: P\n    link: one/page.md#x\n"
                        + "redirects:\n  old/: 'one/page.md'\n  older/: one/page/#x\n");
        write("one/SUMMARY.md", "# S\n\n- [P](page.md)\n- [Draft]()\n");
        write("two/SUMMARY.md", "# S\n\n* [H](README.md)\n* [P](../one/page.md)\n");
        write("two/README.md", "# Two\n");
        write("one/page.md", "# P\n\n## X\n");
        write("CONTRIBUTING.md", "[P](one/page.md)\n");
        assertThat(mv("one/page.md", "one/a: b/page.md")).as(() -> output).isZero();
        assertThat(read("one/SUMMARY.md"))
                .isEqualTo("# S\n\n- [P](a:%20b/page.md)\n- [Draft]()\n".replace("(a:", "(./a:"));
        assertThat(read("two/SUMMARY.md"))
                .isEqualTo("# S\n\n* [H](README.md)\n* [P](../one/a:%20b/page.md)\n");
        assertThat(read("CONTRIBUTING.md")).isEqualTo("[P](one/a:%20b/page.md)\n");
        assertThat(read("site-config.yml"))
                .isEqualTo(
                        "books:\n"
                                + "  - source: one\n"
                                + "  - source: two\n"
                                + "navigation:\n"
                                + "  - title: P\n"
                                + "    link: \"one/a: b/page.md#x\"\n"
                                + "redirects:\n"
                                + "  old/: 'one/a: b/page.md'\n"
                                + "  older/: \"one/a: b/page.md#x\"\n");
    }

    @Test
    void aWholeBookMovesWithItsPlaceInTheConfig() throws IOException {
        write(
                "site-config.yml",
                "books:\n  - source: ./one\n    summary: toc.md\n    path: one\n  - source: two\n");
        write("one/toc.md", "- [P](page.md)\n");
        write("one/page.md", "# P\n\n[two](../two/README.md)\n");
        write("two/README.md", "# Two\n\n[one](../one/page.md)\n");
        Map<String, List<String>> graph = graph(site(), "one", "books/first");
        assertThat(mv("one", "books/first")).as(() -> output).isZero();
        assertThat(read("site-config.yml"))
                .isEqualTo(
                        "books:\n  - source: ./books/first\n    summary: toc.md\n    path: one\n"
                                + "  - source: two\n");
        assertThat(graph(site(), "-", "-")).isEqualTo(graph);
    }

    @Test
    void directivesThatIncludeFollow() throws IOException {
        write("README.md", "# H\n\n{{#include parts/a.md:1:2}}\n\n\\{{#include parts/a.md}}\n");
        write("parts/a.md", "[h](../README.md)\n{{ #include b.txt }}\n");
        write("parts/b.txt", "[a](a.md) `{{#playground a.md editable}}`\n");
        write("page.md", "# P\n\n{{#include parts/b.txt}}\n");
        assertThat(mv("parts/a.md", "texts/a.md")).as(() -> output).isZero();
        assertThat(read("README.md"))
                .isEqualTo("# H\n\n{{#include texts/a.md:1:2}}\n\n\\{{#include parts/a.md}}\n");
        assertThat(read("texts/a.md"))
                .isEqualTo("[h](../README.md)\n{{ #include ../parts/b.txt }}\n");
        assertThat(read("parts/b.txt"))
                .isEqualTo("[a](../texts/a.md) `{{#playground ../texts/a.md editable}}`\n");
        assertThat(mv("page.md", "x/y/page.md")).as(() -> output).isZero();
        assertThat(read("x/y/page.md")).isEqualTo("# P\n\n{{#include ../../parts/b.txt}}\n");
    }

    @Test
    void aLinkThatTheMoveWouldCaptureKeepsItsTarget() throws IOException {
        write("README.md", "# H\n\n[s](setup)\n");
        write("setup.md", "# Setup\n");
        write("other/README.md", "# Other\n");
        assertThat(mv("other", "setup")).as(() -> output).isZero();
        assertThat(read("README.md")).isEqualTo("# H\n\n[s](setup.md)\n");
    }

    @Test
    void allOtherBytesStay() throws IOException {
        byte[] head = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, '#', ' ', (byte) 0xFF, '\r', '\n'};
        Path page = folder.resolve("README.md");
        Files.write(page, head);
        Files.writeString(page, "[a](old.md)\r", java.nio.file.StandardOpenOption.APPEND);
        write("old.md", "# Old\n");
        mv("old.md", "new.md");
        byte[] bytes = Files.readAllBytes(page);
        assertThat(bytes).startsWith(head);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).endsWith("[a](new.md)\r");
    }

    @Test
    void aDryRunOnlyShowsTheChange() throws IOException {
        write("README.md", "# H\n\n[a](old.md)\n");
        write("old.md", "# Old\n");
        assertThat(mv("old.md", "new.md", "--dry-run")).isZero();
        assertThat(output)
                .isEqualTo(
                        """
                        rename from old.md
                        rename to new.md
                        --- a/README.md
                        +++ b/README.md
                        @@ -1,3 +1,3 @@
                         # H
                        \s
                        -[a](old.md)
                        +[a](new.md)
                        """);
        assertThat(read("README.md")).isEqualTo("# H\n\n[a](old.md)\n");
        assertThat(folder.resolve("old.md")).exists();
    }

    @ParameterizedTest
    @CsvSource({
        "gone.md, new.md, does not exist",
        "old.md, guide, exists already",
        "old.md, guide/page.md, exists already",
        "guide, guide/sub, lies inside",
        "old.md, ../out.md, lies outside the repository",
        ".git/config, config, cannot be moved",
    })
    void refusesWhatCannotBe(String from, String to, String why) throws IOException {
        write("old.md", "# Old\n");
        write("guide/page.md", "# P\n");
        write(".git/config", "");
        assertThat(mv(from, to)).isEqualTo(2);
        assertThat(output).contains(why);
        assertThat(folder.resolve("old.md")).exists();
        assertThat(folder.resolve("guide/page.md")).exists();
    }

    @Test
    void refusesToMoveAwayWhatAnotherToolsConfigNames() throws IOException {
        Files.delete(folder.resolve("site-config.yml"));
        write("book.toml", "[book]\ntitle = \"B\"\n");
        write("src/SUMMARY.md", "- [P](page.md)\n");
        write("src/page.md", "# P\n");
        assertThat(mv("src", "text")).isEqualTo(2);
        assertThat(output).contains("would not find it any more");
        assertThat(folder.resolve("src/page.md")).exists();
        assertThat(mv("src/page.md", "src/new.md")).as(() -> output).isZero();
        assertThat(read("src/SUMMARY.md")).isEqualTo("- [P](new.md)\n");
    }

    @Test
    void whatCannotBeRewrittenIsListed() throws IOException {
        write(
                "README.md",
                "# H\n\nhttps://example.org/docs/old/ and [a](o{{#include n.txt}}.md)\n");
        write("n.txt", "ld");
        write("old.md", "# Old\n");
        assertThat(mv("old.md", "new.md")).isEqualTo(1);
        assertThat(output).contains("README.md:3:1\n").contains("README.md:3:35\n");
    }

    @Test
    void anyMoveInAnyTreeKeepsWhatEveryLinkMeans() throws IOException {
        for (int seed = 0; seed < 40; seed++) {
            clear();
            Random random = new Random(seed);
            List<String> files = randomTree(random);
            String from = files.get(random.nextInt(files.size()));
            if (random.nextBoolean() && from.contains("/")) {
                from = from.substring(0, from.lastIndexOf('/'));
            }
            String extension = from.replaceFirst("^[^.]*", "");
            String[] folders = {"", "a/", "new one/", "z/y/"};
            String to = folders[random.nextInt(folders.length)] + "moved" + extension;
            if (to.startsWith(from + "/")) {
                continue;
            }
            Map<String, List<String>> graph = graph(site(), from, to);
            String move = "seed " + seed + ": " + from + " to " + to;
            assertThat(mv(from, to)).as(() -> move + "\n" + output).isZero();
            assertThat(graph(site(), "-", "-")).as(move).isEqualTo(graph);
        }
    }

    private void clear() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) {
                    Files.delete(file);
                }
            }
        }
        writeConfig();
    }

    private List<String> randomTree(Random random) throws IOException {
        String[] folders = {"", "a/", "a/b c/", "d/", "d/e/f/"};
        String[] names = {"README.md", "index.md", "page.md", "p q.md", "ü.md", "x(1).md", "i.png"};
        List<String> files = new ArrayList<>();
        for (String each : folders) {
            for (String name : names) {
                if (random.nextInt(3) > 0) {
                    files.add(each + name);
                }
            }
        }
        files.add("a/last.md");
        for (String file : files) {
            StringBuilder text = new StringBuilder("# T\n\n## One\n\n");
            StringBuilder definitions = new StringBuilder();
            for (int i = 0; i < 8; i++) {
                text.append(randomLink(random, file, files, definitions)).append("\n\n");
            }
            write(file, file.endsWith(".md") ? text.append(definitions).toString() : "png");
        }
        return files;
    }

    private static String randomLink(
            Random random, String file, List<String> files, StringBuilder definitions) {
        String target = files.get(random.nextInt(files.size()));
        Path here = Path.of("/" + file).getParent();
        String way = here.relativize(Path.of("/" + target)).toString().replace('\\', '/');
        switch (random.nextInt(6)) {
            case 0 -> way = "/" + target;
            case 1 -> way = way.replaceFirst("\\.md$", "");
            case 2 -> way = way.replaceFirst("\\.md$", ".html");
            case 3 -> way = way.startsWith(".") ? way : "./" + way;
            case 4 -> way = way.replaceFirst("(^|/)(README|index)\\.md$", "$1");
            default -> way += target.endsWith(".md") ? "#one" : "";
        }
        way = way.isEmpty() ? "./" : way;
        String plain = way.replace(" ", "%20").replace("(", "\\(").replace(")", "\\)");
        return switch (random.nextInt(6)) {
            case 0 -> "[t](<" + way + ">)";
            case 1 -> "<a href=\"" + way + "\">t</a>";
            case 2 -> "[![t](" + plain + ")](" + plain + ")";
            case 3 -> {
                int label = definitions.length();
                definitions.append("\n[r").append(label).append("]: ").append(plain);
                yield "[t][r" + label + "]";
            }
            default -> "[t](" + plain + ")";
        };
    }
}
