package dev.colophon.render;

import dev.colophon.config.Urls;
import dev.colophon.site.Destination;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A site as it is read from the disk: a folder there shows no page, so links name the file in it,
 * and what only a server or a search engine reads is left out.
 */
public final class OfflineFiles {
    private static final Set<String> FOR_SERVERS =
            Set.of("404.html", "_redirects", ".nojekyll", "sitemap.xml");
    private static final Pattern FOLDER = Pattern.compile("(?:.*/)?(?:\\.\\.?)?");
    private static final References REFERENCES = new References(id -> id, OfflineFiles::url);

    private OfflineFiles() {}

    /** The same files for the disk. */
    public static List<OutputFile> of(List<OutputFile> files) {
        return files.stream()
                .filter(file -> !FOR_SERVERS.contains(file.path()))
                .map(OfflineFiles::offline)
                .toList();
    }

    private static OutputFile offline(OutputFile file) {
        boolean hasLinks = file.path().endsWith(".html") || file.path().endsWith(".svg");
        return hasLinks ? new OutputFile(file.path(), () -> changed(file.content().bytes())) : file;
    }

    private static byte[] changed(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return REFERENCES.in(text).getBytes(StandardCharsets.UTF_8);
    }

    private static String url(String url) {
        int end = Destination.suffixStart(url);
        String path = url.substring(0, end);
        boolean elsewhere = Urls.isUrl(path) || path.startsWith("/");
        if (path.isEmpty() || elsewhere || !isFolder(path)) {
            return url;
        }
        return path + (path.endsWith("/") ? "" : "/") + "index.html" + url.substring(end);
    }

    private static boolean isFolder(String path) {
        return FOLDER.matcher(path).matches();
    }
}
