package dev.colophon.markdown;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes bytes of a document, for the cache; {@link DocumentDecoder} reads them. */
public final class DocumentEncoder {
    private final DataOutputStream out;
    private String path = "";

    private DocumentEncoder(DataOutputStream out) {
        this.out = out;
    }

    public static byte[] encode(Document document) {
        ByteArrayOutputStream bytes =
                new ByteArrayOutputStream(2 * document.body().text().length());
        try {
            new DocumentEncoder(new DataOutputStream(bytes)).document(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private interface Part<T> {
        void write(T value) throws IOException;
    }

    private void document(Document document) throws IOException {
        text(document.path());
        path = document.path();
        frontMatter(document.frontMatter());
        text(document.title());
        text(document.description());
        all(document.headings(), this::heading);
        all(document.paragraphs(), this::place);
        all(document.anchors(), this::text);
        all(new TreeSet<>(document.places()), this::text);
        all(document.links(), this::link);
        all(document.embeds(), this::embed);
        text(document.body().text());
        out.writeBoolean(document.unfinished());
        all(document.diagnostics(), this::diagnostic);
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private <T> void all(Collection<T> values, Part<T> part) throws IOException {
        out.writeInt(values.size());
        for (T value : values) {
            part.write(value);
        }
    }

    private <T> void maybe(Optional<T> value, Part<T> part) throws IOException {
        out.writeBoolean(value.isPresent());
        if (value.isPresent()) {
            part.write(value.get());
        }
    }

    /** Nearly all places of a document are in its own file. */
    private void path(String file) throws IOException {
        maybe(Optional.of(file).filter(each -> !each.equals(path)), this::text);
    }

    private void location(Location location) throws IOException {
        path(location.path());
        out.writeInt(location.line());
        out.writeInt(location.column());
    }

    private void frontMatter(FrontMatter fields) throws IOException {
        maybe(fields.title(), this::text);
        maybe(fields.description(), this::text);
        maybe(fields.language(), this::text);
        maybe(fields.kind(), this::text);
        maybe(fields.markmap(), markmap -> out.writeInt(markmap.levels()));
        all(fields.redirectFrom(), this::former);
        all(new TreeMap<>(fields.fields()).entrySet(), this::field);
    }

    private void former(FrontMatter.Former former) throws IOException {
        text(former.address());
        location(former.location());
    }

    private void field(Map.Entry<String, FrontMatter.Field> field) throws IOException {
        text(field.getKey());
        all(field.getValue().values(), this::text);
        location(field.getValue().location());
    }

    private void heading(Heading heading) throws IOException {
        out.writeInt(heading.level());
        text(heading.text());
        text(heading.id());
        all(heading.aliases(), this::text);
        location(heading.location());
    }

    private void place(Document.Place place) throws IOException {
        out.writeInt(place.hash());
        location(place.location());
    }

    private void link(Link link) throws IOException {
        out.writeByte(link.kind().ordinal());
        text(link.destination());
        text(link.text());
        text(link.attributes());
        location(link.location());
        maybe(link.span(), this::span);
    }

    private void span(Link.Span span) throws IOException {
        path(span.path());
        out.writeInt(span.start());
        out.writeInt(span.length());
        out.writeByte(span.form().ordinal());
    }

    private void embed(Embed embed) throws IOException {
        if (embed instanceof Embed.MindMap map) {
            out.writeByte(0);
            node(map.root());
            out.writeBoolean(map.ofPage());
        } else if (embed instanceof Embed.Catalog catalog) {
            out.writeByte(1);
            fence(catalog.options(), catalog.source(), catalog.location());
        } else if (embed instanceof Embed.Events events) {
            out.writeByte(2);
            fence(events.options(), events.source(), events.location());
        } else if (embed instanceof Embed.Formula formula) {
            out.writeByte(3);
            text(formula.source());
            out.writeBoolean(formula.display());
            text(formula.html());
        }
    }

    private void node(MapNode node) throws IOException {
        text(node.id());
        text(node.text());
        maybe(node.link(), out::writeInt);
        text(node.note());
        out.writeBoolean(node.folded());
        all(node.children(), this::node);
        location(node.location());
    }

    private void fence(List<Embed.Option> options, String source, Location location)
            throws IOException {
        all(options, this::option);
        text(source);
        location(location);
    }

    private void option(Embed.Option option) throws IOException {
        text(option.key());
        text(option.value());
        location(option.location());
    }

    private void diagnostic(Diagnostic diagnostic) throws IOException {
        out.writeByte(diagnostic.rule().ordinal());
        location(diagnostic.location());
        text(diagnostic.message());
        text(diagnostic.hint());
    }
}
