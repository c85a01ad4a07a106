package dev.colophon.render;

import dev.colophon.render.view.NotFoundView;
import dev.colophon.site.Site;
import java.net.URI;
import java.util.Optional;

/** The page for addresses that no page has. It works below any path, also that of a preview. */
final class NotFoundPage {
    private static final String SCRIPT = "assets/root.js";

    private NotFoundPage() {}

    static NotFoundView view(Site site, Views views, Theme theme) {
        String base = site.config().url().map(url -> URI.create(url).getPath()).orElse("");
        return new NotFoundView(
                views.site("404.html", Optional.empty(), site.config().language()),
                base,
                theme.script(SCRIPT));
    }
}
