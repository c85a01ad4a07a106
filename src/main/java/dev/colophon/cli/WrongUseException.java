package dev.colophon.cli;

/** The command line asks for what cannot be: exit code 2. */
final class WrongUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongUseException(String message) {
        super(message);
    }
}
