package dev.colophon.output;

import dev.colophon.check.Edit;
import dev.colophon.source.SourceTree;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The bytes of a text file, and which of them each character of its text is: line ends of any kind,
 * a byte order mark and bytes that are not UTF-8 stay as they are when something else is edited.
 */
final class SourceBytes {
    private static final int MARK_LENGTH = 3;

    private final byte[] bytes;
    private final String text;
    private final int[] starts;

    private SourceBytes(byte[] bytes, String text, int[] starts) {
        this.bytes = bytes;
        this.text = text;
        this.starts = starts;
    }

    static SourceBytes of(String path, byte[] bytes) {
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        int[] places = decode(bytes, chars);
        chars.flip();
        StringBuilder text = new StringBuilder(chars.length());
        int[] starts = new int[chars.length() + 1];
        for (int i = 0; i < chars.length(); i++) {
            char c = chars.charAt(i);
            boolean isMark = i == 0 && c == '\uFEFF';
            boolean isSecond = c == '\n' && i > 0 && chars.charAt(i - 1) == '\r';
            if (!isMark && !isSecond) {
                starts[text.length()] = places[i];
                text.append(c == '\r' ? '\n' : c == '\0' ? '\uFFFD' : c);
            }
        }
        starts[text.length()] = bytes.length;
        if (!text.toString().equals(SourceTree.decode(path, bytes).text())) {
            throw new IllegalStateException("cannot tell the bytes of " + path);
        }
        return new SourceBytes(bytes, text.toString(), Arrays.copyOf(starts, text.length() + 1));
    }

    /** Decodes all bytes; gives where each character starts. */
    private static int[] decode(byte[] bytes, CharBuffer chars) {
        int[] places = new int[bytes.length + 1];
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        while (true) {
            int from = chars.position();
            int at = in.position();
            CoderResult result = decoder.decode(in, chars, true);
            for (int i = from; i < chars.position(); i++) {
                places[i] = at;
                at += length(chars.get(i));
            }
            if (!result.isError()) {
                return places;
            }
            places[chars.position()] = at;
            chars.put('\uFFFD');
            in.position(at + result.length());
            decoder.reset();
        }
    }

    /** How many bytes a character takes; of a pair, each half takes two of the four. */
    private static int length(char c) {
        return c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : MARK_LENGTH;
    }

    String text() {
        return text;
    }

    /** The bytes after some edits in the order of the file; empty when one does not fit. */
    Optional<byte[]> edited(List<Edit> edits) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 256);
        int from = 0;
        int end = 0;
        for (Edit edit : edits) {
            if (edit.start() < end) {
                throw new IllegalStateException("edits overlap: " + edit);
            }
            end = edit.start() + edit.length();
            if (!text.startsWith(edit.former(), edit.start())) {
                return Optional.empty();
            }
            out.write(bytes, from, starts[edit.start()] - from);
            out.writeBytes(edit.replacement().getBytes(StandardCharsets.UTF_8));
            from = starts[end];
        }
        out.write(bytes, from, bytes.length - from);
        return Optional.of(out.toByteArray());
    }
}
