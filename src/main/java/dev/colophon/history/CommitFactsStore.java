package dev.colophon.history;

import dev.colophon.history.CommitFacts.Pair;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;

/** Writes what is known of commits as bytes for the cache, and reads it again. */
final class CommitFactsStore {
    private CommitFactsStore() {}

    static byte[] write(CommitFacts facts) {
        try {
            return new Writer().write(facts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CommitFacts read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return new Reader(in).facts();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Writer {
        private final TextTable paths = new TextTable();
        private final DataOutputStream out = paths.out();

        byte[] write(CommitFacts facts) throws IOException {
            out.writeInt(facts.entries().size());
            for (Map.Entry<Pair, List<DiffEntry>> each : facts.entries().entrySet()) {
                each.getKey().commit().copyRawTo(out);
                out.writeInt(each.getKey().parent());
                out.writeInt(each.getValue().size());
                for (DiffEntry entry : each.getValue()) {
                    entry(entry);
                }
            }
            out.writeInt(facts.merged().size());
            for (Map.Entry<ObjectId, List<MergedFile>> each : facts.merged().entrySet()) {
                each.getKey().copyRawTo(out);
                out.writeInt(each.getValue().size());
                for (MergedFile file : each.getValue()) {
                    merged(file);
                }
            }
            return paths.bytes();
        }

        private void entry(DiffEntry entry) throws IOException {
            paths.text(TreeDifference.path(entry));
            out.writeInt(entry.getOldMode().getBits());
            entry.getOldId().toObjectId().copyRawTo(out);
            out.writeInt(entry.getNewMode().getBits());
            entry.getNewId().toObjectId().copyRawTo(out);
        }

        private void merged(MergedFile file) throws IOException {
            paths.text(file.path());
            file.after().copyRawTo(out);
            out.writeInt(file.before().size());
            for (ObjectId before : file.before()) {
                before.copyRawTo(out);
            }
        }
    }

    private static final class Reader {
        private final DataInputStream in;
        private final byte[] id = new byte[Constants.OBJECT_ID_LENGTH];
        private final String[] paths;

        Reader(DataInputStream in) throws IOException {
            this.in = in;
            paths = TextTable.read(in);
        }

        CommitFacts facts() throws IOException {
            Map<Pair, List<DiffEntry>> entries = new HashMap<>();
            for (int i = in.readInt(); i > 0; i--) {
                Pair pair = new Pair(id(), in.readInt());
                int count = in.readInt();
                List<DiffEntry> list = new ArrayList<>(count);
                for (int entry = 0; entry < count; entry++) {
                    list.add(new FileDifference(path(), mode(), id(), mode(), id()));
                }
                entries.put(pair, list);
            }
            Map<ObjectId, List<MergedFile>> merged = new HashMap<>();
            for (int i = in.readInt(); i > 0; i--) {
                ObjectId commit = id();
                int count = in.readInt();
                List<MergedFile> list = new ArrayList<>(count);
                for (int file = 0; file < count; file++) {
                    list.add(new MergedFile(path(), id(), ids()));
                }
                merged.put(commit, list);
            }
            return new CommitFacts(entries, merged);
        }

        private String path() throws IOException {
            return paths[in.readInt()];
        }

        private FileMode mode() throws IOException {
            return FileMode.fromBits(in.readInt());
        }

        private ObjectId id() throws IOException {
            in.readFully(id);
            return ObjectId.fromRaw(id);
        }

        private List<ObjectId> ids() throws IOException {
            int count = in.readInt();
            List<ObjectId> ids = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                ids.add(id());
            }
            return ids;
        }
    }
}
