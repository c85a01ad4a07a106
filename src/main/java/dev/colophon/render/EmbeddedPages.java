package dev.colophon.render;

import dev.colophon.markdown.Url;
import dev.colophon.permalink.FormerAddress;
import dev.colophon.permalink.Ledger;
import dev.colophon.render.view.EmbeddedView;
import dev.colophon.render.view.LinkView;
import dev.colophon.render.view.RedirectView;
import dev.colophon.site.Addresses;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import java.util.List;
import java.util.Optional;

/**
 * Makes the pages that are embedded elsewhere. A section is asked for by {@code ?section=} and its
 * anchor, present or former: all sections are on the page, which shows one.
 */
record EmbeddedPages(Site site, Ledger ledger, Views views, Theme theme, EmbeddedPlaces places) {
    private static final String STYLE = "assets/embedded.css";
    private static final String SCRIPT = "assets/embedded.js";

    void put(OutputFiles files) {
        if (places.isOff()) {
            return;
        }
        files.put(Stylesheet.EMBEDDED, () -> Stylesheet.embedded(theme.assets(), bundled(STYLE)));
        files.put(SCRIPT, () -> bundled(SCRIPT));
        site.pages().forEach(page -> put(page, files));
        for (FormerAddress former : ledger.former()) {
            files.putFormer(
                    Addresses.file(places.page(former.address())),
                    () -> theme.render("redirect.jte", redirect(former)));
        }
    }

    private static byte[] bundled(String name) {
        return Theme.bundled(name).orElseThrow();
    }

    private void put(Page page, OutputFiles files) {
        files.put(
                Addresses.file(places.page(page.address())),
                () -> theme.render("embedded.jte", view(page)));
        Optional.ofNullable(places.data().get(page.address()))
                .ifPresent(data -> files.put(data, () -> new EmbeddedData(views, page).json()));
    }

    private EmbeddedView view(Page page) {
        String address = page.address();
        PageNeeds needs = PageNeeds.of(page).embedded(page);
        return new EmbeddedView(
                views.site(address, Optional.of(page.book()), page.language()),
                BodyFilling.href(places.page(address), address, ""),
                BodyFilling.href(address, address, ""),
                page.title(),
                views.fronts().of(page.book()).title(),
                page.book().config().license(),
                page.language(),
                views.canonical(address),
                Optional.ofNullable(places.data().get(address)).map(views::canonical).orElse(""),
                views.bodies().of(page),
                moved(address),
                site.repository().map(forge -> forge.blob(page.source())).orElse(""),
                views.colophons().brief(page),
                views.embeds().styles(needs, false, false),
                views.embeds().embeddedScripts(needs),
                needs.mermaid());
    }

    private List<EmbeddedView.Moved> moved(String address) {
        return ledger.elsewhere(address).entrySet().stream()
                .map(
                        anchor ->
                                new EmbeddedView.Moved(
                                        anchor.getKey(),
                                        BodyFilling.href(address, anchor.getValue()),
                                        href(address, anchor.getValue())))
                .toList();
    }

    private RedirectView redirect(FormerAddress former) {
        String from = places.page(former.address());
        String to = former.isGone() ? former.address() : former.to();
        String address = to.split("#", 2)[0];
        return new RedirectView(
                views.site(from, Optional.empty(), site.config().language()),
                views.at(address).map(Page::title).orElse(to),
                href(from, to),
                FormerAddress.isUrl(to) ? to : views.canonical(address),
                former.anchors().entrySet().stream()
                        .filter(anchor -> !anchor.getValue().isEmpty())
                        .map(anchor -> new LinkView(anchor.getKey(), href(from, anchor.getValue())))
                        .toList(),
                false);
    }

    /**
     * The way to where what is at a place is embedded from; to the place itself where no page is.
     */
    private String href(String from, String to) {
        if (FormerAddress.isUrl(to)) {
            return Url.encode(to);
        }
        String[] parts = to.split("#", 2);
        if (views.at(parts[0]).isEmpty()) {
            return BodyFilling.href(from, to);
        }
        String section = EmbeddedPlaces.section(parts.length > 1 ? parts[1] : "");
        return BodyFilling.href(from, places.page(parts[0]), "") + section;
    }
}
