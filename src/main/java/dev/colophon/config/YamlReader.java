package dev.colophon.config;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML to a tree that knows its places. No Java type is ever made from it, and its size, its
 * depth and its aliases are bounded, so that any text gives a tree or a diagnostic in little time.
 * Safe to call from several threads.
 */
public final class YamlReader {
    /** Longer texts are not read. */
    static final int MAX_LENGTH = 1 << 20;

    static final int MAX_DEPTH = 40;
    private static final int MAX_ALIASES = 100;
    private static final int MAX_MESSAGE = 120;

    private final Rule rule;

    /**
     * @param rule what its diagnostics are about: {@link Rule#INVALID_CONFIG} or {@link
     *     Rule#INVALID_FRONT_MATTER}
     */
    public YamlReader(Rule rule) {
        this.rule = rule;
    }

    /**
     * What was read.
     *
     * @param root the tree; absent when the text is empty or cannot be read
     * @param diagnostics why it cannot be read, or what of it was left out
     */
    public record Result(Optional<YamlNode> root, List<Diagnostic> diagnostics) {
        public Result {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /**
     * Reads one YAML document.
     *
     * @param path the file it is in
     * @param text the document
     * @param firstLine the line of the file that the text starts on, from 1
     */
    public Result read(String path, String text, int firstLine) {
        YamlPlaces places = new YamlPlaces(path, text, firstLine);
        if (text.length() > MAX_LENGTH) {
            String message = "found " + text.length() + " characters of YAML; expected at most ";
            return failed(places.start(), message + MAX_LENGTH, "");
        }
        try {
            YamlTree tree = new YamlTree(rule, places);
            Optional<YamlNode> root = compose(text).map(tree::convert);
            return new Result(root, tree.diagnostics());
        } catch (YamlTree.TooLargeException e) {
            return failed(e.location(), e.getMessage(), "write less of it, or without aliases");
        } catch (ReaderException e) {
            String code = String.format("U+%04X", e.getCodePoint());
            String message = "found the character " + code + ", which YAML does not allow";
            return failed(places.at(e.getPosition()), message, "remove it");
        } catch (MarkedYAMLException e) {
            return failed(place(places, e), "not YAML: " + problem(e), hint(e));
        } catch (YAMLException e) {
            return failed(places.start(), "not YAML: " + oneLine(e.getMessage()), "");
        }
    }

    private static Optional<Node> compose(String text) {
        LoaderOptions limits = new LoaderOptions();
        limits.setNestingDepthLimit(MAX_DEPTH);
        limits.setMaxAliasesForCollections(MAX_ALIASES);
        limits.setCodePointLimit(MAX_LENGTH);
        ParserImpl parser = new ParserImpl(new StreamReader(text), limits);
        return Optional.ofNullable(new Composer(parser, new TextOnly(), limits).getSingleNode());
    }

    /** Leaves scalars as text, so that their many patterns for numbers and dates are not tried. */
    private static final class TextOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {}
    }

    private Result failed(Location location, String message, String hint) {
        return new Result(Optional.empty(), List.of(new Diagnostic(rule, location, message, hint)));
    }

    private static Location place(YamlPlaces places, MarkedYAMLException e) {
        Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
        return mark == null ? places.start() : places.at(mark.getIndex());
    }

    private static String problem(MarkedYAMLException e) {
        String problem = oneLine(e.getProblem());
        return e.getContext() == null ? problem : oneLine(e.getContext()) + ", " + problem;
    }

    private static String hint(MarkedYAMLException e) {
        String problem = String.valueOf(e.getProblem());
        if (problem.contains("TAB")) {
            return "indent with spaces, not with tabs";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "put text that has a colon in it in quotes, and check the indentation";
        }
        return "";
    }

    private static String oneLine(String message) {
        String line = String.valueOf(message).strip().replaceAll("\\s+", " ");
        return line.length() > MAX_MESSAGE ? line.substring(0, MAX_MESSAGE) + "…" : line;
    }
}
