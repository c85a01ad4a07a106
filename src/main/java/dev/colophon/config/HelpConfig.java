package dev.colophon.config;

import java.util.EnumSet;
import java.util.Set;

/**
 * What contributors are asked for on the page of what could be done next.
 *
 * @param kinds which tasks are listed; none when there is to be no such page
 */
public record HelpConfig(Set<TaskKind> kinds) {
    /** All kinds: where the config says nothing. */
    public static final HelpConfig ALL = new HelpConfig(EnumSet.allOf(TaskKind.class));

    public HelpConfig {
        kinds = Set.copyOf(kinds);
    }

    /** Whether there is to be no such page. */
    public boolean isOff() {
        return kinds.isEmpty();
    }
}
