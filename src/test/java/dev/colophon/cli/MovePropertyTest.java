package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovePropertyTest {
    @TempDir private Path folder;
    private MoveFixture repository;

    @Test
    void anyMoveInAnyTreeKeepsWhatEveryLinkMeans() throws IOException {
        repository = new MoveFixture(folder);
        for (int seed = 0; seed < 25; seed++) {
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
            Map<String, List<String>> graph = MoveFixture.graph(repository.site(), from, to);
            String move = "seed " + seed + ": " + from + " to " + to;
            assertThat(repository.mv(from, to))
                    .as(() -> move + "\n" + repository.output())
                    .isZero();
            assertThat(MoveFixture.graph(repository.site(), "-", "-")).as(move).isEqualTo(graph);
        }
    }

    private void clear() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) {
                    Files.delete(file);
                }
            }
        }
        repository.writeConfig();
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
            repository.write(
                    file, file.endsWith(".md") ? text.append(definitions).toString() : "png");
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
