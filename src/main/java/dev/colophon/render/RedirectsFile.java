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
record RedirectsFile(Site site, Ledger ledger, CatalogPlaces places) {

    byte[] bytes() {
        String base = site.config().url().map(url -> URI.create(url).getPath()).orElse("/");
        StringBuilder out = new StringBuilder();
        for (FormerAddress former : ledger.former()) {
            if (!former.isGone()) {
                boolean url = FormerAddress.isUrl(former.to());
                out.append(base)
                        .append(Url.encodePath(former.address()))
                        .append(' ')
                        .append(url ? former.to() : base + Url.encode(former.to()))
                        .append(" 301\n");
            }
        }
        places.shortAddresses()
                .forEach(
                        (address, page) ->
                                out.append(base)
                                        .append(Url.encodePath(address))
                                        .append(' ')
                                        .append(base)
                                        .append(Url.encodePath(page.address()))
                                        .append(" 302\n"));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
