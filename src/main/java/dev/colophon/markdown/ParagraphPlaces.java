package dev.colophon.markdown;

import dev.colophon.diagnostic.Location;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The places of a page's paragraphs, by their text; the same text twice has two places. */
final class ParagraphPlaces {
    private final Map<Integer, Deque<Location>> places = new HashMap<>();

    ParagraphPlaces(List<Document.Place> paragraphs) {
        for (Document.Place place : paragraphs) {
            places.computeIfAbsent(place.hash(), hash -> new ArrayDeque<>(1)).add(place.location());
        }
    }

    /** Where the next paragraph of this text is, if it is known. */
    Optional<Location> next(String text) {
        return Optional.ofNullable(places.get(text.hashCode())).map(Deque::poll);
    }
}
