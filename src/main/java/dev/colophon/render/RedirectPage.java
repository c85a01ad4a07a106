package dev.colophon.render;

import dev.colophon.permalink.FormerAddress;
import dev.colophon.render.view.RedirectView;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import java.util.Optional;

/** The page that stands at a former address and leads to the present one. */
record RedirectPage(Site site, Views views, FormerAddress former) {

    RedirectView view() {
        String to = former.to();
        boolean external = to.matches("(?i)https?://.*");
        String[] parts = to.split("#", 2);
        String fragment = parts.length > 1 ? parts[1] : "";
        String href = external ? to : BodyFilling.href(former.address(), parts[0], fragment);
        String title = views.at(parts[0]).map(Page::title).orElse(to);
        return new RedirectView(
                views.site(former.address(), Optional.empty(), site.config().language()),
                title,
                href,
                external ? to : views.canonical(parts[0]));
    }
}
