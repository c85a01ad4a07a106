package dev.colophon.cli;

import dev.colophon.source.NameCoding;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.OptionalInt;
import picocli.AutoComplete;
import picocli.CommandLine;

/** The program. */
@CommandLine.Command(
        name = "colophon",
        description = "Turns Markdown books into a website whose links never break.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Start with `colophon build` in a folder of Markdown files, an mdBook or a GitBook.",
            "",
            "Exit codes: 0 fine, 1 findings, 2 wrong use, 3 cannot read or write."
        })
public final class Main {
    /** Nothing found. */
    static final int FINE = 0;

    /** There are errors in the content, or warnings with {@code --strict}. */
    static final int FINDINGS = 1;

    /** An unknown option, a folder that does not exist. */
    static final int WRONG_USE = 2;

    /** The disk or the repository refused. */
    static final int CANNOT_READ_OR_WRITE = 3;

    /** The number that the jar's manifest has. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"colophon " + (version == null ? "dev" : version)};
        }
    }

    private static final List<Class<?>> COMMANDS =
            List.of(
                    BuildCommand.class,
                    CheckCommand.class,
                    LinksCommand.class,
                    ServeCommand.class,
                    MoveCommand.class,
                    CiteCommand.class,
                    EmbedCommand.class,
                    AutoComplete.GenerateCompletion.class);

    private Main() {}

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(start(out, err, args));
    }

    private static int start(PrintWriter out, PrintWriter err, String... args) {
        try {
            NameCoding.checkCall(args);
            return run(out, err, args);
        } catch (UncheckedIOException e) {
            return cannot(e, err);
        }
    }

    private static int cannot(UncheckedIOException problem, PrintWriter err) {
        err.println("colophon: " + reason(problem));
        return CANNOT_READ_OR_WRITE;
    }

    /** Runs one command and gives its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        OptionalInt done = LastBuild.repeat(System.nanoTime(), out, err, args);
        if (done.isPresent()) {
            out.flush();
            return done.getAsInt();
        }
        return understand(out, err, args);
    }

    private static int understand(PrintWriter out, PrintWriter err, String... args) {
        CommandLine command = commandLine(args);
        command.setOut(out);
        command.setErr(err);
        command.setExecutionExceptionHandler((problem, line, result) -> explain(problem, err));
        int code = args.length == 0 ? usage(command) : command.execute(args);
        out.flush();
        err.flush();
        return code;
    }

    /** Says what went wrong on the user's side, and gives the exit code; all else is ours. */
    private static int explain(Exception problem, PrintWriter err) throws Exception {
        if (problem instanceof UncheckedIOException io) {
            return cannot(io, err);
        }
        if (problem instanceof WrongUseException) {
            err.println("colophon: " + problem.getMessage());
            return WRONG_USE;
        }
        if (problem instanceof InvalidPathException path) {
            return cannot(NameCoding.refusal(path).orElseThrow(() -> path), err);
        }
        throw problem;
    }

    /** With the command that is called for alone, as each takes time to set up; else with all. */
    private static CommandLine commandLine(String... args) {
        String first = args.length == 0 ? "" : args[0];
        CommandLine command = new CommandLine(new Main());
        List<Class<?>> called = COMMANDS.stream().filter(each -> name(each).equals(first)).toList();
        boolean needsAll =
                called.isEmpty() || called.contains(AutoComplete.GenerateCompletion.class);
        (needsAll ? COMMANDS : called).forEach(command::addSubcommand);
        return command;
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(CommandLine.Command.class).name();
    }

    private static int usage(CommandLine command) {
        command.usage(command.getErr());
        return WRONG_USE;
    }

    private static String reason(UncheckedIOException problem) {
        Throwable cause = problem.getCause();
        boolean plain =
                problem.getMessage() != null
                        && cause != null
                        && !problem.getMessage().equals(cause.toString());
        if (plain) {
            return problem.getMessage();
        }
        String kind =
                cause.getClass()
                        .getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                        .replace(" Exception", "");
        return "cannot read or write "
                + cause.getMessage()
                + " ("
                + kind.toLowerCase(java.util.Locale.ROOT)
                + ")";
    }
}
