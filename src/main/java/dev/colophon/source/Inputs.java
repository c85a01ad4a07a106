package dev.colophon.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run looked at on the disk, and what it found there, so that a later run can tell whether
 * anything is different. Each thing is noted before it is looked at: what changes in between is
 * then seen as different. Safe for several threads.
 */
public final class Inputs {
    /** One character between all fields: no path can have it. */
    private static final String END = "\0";

    private static final String MISSING = "-";
    private static final long TICK = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long COARSE_TICK = TimeUnit.MILLISECONDS.toNanos(2100);
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /** What is asked of a path; the first letter stands for it in the text. */
    private enum Question {
        /** Whether it is there, and what it is. */
        KIND,
        /** Whether the content of a file is what it was. */
        FILE,
        /** The names in a folder, and what each is. */
        NAMES,
        /** Where symbolic links lead. */
        LINK,
        /** All files below a folder. */
        TREE
    }

    private final Path root;
    private final Set<Path> own;
    private final boolean hasChangeTimes;
    private final Map<String, String> found = new ConcurrentHashMap<>();
    private volatile boolean fresh;

    /**
     * @param root what paths are written from
     * @param own files and folders that a run writes itself, which do not count where the names in
     *     their folders do
     */
    public Inputs(Path root, Set<Path> own) {
        this.root = root;
        this.own = Set.copyOf(own);
        hasChangeTimes = root.getFileSystem().supportedFileAttributeViews().contains("unix");
    }

    /** Notes whether something is there, and what it is. */
    public void kind(Path path) {
        note(Question.KIND, path);
    }

    /** Notes the content of a file, by its size, times and number. */
    public void file(Path path) {
        note(Question.FILE, path);
    }

    /** Notes the names in a folder. */
    public void names(Path folder) {
        note(Question.NAMES, folder);
    }

    /** Notes where a path leads that has symbolic links in it. */
    public void link(Path path) {
        note(Question.LINK, path);
    }

    /** Notes all files below a folder, by their sizes and times. */
    public void tree(Path folder) {
        note(Question.TREE, folder);
    }

    private void note(Question question, Path path) {
        String name = path.startsWith(root) ? root.relativize(path).toString() : path.toString();
        String key = question.name().charAt(0) + name;
        if (!found.containsKey(key)) {
            found.putIfAbsent(key, state(question, path));
        }
    }

    /**
     * Whether a file was changed so shortly before it was noted that another change could have left
     * its times as they are.
     */
    public boolean areTooFresh() {
        return fresh;
    }

    /** All that was noted. */
    public String text() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(found)
                .forEach((key, state) -> text.append(key).append(END).append(state).append(END));
        return text.toString();
    }

    /** Whether all that another run noted is still so; not for a text that makes no sense. */
    public boolean hold(String text) {
        int at = 0;
        while (at < text.length()) {
            int key = text.indexOf(END, at);
            int state = text.indexOf(END, key + 1);
            if (key <= at || state < 0 || !holds(text.substring(at, key), text, key + 1, state)) {
                return false;
            }
            at = state + 1;
        }
        return true;
    }

    private boolean holds(String key, String text, int from, int to) {
        Question question =
                switch (key.charAt(0)) {
                    case 'K' -> Question.KIND;
                    case 'F' -> Question.FILE;
                    case 'N' -> Question.NAMES;
                    case 'L' -> Question.LINK;
                    default -> Question.TREE;
                };
        String now = state(question, root.resolve(key.substring(1)).normalize());
        return now.length() == to - from && text.startsWith(now, from);
    }

    private String state(Question question, Path path) {
        try {
            return switch (question) {
                case KIND -> kind(path, Files.readAttributes(path, BasicFileAttributes.class));
                case FILE -> stamp(path);
                case NAMES -> namesIn(path);
                case LINK -> path.toRealPath().toString();
                case TREE -> treeBelow(path);
            };
        } catch (IOException e) {
            return MISSING;
        }
    }

    private static String kind(Path path, BasicFileAttributes found) throws IOException {
        String kind = found.isRegularFile() ? "file " : found.isDirectory() ? "folder " : "other ";
        return kind + (found.fileKey() == null ? path.toRealPath() : found.fileKey());
    }

    private String stamp(Path path) throws IOException {
        BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
        long modified = nanos(found.lastModifiedTime());
        long changed =
                hasChangeTimes
                        ? nanos((FileTime) Files.getAttribute(path, "unix:ctime"))
                        : modified;
        long now = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
        long tick = modified % SECOND == 0 ? COARSE_TICK : TICK;
        if (Math.max(modified, changed) > now - tick) {
            fresh = true;
        }
        return kind(path, found) + " " + found.size() + " " + modified + " " + changed;
    }

    private static long nanos(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }

    private String namesIn(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !own.contains(entry))
                    .map(Inputs::named)
                    .sorted()
                    .collect(Collectors.joining("/"));
        }
    }

    private static String named(Path entry) {
        String name = entry.getFileName().toString();
        try {
            BasicFileAttributes found =
                    Files.readAttributes(
                            entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (found.isSymbolicLink()) {
                return name + "@" + entry.toRealPath();
            }
            return name + (found.isDirectory() ? ":" : found.isRegularFile() ? "" : "?");
        } catch (IOException e) {
            return name + "?";
        }
    }

    private static String treeBelow(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        TreeMap<String, String> files = new TreeMap<>();
        Files.walkFileTree(folder, new TreeStamp(folder, files));
        files.forEach((path, state) -> all.append(path).append(END).append(state).append(END));
        return Digest.of(all.toString());
    }
}
