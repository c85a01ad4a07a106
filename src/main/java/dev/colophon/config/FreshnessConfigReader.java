package dev.colophon.config;

import dev.colophon.diagnostic.Diagnostic;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the keys {@code freshness} and {@code translations}. */
final class FreshnessConfigReader {
    private static final Pattern SPAN =
            Pattern.compile("([1-9][0-9]{0,3}) +(day|week|month|year)s?");

    private final List<String> books;
    private final List<Diagnostic> diagnostics;

    /** With the ids of the site's books. */
    FreshnessConfigReader(List<String> books, List<Diagnostic> diagnostics) {
        this.books = books;
        this.diagnostics = diagnostics;
    }

    FreshnessConfig read(Fields site) {
        Optional<Period> stale =
                site.map("freshness")
                        .map(map -> Fields.of(map, Keys.FRESHNESS, diagnostics))
                        .flatMap(FreshnessConfigReader::staleAfter);
        return new FreshnessConfig(stale, translations(site));
    }

    private static Optional<Period> staleAfter(Fields fields) {
        return fields.read(
                "stale-after",
                fields.text("stale-after"),
                FreshnessConfigReader::span,
                "a span of time",
                "for example `18 months`");
    }

    private static Optional<Period> span(String text) {
        Matcher span = SPAN.matcher(text);
        if (!span.matches()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(span.group(1));
        return Optional.of(
                switch (span.group(2)) {
                    case "day" -> Period.ofDays(count);
                    case "week" -> Period.ofWeeks(count);
                    case "month" -> Period.ofMonths(count);
                    default -> Period.ofYears(count);
                });
    }

    private Map<String, String> translations(Fields site) {
        Map<String, String> translations = new TreeMap<>();
        for (YamlMap map : site.maps("translations").orElse(List.of())) {
            Fields fields = Fields.of(map, Keys.TRANSLATION, diagnostics);
            Optional<String> book = book(fields, "book", "the id of a translated book");
            Optional<String> of = book(fields, "of", "the id of the book it was made from");
            if (book.isPresent() && book.equals(of)) {
                String message = "`of` is the same book; expected the one it was made from";
                fields.invalid(fields.at("of"), message, "");
            } else if (book.isPresent() && of.isPresent()) {
                translations.put(book.get(), of.get());
            }
        }
        return translations;
    }

    private Optional<String> book(Fields fields, String key, String purpose) {
        Optional<String> id = fields.required(key, purpose);
        if (id.isPresent() && !books.contains(id.get())) {
            String message = "`" + key + "` is `" + id.get() + "`; there is no such book";
            fields.invalid(fields.at(key), message, Spelling.hint(id.get(), books));
        }
        return id.filter(books::contains);
    }
}
