package dev.colophon.render;

import dev.colophon.markdown.Url;
import dev.colophon.permalink.FormerAddress;
import dev.colophon.permalink.Ledger;
import dev.colophon.site.Site;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * {@code _redirects}: the former and the short addresses for hosts that redirect by themselves,
 * such as Netlify and Cloudflare Pages. The only file that has to know the path the site is
 * published at.
 */
record RedirectsFile(Site site, Ledger ledger, Views views) {

    byte[] bytes() {
        String base = site.config().url().map(url -> URI.create(url).getPath()).orElse("/");
        StringBuilder out = new StringBuilder();
        for (FormerAddress former : ledger.former()) {
            if (!former.isGone()) {
                boolean url = FormerAddress.isUrl(former.to());
                String to = url ? former.to() : base + Url.encode(former.to());
                line(base, former.address(), to, 301, out);
                embedded(base, former, to, out);
            }
        }
        views.places()
                .shortAddresses()
                .forEach(
                        (address, page) -> {
                            String to = base + Url.encodePath(page.address());
                            line(base, address, to, 302, out);
                        });
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(String base, String from, String to, int status, StringBuilder out) {
        out.append(base).append(Url.encodePath(from));
        out.append(' ').append(to).append(' ').append(status).append('\n');
    }

    private void embedded(String base, FormerAddress former, String to, StringBuilder out) {
        EmbeddedPlaces places = views.made().embedded();
        if (!places.isOff()) {
            String place = places.at(former.to(), views);
            line(
                    base,
                    places.page(former.address()),
                    place.isEmpty() ? to : base + place,
                    301,
                    out);
        }
    }
}
