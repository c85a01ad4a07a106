package dev.colophon.check;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.source.SourceFile;
import dev.colophon.source.SourceTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells by what findings are known again, from the files of one tree. A worker. */
final class Sightings {
    /** A link or an element of HTML at the start of a text, and where it leads. */
    private static final Pattern LINK =
            Pattern.compile(
                    "!?\\[(?:[^\\[\\]]|\\[[^\\]]*])*]\\(\\s*(?<destination>[^\\s)]*)"
                            + "|<[^>]*?\\b(?:href|src)\\s*=\\s*(?<value>\"[^\"]*\"|[^\\s>]+)"
                            + "|<[^>]*>");

    private final SourceTree tree;
    private final Map<String, List<String>> lines = new HashMap<>();

    Sightings(SourceTree tree) {
        this.tree = tree;
    }

    /** With the name that the file is to be known by. */
    Sighting of(Diagnostic diagnostic, String path) {
        String start = diagnostic.rule().id() + "\n" + path + "\n";
        String line = line(diagnostic.location());
        return new Sighting(
                start + (line.isEmpty() ? diagnostic.message() : line.strip()),
                start + diagnostic.message() + "\n" + subject(line, diagnostic.location()));
    }

    /** The findings' numbers, by what they are the same in. */
    static Map<String, List<Integer>> numbers(
            List<Sighting> sightings, Function<Sighting, String> respect) {
        Map<String, List<Integer>> numbers = new HashMap<>();
        for (int i = 0; i < sightings.size(); i++) {
            numbers.computeIfAbsent(respect.apply(sightings.get(i)), key -> new ArrayList<>())
                    .add(i);
        }
        return numbers;
    }

    private String line(Location place) {
        List<String> file =
                place.line() == 0
                        ? List.of()
                        : lines.computeIfAbsent(
                                place.path(),
                                path ->
                                        tree.read(path).map(SourceFile::text).stream()
                                                .flatMap(
                                                        text ->
                                                                List.of(text.split("\n", -1))
                                                                        .stream())
                                                .toList());
        return place.line() <= file.size() && place.line() > 0 ? file.get(place.line() - 1) : "";
    }

    /** Where the link leads that starts at a place; empty where the message must say all. */
    private static String subject(String line, Location place) {
        int from = Math.min(Math.max(place.column() - 1, 0), line.length());
        Matcher link = LINK.matcher(line).region(from, line.length());
        if (!link.lookingAt()) {
            return "";
        }
        String destination = link.group("destination");
        String value = link.group("value");
        return destination != null ? destination : value != null ? value : link.group();
    }
}
