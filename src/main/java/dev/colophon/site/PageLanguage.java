package dev.colophon.site;

import dev.colophon.config.Languages;
import dev.colophon.source.SourcePath;
import java.util.Optional;
import java.util.Set;

/**
 * The language that a page's path tells, where it is not its book's: {@code page.es.md} beside
 * {@code page.md}, and what lies in {@code translations/gl/} and the like.
 */
record PageLanguage(Set<String> sources) {
    /** Names of folders that hold a folder for each language. */
    private static final Set<String> HOLDERS =
            Set.of("translation", "translations", "i18n", "l10n", "locale", "locales", "lang");

    /** The language of a page that does not say it itself. */
    String of(PageIndex.Entry entry) {
        return of(entry.source(), entry.book().config().language());
    }

    private String of(String source, String book) {
        Optional<String> told = suffix(source).or(() -> folder(source));
        return told.filter(tag -> !sameLanguage(tag, book)).orElse(book);
    }

    private Optional<String> suffix(String source) {
        String name = SourcePath.fileName(source);
        String[] parts = name.split("\\.");
        if (parts.length < 3) {
            return Optional.empty();
        }
        String mark = parts[parts.length - 2];
        String end = "." + mark + "." + parts[parts.length - 1];
        String plain =
                source.substring(0, source.length() - end.length()) + "." + parts[parts.length - 1];
        return sources.contains(plain) ? Languages.ofFolder(mark) : Optional.empty();
    }

    private static Optional<String> folder(String source) {
        String[] names = source.split("/");
        for (int i = names.length - 2; i > 0; i--) {
            Optional<String> tag =
                    HOLDERS.contains(names[i - 1])
                            ? Languages.ofFolder(names[i])
                            : Optional.empty();
            if (tag.isPresent()) {
                return tag;
            }
        }
        return Optional.empty();
    }

    /** A book may say more exactly what its folder says: {@code pt-BR} in {@code pt}. */
    private static boolean sameLanguage(String told, String book) {
        return book.equals(told) || book.startsWith(told + "-");
    }
}
