package dev.colophon.config;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the key {@code help-wanted}: a truth value, or a list of kinds of tasks. */
final class HelpReader {
    private static final String KEY = "help-wanted";

    private HelpReader() {}

    static HelpConfig read(Fields site) {
        List<String> written = site.texts(KEY);
        if (written.isEmpty() && !site.isEmptyList(KEY) || written.equals(List.of("true"))) {
            return HelpConfig.ALL;
        }
        Set<TaskKind> kinds = EnumSet.noneOf(TaskKind.class);
        if (!written.equals(List.of("false"))) {
            written.forEach(name -> kind(site, name).ifPresent(kinds::add));
        }
        return new HelpConfig(kinds);
    }

    private static Optional<TaskKind> kind(Fields site, String name) {
        Optional<TaskKind> kind = Choices.of(TaskKind.class, name);
        if (kind.isEmpty()) {
            List<String> known = Arrays.stream(TaskKind.values()).map(TaskKind::id).toList();
            String message = "`" + KEY + "` has `" + name + "`; expected `true`, `false` or kinds";
            site.invalid(site.at(KEY), message + " of tasks", Spelling.hint(name, known));
        }
        return kind;
    }
}
