import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks that nothing a repository ever published is lost: builds some of its old revisions, collects every address and anchor
 * they had, and looks each up in the site built from HEAD.
 *
 * <p>Run it with {@code benchmarks/replay REPOSITORY [FOLDER] [REVISIONS]}.
 */
public final class Replay {
    private static final Pattern ID = Pattern.compile("(?:\\sid|(?<!<meta|<input)\\sname)=\"([^\"]*)\"");
    private static final Pattern MOVED = Pattern.compile("<a class=\"moved\" href=\"([^\"]*)\"");

    private final Path colophon;
    private final Path repository;
    private final String folder;
    private final Path work;
    private final Map<Path, Set<String>> ids = new HashMap<>();

    private Replay(Path colophon, Path repository, String folder, Path work) {
        this.colophon = colophon;
        this.repository = repository;
        this.folder = folder;
        this.work = work;
    }

    public static void main(String[] args) throws Exception {
        Path work = Files.createTempDirectory("colophon-replay");
        String folder = args.length > 2 ? args[2] : "";
        int revisions = args.length > 3 ? Integer.parseInt(args[3]) : 10;
        Replay replay = new Replay(Path.of(args[0]), Path.of(args[1]).toAbsolutePath(), folder, work);
        System.exit(replay.run(revisions) ? 0 : 1);
    }

    private boolean run(int revisions) throws Exception {
        Path site = work.resolve("site");
        build(repository.resolve(folder), site, true);
        List<String> line = lines("git", "-C", repository.toString(), "rev-list", "--first-parent", "HEAD");
        boolean fine = true;
        for (int i = 1; i <= revisions; i++) {
            String commit = line.get(Math.min(line.size() - 1, line.size() * i / revisions));
            fine &= replay(commit, site);
        }
        return fine;
    }

    private boolean replay(String commit, Path site) throws Exception {
        Path tree = checkOut(commit);
        if (!Files.isDirectory(tree.resolve(folder))) {
            System.out.printf("%.10s  no such folder then%n", commit);
            return true;
        }
        Path old = work.resolve(commit + ".site");
        build(tree.resolve(folder), old, false);
        if (!Files.exists(old.resolve("inventory.json"))) {
            System.out.printf("%.10s  could not be built%n", commit);
            return true;
        }
        Map<String, Object> inventory = JSON.std.mapFrom(Files.readString(old.resolve("inventory.json")));
        int addresses = 0;
        int anchors = 0;
        List<String> lost = new ArrayList<>();
        for (Object each : (List<?>) inventory.get("pages")) {
            Map<?, ?> page = (Map<?, ?>) each;
            String address = (String) page.get("address");
            addresses++;
            Path file = file(site, address);
            if (!Files.exists(file)) {
                lost.add(address);
                continue;
            }
            for (Object anchor : (List<?>) page.get("anchors")) {
                anchors++;
                if (!resolves(file, (String) anchor)) {
                    lost.add(address + "#" + anchor);
                }
            }
        }
        System.out.printf("%.10s  %d addresses, %d anchors, %d lost%n", commit, addresses, anchors, lost.size());
        lost.stream().limit(20).forEach(place -> System.out.println("            lost: " + place));
        return lost.isEmpty();
    }

    private Path checkOut(String commit) throws Exception {
        Path tree = Files.createDirectories(work.resolve(commit));
        // A folder of this name makes it a repository's root, so that chapters outside of the book's folder are found.
        Files.createDirectories(tree.resolve(".git"));
        Map<String, String> index = Map.of("GIT_INDEX_FILE", work.resolve("index").toString());
        start(index, "git", "-C", repository.toString(), "read-tree", commit);
        // A copy may lack an object; git then writes all other files and complains.
        start(index, "git", "-C", repository.toString(), "checkout-index", "-a", "-f", "--prefix=" + tree + "/");
        return tree;
    }

    private void build(Path from, Path to, boolean history) throws Exception {
        List<String> command = new ArrayList<>(List.of(colophon.toString(), "build", from.toString(), "-o", to.toString()));
        if (!history) {
            command.add("--no-history");
        }
        start(Map.of(), command.toArray(String[]::new));
    }

    private static Path file(Path site, String address) {
        String path = URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        return site.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
    }

    /** An anchor may stand on the page, or on the page that a redirect leads to. */
    private boolean resolves(Path file, String anchor) throws IOException {
        if (ids(file).contains(anchor)) {
            return true;
        }
        Matcher moved = MOVED.matcher(Files.readString(file));
        if (!moved.find()) {
            return false;
        }
        Path target = file.resolveSibling(URLDecoder.decode(moved.group(1).split("#")[0], StandardCharsets.UTF_8)).normalize();
        return ids(Files.isDirectory(target) ? target.resolve("index.html") : target).contains(anchor);
    }

    private Set<String> ids(Path file) throws IOException {
        Set<String> known = ids.get(file);
        if (known == null) {
            known = new TreeSet<>();
            Matcher id = ID.matcher(Files.readString(file));
            while (id.find()) {
                known.add(unescape(id.group(1)));
            }
            ids.put(file, known);
        }
        return known;
    }

    private static String unescape(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&#34;", "\"").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }

    private static List<String> lines(String... command) throws Exception {
        Process process = new ProcessBuilder(command).start();
        try (Stream<String> lines = process.inputReader().lines()) {
            return lines.toList();
        }
    }

    private static void start(Map<String, String> environment, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.start().waitFor();
    }
}
