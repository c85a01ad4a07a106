package dev.colophon.history;

import dev.colophon.history.Trails.Mark;
import dev.colophon.history.Trails.Trail;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes trails as bytes for the cache, and reads them again. Each text is written once. */
final class TrailStore {

    private TrailStore() {}

    static byte[] write(Trails trails) {
        try {
            Writer writer = new Writer();
            writer.trails(trails);
            return writer.texts.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Trails read(byte[] bytes) {
        try {
            return new Reader(bytes).trails();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Writer {
        private final TextTable texts = new TextTable();
        private final DataOutputStream out = texts.out();

        void trails(Trails trails) throws IOException {
            out.writeInt(trails.drafts().size());
            for (Draft draft : new TreeMap<>(trails.drafts()).values()) {
                draft(draft);
            }
            out.writeInt(trails.files().size());
            for (Map.Entry<String, Trail> file : new TreeMap<>(trails.files()).entrySet()) {
                texts.text(file.getKey());
                trail(file.getValue());
            }
        }

        private void draft(Draft draft) throws IOException {
            texts.text(draft.id());
            out.writeLong(draft.time().getEpochSecond());
            texts.text(draft.subject());
            out.writeInt(draft.signers().size());
            for (Draft.Signer signer : draft.signers()) {
                out.writeByte(signer.part().ordinal());
                texts.text(signer.identity().name());
                texts.text(signer.identity().email());
            }
        }

        private void trail(Trail trail) throws IOException {
            out.writeInt(trail.marks().size());
            for (Mark mark : trail.marks()) {
                texts.text(mark.commit());
                out.writeByte(mark.kind().ordinal());
                texts.text(mark.path());
                out.writeBoolean(mark.counts());
            }
            out.writeInt(trail.words().size());
            for (Map.Entry<String, Integer> words : new TreeMap<>(trail.words()).entrySet()) {
                texts.text(words.getKey());
                out.writeInt(words.getValue());
            }
            out.writeInt(trail.total());
        }
    }

    private static final class Reader {
        private final DataInputStream in;
        private final String[] texts;
        private final Map<Long, Identity> identities = new HashMap<>();

        Reader(byte[] bytes) throws IOException {
            in = new DataInputStream(new ByteArrayInputStream(bytes));
            texts = TextTable.read(in);
        }

        private String text() throws IOException {
            return texts[in.readInt()];
        }

        Trails trails() throws IOException {
            Map<String, Draft> drafts = new HashMap<>();
            for (int i = in.readInt(); i > 0; i--) {
                Draft draft = draft();
                drafts.put(draft.id(), draft);
            }
            Map<String, Trail> files = new HashMap<>();
            for (int i = in.readInt(); i > 0; i--) {
                files.put(text(), trail());
            }
            return new Trails(files, drafts);
        }

        private Draft draft() throws IOException {
            String id = text();
            Instant time = Instant.ofEpochSecond(in.readLong());
            String subject = text();
            List<Draft.Signer> signers = new ArrayList<>();
            for (int i = in.readInt(); i > 0; i--) {
                Draft.Part part = Draft.Part.values()[in.readByte()];
                signers.add(new Draft.Signer(part, identity(in.readInt(), in.readInt())));
            }
            return new Draft(id, time, signers, subject);
        }

        /** Few people sign many commits, and to clean a name takes a while. */
        private Identity identity(int name, int email) {
            return identities.computeIfAbsent(
                    (long) name << 32 | email, key -> new Identity(texts[name], texts[email]));
        }

        private Trail trail() throws IOException {
            List<Mark> marks = new ArrayList<>();
            for (int i = in.readInt(); i > 0; i--) {
                String commit = text();
                Change.Kind kind = Change.Kind.values()[in.readByte()];
                marks.add(new Mark(commit, kind, text(), in.readBoolean()));
            }
            Map<String, Integer> words = new HashMap<>();
            for (int i = in.readInt(); i > 0; i--) {
                words.put(text(), in.readInt());
            }
            return new Trail(marks, words, in.readInt());
        }
    }
}
