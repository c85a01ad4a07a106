package dev.colophon.cli;

import java.util.Optional;

/** The command line asks for what cannot be: exit code 2. */
final class WrongUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongUseException(String message) {
        super(message);
    }

    /** Where a command was asked about a page that there is not. */
    static WrongUseException noPage(String name, Optional<String> similar) {
        String hint = similar.map(other -> "; did you mean `" + other + "`?").orElse("");
        return new WrongUseException("there is no page `" + name + "`" + hint);
    }
}
