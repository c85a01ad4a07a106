package dev.colophon.render;

import dev.colophon.book.Book;
import dev.colophon.config.RepositoryConfig;
import dev.colophon.freshness.MissingTranslations;
import dev.colophon.freshness.SectionChange;
import dev.colophon.freshness.SourceAnchors;
import dev.colophon.freshness.TranslatedPage;
import dev.colophon.freshness.Translation;
import dev.colophon.freshness.Translations;
import dev.colophon.markdown.Url;
import dev.colophon.render.view.ChapterView;
import dev.colophon.render.view.LanguageView;
import dev.colophon.render.view.LinkView;
import dev.colophon.render.view.TranslationView;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What pages show of their translations. Safe for several threads. */
final class Translated {
    private final Site site;
    private final Translations translations;
    private final Theme theme;
    private final Map<String, TranslatedPage> works;
    private final Map<String, List<Page>> missing = new HashMap<>();
    private final Map<String, List<Edition>> editions = new HashMap<>();

    /** A book in one language, and where it starts. */
    private record Edition(String language, String front) {}

    Translated(Site site, Translations translations, Theme theme, FrontPages fronts) {
        this.site = site;
        this.translations = translations;
        this.theme = theme;
        works = translations.byAddress();
        site.books().forEach(book -> addEditions(book, fronts));
        MissingTranslations.find(site, translations).stream()
                .filter(one -> one.source().book() != one.book())
                .forEach(
                        one ->
                                missing.computeIfAbsent(
                                                one.book().config().id(), id -> new ArrayList<>())
                                        .add(one.source()));
    }

    /** Books have other editions where they start, whether a page or we say what is in them. */
    private void addEditions(Book source, FrontPages fronts) {
        List<Edition> all = new ArrayList<>();
        all.add(edition(source, fronts));
        site.books().stream()
                .filter(book -> isFrom(book, source))
                .map(book -> edition(book, fronts))
                .sorted(Comparator.comparing(Edition::language))
                .forEach(all::add);
        if (all.size() > 1) {
            all.forEach(edition -> editions.put(edition.front(), all));
        }
    }

    private boolean isFrom(Book book, Book source) {
        return source.config().id().equals(translations.books().get(book.config().id()));
    }

    private static Edition edition(Book book, FrontPages fronts) {
        return new Edition(book.config().language(), fronts.of(book).address());
    }

    boolean any() {
        return !translations.works().isEmpty() || !editions.isEmpty();
    }

    /** The languages that a page can be read in, its source's first; none where there is one. */
    List<LanguageView> languages(String address) {
        List<LanguageView> views = new ArrayList<>();
        TranslatedPage work = works.get(address);
        if (work != null) {
            views.add(language(address, work.source(), true, false));
            for (Translation one : work.translations()) {
                views.add(language(address, one.page(), false, one.isOutdated()));
            }
        }
        for (Edition edition : editions.getOrDefault(address, List.of())) {
            if (views.stream().noneMatch(one -> one.language().equals(edition.language()))) {
                views.add(language(address, edition, views.isEmpty()));
            }
        }
        return views;
    }

    private LanguageView language(String from, Page page, boolean source, boolean outdated) {
        return language(from, page.language(), page.address(), source, outdated);
    }

    private LanguageView language(String from, Edition edition, boolean source) {
        return language(from, edition.language(), edition.front(), source, false);
    }

    private LanguageView language(
            String from, String language, String address, boolean source, boolean outdated) {
        String href = BodyFilling.href(from, address, "");
        String url = site.config().url().map(at -> at + Url.encodePath(address)).orElse(href);
        return new LanguageView(
                language, name(language), href, url, address.equals(from), source, outdated);
    }

    /** A language's own name for itself. */
    String name(String tag) {
        Map<String, String> words = theme.words(tag);
        String known = words.getOrDefault("language", "");
        if (tag.equals(known) || tag.startsWith(known + "-")) {
            return words.getOrDefault("languageName", tag);
        }
        Locale locale = Locale.forLanguageTag(tag);
        return locale.getDisplayName(locale);
    }

    /** What the readers of a page ought to know, if it is a translation. */
    TranslationView notice(Page page) {
        TranslatedPage work = works.get(page.address());
        if (work == null || work.source() == page) {
            return TranslationView.NONE;
        }
        return work.translations().stream()
                .filter(one -> one.page() == page)
                .findFirst()
                .map(this::notice)
                .orElse(TranslationView.NONE);
    }

    private TranslationView notice(Translation translation) {
        Page source = translation.source();
        String from = translation.page().address();
        return new TranslationView(
                new LinkView(source.title(), BodyFilling.href(from, source.address(), "")),
                source.language(),
                translation.behind().stream().map(one -> section(from, source, one)).toList(),
                difference(translation));
    }

    private static TranslationView.SectionView section(
            String from, Page source, SectionChange change) {
        boolean gone = change.kind() == SectionChange.Kind.REMOVED;
        String href = gone ? "" : BodyFilling.href(from, source.address(), change.anchor());
        String title = change.title().isEmpty() ? source.title() : change.title();
        return new TranslationView.SectionView(
                new LinkView(title, href), change.kind().name().toLowerCase(Locale.ROOT));
    }

    private String difference(Translation translation) {
        Optional<RepositoryConfig> forge = site.repository();
        Optional<String> head = site.history().head();
        Optional<String> basis = translation.basis();
        String source = translation.source().source();
        return forge.isPresent() && head.isPresent() && basis.isPresent()
                ? forge.get().compare(basis.get(), head.get(), source)
                : "";
    }

    /**
     * The contents of a book, with the chapters that a translated one lacks: these lead to the
     * pages they would be made of. Of very many only the first are named; all are on the page of
     * translations.
     */
    List<ChapterView> contents(List<ChapterView> chapters, Page from) {
        List<Page> pages = missing.getOrDefault(from.book().config().id(), List.of());
        List<ChapterView> views = new ArrayList<>(chapters);
        if (!pages.isEmpty()) {
            String title = theme.words(from.language()).getOrDefault("untranslated", "");
            views.add(ChapterView.plain(ChapterView.Kind.PART, title));
        }
        int most = ChapterWindow.of(pages.size()).most();
        for (Page page : pages.subList(0, Math.min(most, pages.size()))) {
            String href = BodyFilling.href(from.address(), page.address(), "");
            views.add(ChapterView.inLanguage(page.title(), href, page.language()));
        }
        if (pages.size() > most) {
            views.add(ChapterView.plain(ChapterView.Kind.PART, ChapterWindow.GAP));
        }
        return views;
    }

    /**
     * The anchors of the source, by the anchors of a translation's sections, where both have the
     * same headings.
     */
    Map<String, String> aliases(Page page, Map<String, String> former) {
        TranslatedPage work = works.get(page.address());
        if (work == null || work.source() == page) {
            return former;
        }
        Map<String, String> all = new LinkedHashMap<>(former);
        SourceAnchors.of(page, work.source()).forEach(all::putIfAbsent);
        return all;
    }
}
