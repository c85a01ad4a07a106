package dev.colophon.history;

import dev.colophon.source.SourceFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The texts that were read last. Summaries and configs are read at nearly every state and pages
 * once, so a few are enough. Safe for several threads.
 */
final class RecentTexts {
    private static final int MOST_CHARACTERS = 4 << 20;

    private final Map<String, SourceFile> texts = new LinkedHashMap<>(64, 0.75f, true);
    private int characters;

    synchronized Optional<SourceFile> get(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    synchronized void put(String key, SourceFile file) {
        SourceFile before = texts.put(key, file);
        characters += size(key, file) - (before == null ? 0 : size(key, before));
        var oldest = texts.entrySet().iterator();
        while (characters > MOST_CHARACTERS && texts.size() > 1) {
            Map.Entry<String, SourceFile> each = oldest.next();
            characters -= size(each.getKey(), each.getValue());
            oldest.remove();
        }
    }

    private static int size(String key, SourceFile file) {
        return key.length() + file.text().length();
    }
}
