package dev.colophon.check;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Severity;
import java.util.Locale;

/**
 * A diagnostic and what it weighs on this site.
 *
 * @param diagnostic what is wrong, and where
 * @param severity what it weighs
 * @param isNew whether the change brings it; true too where nothing was compared
 */
public record Finding(Diagnostic diagnostic, Severity severity, boolean isNew) {

    /** The same, there before the change. */
    public Finding old() {
        return new Finding(diagnostic, severity, false);
    }

    /** {@code path:line:col}; {@code .} when it is about the site as a whole. */
    String place() {
        Location location = diagnostic.location();
        return location.path().isEmpty() ? "." : location.toString();
    }

    /** {@code error}, {@code warning} or {@code info}. */
    String weight() {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
