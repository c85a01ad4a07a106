package dev.colophon.check;

import dev.colophon.config.TaskKind;
import dev.colophon.diagnostic.Location;
import dev.colophon.freshness.MissingTranslation;
import dev.colophon.freshness.MissingTranslations;
import dev.colophon.freshness.SectionChange;
import dev.colophon.freshness.Translation;
import dev.colophon.freshness.Translations;
import dev.colophon.site.Site;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tasks of translations that their sources have left behind, and of those that are not there. */
record TranslationTasks(Site site, Translations translations) {
    private static final int MOST_NAMES = 5;

    /** With the names of the sections that have changed. */
    Stream<Task> outdated() {
        return translations.works().stream()
                .flatMap(work -> work.translations().stream())
                .filter(Translation::isOutdated)
                .map(
                        one ->
                                Task.of(
                                        TaskKind.OUTDATED_TRANSLATION,
                                        one.page(),
                                        sections(one),
                                        one.behind().size()));
    }

    private static String sections(Translation translation) {
        String names =
                translation.behind().stream()
                        .limit(MOST_NAMES)
                        .map(SectionChange::title)
                        .map(title -> title.isEmpty() ? translation.source().title() : title)
                        .map(title -> title.replace('`', '\''))
                        .collect(Collectors.joining(" · "));
        return translation.behind().size() > MOST_NAMES ? names + " · …" : names;
    }

    /** The page that such a task leads to is the one to be translated. */
    Stream<Task> missing() {
        return MissingTranslations.find(site, translations).stream()
                .filter(one -> !PageTasks.isOther(one.source()))
                .map(TranslationTasks::task);
    }

    private static Task task(MissingTranslation missing) {
        return new Task(
                "",
                TaskKind.MISSING_TRANSLATION,
                missing.book(),
                Optional.of(missing.source()),
                missing.source().title(),
                Location.of(missing.source().source()),
                missing.file(),
                missing.language(),
                0);
    }
}
