package dev.colophon.markdown;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads the bytes that {@link DocumentEncoder} made of a document. */
public final class DocumentDecoder {
    private final Rule[] rules = Rule.values();
    private final Link.Kind[] kinds = Link.Kind.values();
    private final Link.Form[] forms = Link.Form.values();
    private final ByteBuffer in;
    private String path = "";

    private DocumentDecoder(ByteBuffer in) {
        this.in = in;
    }

    /**
     * The document that starts at the position of a buffer; it ends where the position is then. For
     * what the same program has encoded.
     */
    public static Document decode(ByteBuffer bytes) {
        return new DocumentDecoder(bytes).document();
    }

    private Document document() {
        path = text();
        return new Document(
                path,
                frontMatter(),
                text(),
                text(),
                all(this::heading),
                all(() -> new Document.Place(in.getInt(), location())),
                Collections.unmodifiableSet(texts()),
                texts(),
                all(this::link),
                all(this::embed),
                new Html(text()),
                flag(),
                all(this::diagnostic));
    }

    private String text() {
        int length = in.getInt();
        int start = in.position();
        in.position(start + length);
        return new String(in.array(), in.arrayOffset() + start, length, StandardCharsets.UTF_8);
    }

    private boolean flag() {
        return in.get() != 0;
    }

    private <T> List<T> all(Supplier<T> part) {
        int size = in.getInt();
        List<T> all = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            all.add(part.get());
        }
        return all;
    }

    private Set<String> texts() {
        return new LinkedHashSet<>(all(this::text));
    }

    private <T> Optional<T> maybe(Supplier<T> part) {
        return flag() ? Optional.of(part.get()) : Optional.empty();
    }

    private String path() {
        return flag() ? text() : path;
    }

    private Location location() {
        return new Location(path(), in.getInt(), in.getInt());
    }

    private FrontMatter frontMatter() {
        return new FrontMatter(
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                maybe(() -> new Markmap(in.getInt())),
                all(() -> new FrontMatter.Former(text(), location())),
                fields());
    }

    private Map<String, FrontMatter.Field> fields() {
        Map<String, FrontMatter.Field> fields = new HashMap<>();
        for (int left = in.getInt(); left > 0; left--) {
            fields.put(text(), new FrontMatter.Field(all(this::text), location()));
        }
        return fields;
    }

    private Heading heading() {
        return new Heading(in.getInt(), text(), text(), all(this::text), location());
    }

    private Link link() {
        return new Link(kinds[in.get()], text(), text(), text(), location(), maybe(this::span));
    }

    private Link.Span span() {
        return new Link.Span(path(), in.getInt(), in.getInt(), forms[in.get()]);
    }

    private Embed embed() {
        return switch (in.get()) {
            case 0 -> new Embed.MindMap(node(), flag());
            case 1 -> new Embed.Catalog(all(this::option), text(), location());
            case 2 -> new Embed.Events(all(this::option), text(), location());
            default -> new Embed.Formula(text(), flag(), text());
        };
    }

    private MapNode node() {
        return new MapNode(
                text(), text(), maybe(in::getInt), text(), flag(), all(this::node), location());
    }

    private Embed.Option option() {
        return new Embed.Option(text(), text(), location());
    }

    private Diagnostic diagnostic() {
        return new Diagnostic(rules[in.get() & 0xff], location(), text(), text());
    }
}
