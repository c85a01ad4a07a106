package dev.colophon.check;

import dev.colophon.config.BookConfig;
import dev.colophon.config.ConfigLoader;
import dev.colophon.config.ConfigPath;
import dev.colophon.config.Discovery;
import dev.colophon.config.Loaded;
import dev.colophon.config.SiteConfig;
import dev.colophon.config.Urls;
import dev.colophon.source.MovedTree;
import dev.colophon.source.SourceFile;
import dev.colophon.source.SourcePath;
import dev.colophon.source.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Rewrites the paths in the config files of a site after a move. A worker for one move. */
final class MovedConfig {
    private final SourceTree tree;
    private final MovedTree moved;
    private final SiteConfig config;
    private final Optional<String> configPath;
    private final MovedLinks links;

    MovedConfig(
            SourceTree tree,
            MovedTree moved,
            SiteConfig config,
            Optional<String> configPath,
            MovedLinks links) {
        this.tree = tree;
        this.moved = moved;
        this.config = config;
        this.configPath = configPath;
        this.links = links;
    }

    void rewrite(Edits edits) {
        String file =
                configPath.orElseGet(() -> SourcePath.join(config.folder(), ConfigLoader.FILE));
        if (file.endsWith(".yml") || file.endsWith(".yaml")) {
            tree.read(file).ifPresent(read -> rewrite(read, SourcePath.parent(file), "", edits));
        }
        Set<String> seen = new TreeSet<>();
        for (BookConfig book : config.books()) {
            String folder = book.source();
            while (!tree.isFile(SourcePath.join(folder, Discovery.GITBOOK)) && !folder.isEmpty()) {
                folder = SourcePath.parent(folder);
            }
            tree.read(SourcePath.join(folder, Discovery.GITBOOK))
                    .filter(read -> seen.add(read.path()))
                    .ifPresent(read -> rewrite(read, book.source(), book.path(), edits));
        }
    }

    private void rewrite(SourceFile file, String folder, String prefix, Edits edits) {
        String source = folder;
        for (ConfigPath path : ConfigPath.find(file)) {
            boolean isSummary = path.role() == ConfigPath.Role.SUMMARY;
            String base = isSummary ? source : folder;
            String text =
                    path.role() == ConfigPath.Role.REDIRECT
                            ? redirect(path.text(), base, prefix)
                            : path(path.text(), base);
            if (path.role() == ConfigPath.Role.SOURCE) {
                source = SourcePath.resolve(folder, path.text()).orElse(folder);
            }
            if (!isSummary || !path.text().equals("false")) {
                edits.add(
                        new Edit(
                                file.path(),
                                path.start(),
                                path.text(),
                                path.quoted() || text.equals(path.text()) ? text : scalar(text),
                                "moved"));
            }
        }
    }

    /** A path with what follows a {@code #}, seen from a folder that may move too. */
    private String path(String written, String folder) {
        int hash = written.indexOf('#');
        String path = hash < 0 ? written : written.substring(0, hash);
        Optional<String> named = SourcePath.resolve(folder, path);
        if (Urls.isUrl(written) || named.isEmpty()) {
            return written;
        }
        String now = moved.after(named.get());
        String folderNow = moved.after(folder);
        if (SourcePath.resolve(folderNow, path).equals(Optional.of(now))) {
            return written;
        }
        String way = path.startsWith("/") ? "/" + now : Written.relative(folderNow, now);
        String dot = path.startsWith("./") && !way.startsWith(".") ? "./" : "";
        return dot + (way.isEmpty() ? "." : way) + (hash < 0 ? "" : written.substring(hash));
    }

    /** The target of a redirect is a file, or the address of a page whose file is then named. */
    private String redirect(String written, String folder, String prefix) {
        int hash = written.indexOf('#');
        String path = (hash < 0 ? written : written.substring(0, hash)).replaceAll("^/+", "");
        String fragment = hash < 0 ? "" : written.substring(hash);
        if (path.endsWith(".md")) {
            String now = path(path + fragment, folder);
            return now.equals(path + fragment) ? written : now;
        }
        return links.page(prefix + path)
                .map(page -> page.source())
                .filter(source -> !moved.after(source).equals(source))
                .map(source -> Written.relative(moved.after(folder), moved.after(source)))
                .map(now -> now + fragment)
                .orElse(written);
    }

    /** What could be read as something else than text goes into quotes. */
    private static String scalar(String text) {
        boolean isPlain = text.matches("[\\p{L}\\p{N}_./][\\p{L}\\p{N}_./#+=@~ -]*(?<! )");
        return isPlain && !text.contains(" #")
                ? text
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** The books that would not be the same after the move. */
    List<String> lost(MovedTree after) {
        Loaded loaded =
                new ConfigLoader()
                        .load(after, moved.after(config.folder()), configPath.map(moved::after));
        Set<String> found =
                loaded.config().stream()
                        .flatMap(now -> now.books().stream())
                        .map(book -> key(book.source(), book.summary()))
                        .collect(Collectors.toSet());
        return config.books().stream()
                .filter(
                        book ->
                                !found.contains(
                                        key(
                                                moved.after(book.source()),
                                                book.summary().map(moved::after))))
                .map(BookConfig::id)
                .toList();
    }

    private static String key(String source, Optional<String> summary) {
        return source + "\n" + summary.orElse("");
    }
}
