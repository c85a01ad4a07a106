package dev.colophon.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A repository like another one, in which each word of each file stands on a line of its own: what
 * {@code git blame} says of its lines is what it would say of words.
 */
final class WordTwin {
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'\u2019]*+");
    private static final Pattern ALONE =
            Pattern.compile(
                    "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}"
                            + "\\p{IsMyanmar}\u30fc\uff66-\uff9d&&[\\p{L}\\p{N}]]\\p{M}*");

    private final GitProgram git;
    private final Map<String, String> originals = new HashMap<>();

    WordTwin(GitProgram original, Path folder) {
        git = new GitProgram(folder);
        git.lines("init", "-q");
        Path ours = folder.resolve("ours");
        Path theirs = folder.resolve("theirs");
        byte[] export =
                original.bytes(
                        new byte[0],
                        "fast-export",
                        "--signed-tags=strip",
                        "--reencode=yes",
                        "--export-marks=" + ours.toAbsolutePath(),
                        "HEAD");
        String marks = "--export-marks=" + theirs.toAbsolutePath();
        git.bytes(split(export), "fast-import", "--quiet", marks);
        Map<String, String> ids = marks(ours);
        marks(theirs).forEach((mark, id) -> originals.put(id, ids.get(mark)));
    }

    private static Map<String, String> marks(Path file) {
        try {
            Map<String, String> marks = new HashMap<>();
            Files.readAllLines(file)
                    .forEach(line -> marks.put(line.split(" ")[0], line.split(" ")[1]));
            return marks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An export with the words of its blobs one a line. */
    private static byte[] split(byte[] export) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean blob = false;
        int at = 0;
        while (at < export.length) {
            int end = at;
            while (export[end] != '\n') {
                end++;
            }
            String line = new String(export, at, end - at, StandardCharsets.ISO_8859_1);
            at = end + 1;
            if (line.startsWith("data ")) {
                int size = Integer.parseInt(line.substring(5));
                String text = new String(export, at, size, StandardCharsets.UTF_8);
                byte[] data =
                        blob
                                ? words(text).getBytes(StandardCharsets.UTF_8)
                                : java.util.Arrays.copyOfRange(export, at, at + size);
                at += size;
                out.writeBytes(("data " + data.length + "\n").getBytes(StandardCharsets.UTF_8));
                out.writeBytes(data);
            } else {
                blob =
                        line.equals("blob")
                                || blob && line.startsWith("mark ")
                                || blob && line.startsWith("original-oid");
                String kept =
                        line.startsWith("reset ") || line.startsWith("commit ")
                                ? line.split(" ")[0] + " refs/heads/twin"
                                : line;
                out.writeBytes((kept + "\n").getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return out.toByteArray();
    }

    private static String words(String text) {
        StringBuilder lines = new StringBuilder();
        String spaced = ALONE.matcher(text).replaceAll(" $0 ");
        Matcher matcher = WORD.matcher(spaced);
        while (matcher.find()) {
            lines.append(matcher.group().replaceAll("['\u2019]", "")).append('\n');
        }
        return lines.toString();
    }

    /** How many words of a file each commit wrote, by the id in the original. */
    Map<String, Integer> blame(String path) {
        Map<String, Integer> counts = new HashMap<>();
        for (String line : git.lines("blame", "-s", "-l", "--root", "twin", "--", path)) {
            String id = line.replaceFirst("^\\^", "").substring(0, 40);
            counts.merge(originals.getOrDefault(id, id), 1, Integer::sum);
        }
        return counts;
    }
}
