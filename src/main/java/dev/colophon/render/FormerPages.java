package dev.colophon.render;

import dev.colophon.config.RepositoryConfig;
import dev.colophon.markdown.Url;
import dev.colophon.permalink.FormerAddress;
import dev.colophon.render.view.LinkView;
import dev.colophon.render.view.RedirectView;
import dev.colophon.render.view.SiteView;
import dev.colophon.render.view.TombstoneView;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import java.util.List;
import java.util.Optional;

/**
 * Makes what stands at a former address: a page that leads on, or one that tells what was there.
 */
record FormerPages(Site site, Views views) {
    private static final int SHORT = 10;

    /** The template for a former address. */
    static String template(FormerAddress former) {
        return former.isGone() ? "tombstone.jte" : "redirect.jte";
    }

    Object view(FormerAddress former) {
        return former.isGone() ? tombstone(former) : redirect(former);
    }

    private RedirectView redirect(FormerAddress former) {
        String to = former.to();
        String address = to.split("#", 2)[0];
        return new RedirectView(
                siteView(former),
                views.at(address).map(Page::title).orElse(to),
                href(former, to),
                FormerAddress.isUrl(to) ? to : views.canonical(address),
                anchors(former),
                false);
    }

    private TombstoneView tombstone(FormerAddress former) {
        Optional<FormerAddress.Gone> gone = former.gone().filter(how -> !how.commit().isEmpty());
        Optional<RepositoryConfig> forge = site.repository();
        return new TombstoneView(
                siteView(former),
                former.source().isEmpty() ? former.address() : former.source(),
                gone.map(how -> Views.date(how.time())).orElse(""),
                gone.map(how -> how.commit().substring(0, SHORT)).orElse(""),
                gone.flatMap(how -> forge.map(site -> site.commit(how.commit()))).orElse(""),
                gone.map(FormerAddress.Gone::subject).orElse(""),
                gone.flatMap(how -> forge.map(site -> site.at(how.before(), former.source())))
                        .orElse(""),
                former.successors().stream().map(address -> link(former, address)).toList(),
                anchors(former));
    }

    private LinkView link(FormerAddress former, String address) {
        String title = views.at(address).map(Page::title).orElse(address);
        return new LinkView(title, BodyFilling.href(former.address(), address, ""));
    }

    private List<LinkView> anchors(FormerAddress former) {
        return former.anchors().entrySet().stream()
                .map(
                        anchor ->
                                new LinkView(
                                        anchor.getKey(),
                                        anchor.getValue().isEmpty()
                                                ? ""
                                                : href(former, anchor.getValue())))
                .toList();
    }

    private SiteView siteView(FormerAddress former) {
        return views.site(former.address(), Optional.empty(), site.config().language());
    }

    private static String href(FormerAddress former, String to) {
        return FormerAddress.isUrl(to) ? Url.encode(to) : BodyFilling.href(former.address(), to);
    }
}
