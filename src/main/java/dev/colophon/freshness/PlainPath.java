package dev.colophon.freshness;

import dev.colophon.config.Languages;
import dev.colophon.source.SourcePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Paths without what names their language: {@code translation/ja/patterns/x.md}, {@code
 * patterns/x.ja.md} and {@code patterns-ja/x.md} all give {@code patterns/x.md}.
 */
final class PlainPath {
    /** Names of folders that hold a folder for each language. */
    private static final Set<String> HOLDERS =
            Set.of("translation", "translations", "i18n", "l10n", "locale", "locales", "lang");

    private PlainPath() {}

    /** With the language of the page, so that a folder {@code it} is only Italian where that is. */
    static String of(String path, String language) {
        List<String> plain = new ArrayList<>();
        String[] names = path.split("/");
        for (int i = 0; i < names.length - 1; i++) {
            if (!isLanguage(names[i], language)) {
                plain.add(withoutEnd(names[i], language));
            } else if (!plain.isEmpty() && HOLDERS.contains(plain.get(plain.size() - 1))) {
                plain.remove(plain.size() - 1);
            }
        }
        plain.add(fileName(names[names.length - 1], language));
        return String.join("/", plain);
    }

    private static String fileName(String name, String language) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : withoutEnd(name.substring(0, dot), language) + name.substring(dot);
    }

    /** Without a language at the end, after a dot, a hyphen or an underscore. */
    private static String withoutEnd(String name, String language) {
        for (int at = 1; at < name.length() - 1; at++) {
            boolean mark = ".-_".indexOf(name.charAt(at)) >= 0;
            if (mark && isLanguage(name.substring(at + 1), language)) {
                return name.substring(0, at);
            }
        }
        return name;
    }

    private static boolean isLanguage(String name, String language) {
        return Languages.ofFolder(name).filter(tag -> agree(tag, language)).isPresent();
    }

    private static boolean agree(String one, String other) {
        return one.equals(other) || one.startsWith(other + "-") || other.startsWith(one + "-");
    }

    /** Whether a file has the same name as another, in the same folder or one below that. */
    static boolean isBelow(String path, String other) {
        return SourcePath.fileName(path).equals(SourcePath.fileName(other))
                && SourcePath.isBelow(SourcePath.parent(other), SourcePath.parent(path));
    }
}
