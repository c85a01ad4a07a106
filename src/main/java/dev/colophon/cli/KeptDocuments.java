package dev.colophon.cli;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.markdown.Document;
import dev.colophon.markdown.DocumentDecoder;
import dev.colophon.markdown.DocumentEncoder;
import dev.colophon.markdown.MarkdownParser;
import dev.colophon.markdown.OutlineParser;
import dev.colophon.site.DocumentMemory;
import dev.colophon.source.Cache;
import dev.colophon.source.Digest;
import dev.colophon.source.Program;
import dev.colophon.source.SourceFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The documents that the last run has parsed, each under the digest of its file's path and text.
 * Safe for several threads.
 */
final class KeptDocuments implements DocumentMemory {
    private static final int KEY_LENGTH = 64;

    private final Cache cache;
    private final String name;
    private final Map<String, ByteBuffer> before = new HashMap<>();
    private final Map<String, ByteBuffer> asked = new ConcurrentHashMap<>();
    private volatile boolean somethingNew;

    /**
     * @param site what tells the site from others of the same repository
     */
    KeptDocuments(Cache cache, String site) {
        this.cache = cache;
        name = cache.isOff() ? "" : Cache.name("documents", List.of(Program.digest(), site));
        cache.read(name).map(ByteBuffer::wrap).ifPresent(this::index);
    }

    private void index(ByteBuffer all) {
        byte[] key = new byte[KEY_LENGTH];
        while (all.hasRemaining()) {
            all.get(key);
            int length = all.getInt();
            before.put(
                    new String(key, StandardCharsets.ISO_8859_1),
                    all.slice(all.position(), length));
            all.position(all.position() + length);
        }
    }

    @Override
    public Document document(SourceFile file, Function<SourceFile, Document> parser) {
        if (cache.isOff() || !MarkdownParser.standsAlone(file)) {
            return parser.apply(file);
        }
        String key = Digest.of(file.path() + '\0' + file.text());
        ByteBuffer known = before.get(key);
        if (known != null) {
            asked.put(key, known);
            return DocumentDecoder.decode(known.duplicate());
        }
        Document document = parser.apply(file);
        asked.put(key, ByteBuffer.wrap(DocumentEncoder.encode(document)));
        somethingNew = true;
        return document;
    }

    @Override
    public OutlineParser outlines() {
        return new OutlineParser();
    }

    @Override
    public List<Diagnostic> diagnostics() {
        return cache.diagnostics();
    }

    /** Keeps what was asked for, and nothing else, for the next run. */
    void keep() {
        if (somethingNew) {
            cache.write(name, this::writeTo);
        }
        before.clear();
        asked.clear();
    }

    private void writeTo(OutputStream out) throws IOException {
        for (Map.Entry<String, ByteBuffer> each : new TreeMap<>(asked).entrySet()) {
            ByteBuffer bytes = each.getValue();
            out.write(each.getKey().getBytes(StandardCharsets.ISO_8859_1));
            out.write(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.remaining()).array());
            out.write(bytes.array(), bytes.arrayOffset(), bytes.remaining());
        }
    }
}
