package dev.colophon.permalink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.markdown.Document;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random histories: every address and anchor that a state had must lead somewhere. */
class PromiseTest {
    private static final List<String> ANCHORS =
            List.of(
                    "## Title %d\n",
                    "## Title %d {#id%d}\n",
                    "## <a name=\"name%d\"></a>Named\n",
                    "## Title <a id=\"within%d\"></a>\n",
                    "Title %d\n-------\n",
                    "## Same\n",
                    "## Same\n",
                    "### Ünïcöde & Ärger %d: “quoted”\n",
                    "## C++ %d_x <b>bold</b>\n",
                    "- item <a name='quoted%d'></a>\n- <span ID=upper%d>x</span>\n",
                    "| a | b |\n| --- | --- |\n| Row %d | <a id=\"cell%d\"></a> |\n",
                    "<div id=\"block%d\">\n\n## In it %d\n\n</div>\n",
                    "<details\nid=\"line%d\"><summary>s</summary>\n\ntext\n\n</details>\n",
                    "<h2 id=\"raw%d\">Raw</h2>\n",
                    "Text[^%d].\n\n[^%d]: Note.\n",
                    "> ## Quoted %d {#quote%d}\n",
                    "- ## Listed %d\n",
                    "<A NAME=\"Upper%d\">x</A>\n",
                    "{% hint style=\"info\" %}\n## Hinted %d\n{% endhint %}\n");

    private static final List<String> PATHS =
            List.of(
                    "a.md",
                    "b.md",
                    "README.md",
                    "d/README.md",
                    "d/index.md",
                    "d/a.md",
                    "A.md",
                    "e/b.md",
                    "e/d/c.md",
                    "index.md");

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everythingThatEverWasLeadsSomewhere(long seed) {
        Random random = new Random(seed);
        Map<String, List<String>> pages = new TreeMap<>();
        Map<String, Set<String>> published = new TreeMap<>();
        try (GitSite git = new GitSite(folder)) {
            for (int step = 0; step < 25; step++) {
                change(pages, random, step);
                write(git, pages, random.nextInt(4), random);
                git.commit("Step " + step);
                remember(git.checkOut().site(), published);
            }
            Site site = git.site();
            assertThat(lost(published, site, git.ledger())).isEmpty();
        }
    }

    private static void change(Map<String, List<String>> pages, Random random, int step) {
        String one = PATHS.get(random.nextInt(PATHS.size()));
        String other = PATHS.get(random.nextInt(PATHS.size()));
        List<String> parts = pages.computeIfAbsent(one, key -> new ArrayList<>());
        int at = random.nextInt(parts.size() + 1);
        switch (random.nextInt(9)) {
            case 0 -> pages.remove(one);
            case 1, 2 -> {
                List<String> swapped = pages.remove(other);
                pages.put(other, parts);
                pages.remove(one, one.equals(other) ? null : parts);
                if (swapped != null && random.nextBoolean()) {
                    pages.put(one, swapped);
                }
            }
            case 3 -> {
                List<String> target = pages.computeIfAbsent(other, key -> new ArrayList<>());
                List<String> moved = List.copyOf(parts.subList(at, parts.size()));
                parts.subList(at, parts.size()).clear();
                target.addAll(moved);
            }
            case 4, 5 -> {
                if (at < parts.size()) {
                    String words = parts.get(at).substring(parts.get(at).indexOf("\n\nWords"));
                    parts.set(at, head(random, step) + words);
                }
            }
            case 6 -> {
                if (at < parts.size()) {
                    parts.remove(at);
                }
            }
            default -> {
                for (int i = 0; i < 3; i++) {
                    parts.add(at, part(random, step * 3 + i));
                }
            }
        }
    }

    private static String part(Random random, int step) {
        return head(random, step)
                + GitSite.section("x", "w" + Character.toString('a' + step % 26)).substring(5);
    }

    private static String head(Random random, int step) {
        return ANCHORS.get(random.nextInt(ANCHORS.size())).replace("%d", "" + step % 12);
    }

    private static void write(
            GitSite git, Map<String, List<String>> pages, int kind, Random random) {
        PATHS.forEach(git::delete);
        pages.forEach((path, parts) -> git.write(path, String.join("\n", parts)));
        git.delete("SUMMARY.md");
        if (kind == 0) {
            StringBuilder summary = new StringBuilder("# Summary\n\n");
            pages.keySet().stream()
                    .filter(path -> random.nextInt(4) > 0)
                    .forEach(path -> summary.append("- [P](" + path + ")\n"));
            git.write("SUMMARY.md", summary.toString());
        }
    }

    private static void remember(Site site, Map<String, Set<String>> published) {
        for (Page page : site.pages()) {
            Document document = page.document();
            Set<String> anchors = new LinkedHashSet<>(document.anchors());
            anchors.removeAll(document.places());
            published.computeIfAbsent(page.address(), key -> new TreeSet<>()).addAll(anchors);
        }
    }

    private static List<String> lost(Map<String, Set<String>> published, Site site, Ledger ledger) {
        Map<String, Page> pages = new TreeMap<>();
        site.pages().forEach(page -> pages.put(page.address(), page));
        Map<String, FormerAddress> former = new TreeMap<>();
        ledger.former().forEach(each -> former.put(each.address(), each));
        List<String> lost = new ArrayList<>();
        published.forEach(
                (address, anchors) -> {
                    Set<String> known = new TreeSet<>();
                    FormerAddress was = former.get(address);
                    String at = was == null ? address : was.to().split("#")[0];
                    if (was != null) {
                        known.addAll(was.anchors().keySet());
                    } else if (!pages.containsKey(address) && !address.isEmpty()) {
                        lost.add(address);
                    }
                    if (pages.containsKey(at)) {
                        known.addAll(pages.get(at).document().anchors());
                    }
                    if (was == null || !was.isGone()) {
                        known.addAll(ledger.aliases(at).keySet());
                        known.addAll(ledger.elsewhere(at).keySet());
                    }
                    anchors.stream()
                            .filter(anchor -> !known.contains(anchor))
                            .forEach(anchor -> lost.add(address + "#" + anchor + " " + was));
                });
        return lost;
    }
}
