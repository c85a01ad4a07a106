package dev.colophon.history;

import dev.colophon.history.TextFacts.Merge;
import dev.colophon.history.TextFacts.Runs;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/** Writes what is known of texts as bytes for the cache, and reads it again. */
final class TextFactsStore {
    private TextFactsStore() {}

    static byte[] write(TextFacts facts) {
        TextTable commits = new TextTable();
        try {
            fingerprints(facts, commits.out());
            merges(facts, commits.out());
            origins(facts, commits);
            return commits.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fingerprints(TextFacts facts, DataOutputStream out) throws IOException {
        out.writeInt(facts.fingerprints().size());
        for (Map.Entry<ObjectId, Long> each : facts.fingerprints().entrySet()) {
            each.getKey().copyRawTo(out);
            out.writeLong(each.getValue());
        }
    }

    private static void merges(TextFacts facts, DataOutputStream out) throws IOException {
        out.writeInt(facts.merges().size());
        for (Map.Entry<Merge, Boolean> each : facts.merges().entrySet()) {
            out.writeInt(each.getKey().before().size());
            for (ObjectId id : each.getKey().before()) {
                id.copyRawTo(out);
            }
            each.getKey().after().copyRawTo(out);
            out.writeBoolean(each.getValue());
        }
    }

    private static void origins(TextFacts facts, TextTable commits) throws IOException {
        DataOutputStream out = commits.out();
        out.writeInt(facts.origins().size());
        for (Map.Entry<String, Runs> each : facts.origins().entrySet()) {
            out.writeUTF(each.getKey());
            Runs runs = each.getValue();
            out.writeInt(runs.lengths().size());
            for (int i = 0; i < runs.lengths().size(); i++) {
                commits.text(runs.commits().get(i));
                out.writeInt(runs.lengths().get(i));
            }
        }
    }

    static TextFacts read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String[] commits = TextTable.read(in);
            return new TextFacts(fingerprints(in), merges(in), origins(in, commits));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<ObjectId, Long> fingerprints(DataInputStream in) throws IOException {
        Map<ObjectId, Long> fingerprints = new HashMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            fingerprints.put(id(in), in.readLong());
        }
        return fingerprints;
    }

    private static Map<Merge, Boolean> merges(DataInputStream in) throws IOException {
        Map<Merge, Boolean> merges = new HashMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            List<ObjectId> before = new ArrayList<>();
            for (int parent = in.readInt(); parent > 0; parent--) {
                before.add(id(in));
            }
            merges.put(new Merge(before, id(in)), in.readBoolean());
        }
        return merges;
    }

    private static Map<String, Runs> origins(DataInputStream in, String[] commits)
            throws IOException {
        Map<String, Runs> origins = new HashMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            origins.put(in.readUTF(), runs(in, commits));
        }
        return origins;
    }

    private static Runs runs(DataInputStream in, String[] commits) throws IOException {
        List<String> ids = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        for (int run = in.readInt(); run > 0; run--) {
            ids.add(commits[in.readInt()]);
            lengths.add(in.readInt());
        }
        return new Runs(ids, lengths);
    }

    private static ObjectId id(DataInputStream in) throws IOException {
        return ObjectId.fromRaw(in.readNBytes(Constants.OBJECT_ID_LENGTH));
    }
}
