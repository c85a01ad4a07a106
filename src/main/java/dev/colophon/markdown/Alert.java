package dev.colophon.markdown;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of alerts, as GitHub has them: {@code > [!NOTE]}. */
enum Alert {
    NOTE,
    TIP,
    IMPORTANT,
    WARNING,
    CAUTION;

    /** The kind that is written between the brackets, in any letter case. */
    static Optional<Alert> of(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equalsIgnoreCase(text))
                .findFirst();
    }

    /** Its name in classes: {@code note}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The theme's word for its title. */
    String word() {
        return "alert." + id();
    }
}
