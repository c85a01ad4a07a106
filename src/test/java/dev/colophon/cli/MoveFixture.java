package dev.colophon.cli;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A repository in a temporary folder, in which {@code colophon mv} is run. */
final class MoveFixture {
    final Path folder;
    private String output = "";

    MoveFixture(Path folder) throws IOException {
        this.folder = folder;
        writeConfig();
    }

    /** What the last command printed. */
    String output() {
        return output;
    }

    /** Writes a config that knows the site's and the repository's URL. */
    void writeConfig() throws IOException {
        write(
                "site-config.yml",
                "url: https://example.org/docs/\nrepository:\n  url: https://github.com/e/docs\n");
    }

    void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    String read(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    int mv(String from, String to, String... options) {
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

    Site site() {
        SourceTree tree = SourceTree.around(folder);
        SiteConfig config =
                new ConfigLoader().load(tree, "", Optional.empty()).config().orElseThrow();
        return new SiteLoader(tree, paths -> History.NONE).load(config);
    }

    /** What each link of each page means, with paths as they are after a move. */
    static Map<String, List<String>> graph(Site site, String from, String to) {
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
}
