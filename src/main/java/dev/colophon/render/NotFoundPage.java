package dev.colophon.render;

import dev.colophon.render.view.NotFoundView;
import dev.colophon.site.Site;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/** The page for addresses that no page has. It works below any path, also that of a preview. */
final class NotFoundPage {
    private static final String SCRIPT = "assets/root.js";

    private NotFoundPage() {}

    static NotFoundView view(Site site, Views views, Theme theme) {
        String base = site.config().url().map(url -> URI.create(url).getPath()).orElse("");
        byte[] bytes = theme.assets().getOrDefault(SCRIPT, new byte[0]);
        // Browsers take each line end as one character before they compare.
        String script = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
        return new NotFoundView(
                views.site("404.html", Optional.empty(), site.config().language()),
                base,
                script,
                digest(script));
    }

    private static String digest(String script) {
        try {
            byte[] bytes = script.getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
