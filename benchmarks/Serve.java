import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures {@code colophon serve}: from the moment that a page's file is written to the end of the answer that has the new words.
 * As a browser does, it asks for the page when it is told of a build.
 *
 * <p>Run it with {@code benchmarks/serve BOOK [SAVES]}.
 */
public final class Serve {
    private static final Pattern ADDRESS = Pattern.compile("Serving (http://\\S+/)");

    /** Who writes saves no faster; also, background work of one save is over before the next. */
    private static final long PAUSE = 400;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = new Random(1);
    private final Path book;
    private final Process server;
    private final String site;
    private final List<Map<String, Object>> pages;
    private final BufferedReader events;

    @SuppressWarnings("unchecked")
    private Serve(Path book, Process server) throws Exception {
        this.book = book;
        this.server = server;
        BufferedReader out = server.inputReader(StandardCharsets.UTF_8);
        site = address(out);
        drain(out);
        pages = (List<Map<String, Object>>) JSON.std.mapFrom(get("inventory.json")).get("pages");
        events =
                new BufferedReader(
                        new InputStreamReader(
                                client.send(request(".colophon/events"), BodyHandlers.ofInputStream()).body(),
                                StandardCharsets.UTF_8));
        awaitBuild();
    }

    /** The folder of a book that may be written to, how many saves, and the command that serves. */
    public static void main(String[] args) throws Exception {
        Path book = Path.of(args[0]).toAbsolutePath();
        int saves = Integer.parseInt(args[1]);
        List<String> command = new ArrayList<>(List.of(args).subList(2, args.length));
        command.addAll(List.of("serve", book.toString(), "--port", "0"));
        Process server = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            Serve serve = new Serve(book, server);
            // Former addresses are read after the start.
            Thread.sleep(10 * PAUSE);
            System.out.printf("%d pages%n", serve.pages.size());
            serve.measure("a sentence more", saves, Serve::withSentence);
            serve.measure("another title", saves / 10, Serve::withTitle);
        } finally {
            server.destroy();
            server.waitFor();
        }
        System.exit(0);
    }

    private static String address(BufferedReader out) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher matcher = ADDRESS.matcher(line);
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        throw new IOException("the server has ended");
    }

    private static void drain(BufferedReader out) {
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                out.transferTo(Writer.nullWriter());
                            } catch (IOException e) {
                                // The server has ended.
                            }
                        });
        thread.setDaemon(true);
        thread.start();
    }

    private interface Edit {
        String of(String text, String words);
    }

    private static String withSentence(String text, String words) {
        return text.stripTrailing() + "\n\nThese are new: " + words + ".\n";
    }

    private static String withTitle(String text, String words) {
        return text.replaceFirst("(?m)^# .*$", "# A title of " + words);
    }

    private void measure(String name, int saves, Edit edit) throws Exception {
        List<Double> millis = new ArrayList<>();
        long before = cpuMillis();
        for (int i = 0; i < saves; i++) {
            Map<String, Object> page = pages.get(random.nextInt(pages.size()));
            Path file = book.resolve((String) page.get("source"));
            String words = "words number " + i;
            byte[] text = edit.of(Files.readString(file), words).getBytes(StandardCharsets.UTF_8);
            Thread.sleep(PAUSE);
            long start = System.nanoTime();
            Files.write(file, text, StandardOpenOption.TRUNCATE_EXISTING);
            awaitWords((String) page.get("address"), words);
            millis.add((System.nanoTime() - start) / 1e6);
        }
        Collections.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%-16s %d saves: median %.0f ms, 99 of 100 within %.0f ms, largest %.0f ms; processor %d ms each%n",
                name,
                saves,
                millis.get(saves / 2),
                millis.get((int) Math.ceil(saves * 0.99) - 1),
                millis.get(saves - 1),
                (cpuMillis() - before) / saves);
    }

    /** All threads of the server: steadier than the clock on a machine with other work to do. */
    private long cpuMillis() {
        return server.info().totalCpuDuration().orElseThrow().toMillis();
    }

    private void awaitWords(String address, String words) throws Exception {
        do {
            awaitBuild();
        } while (!get(address).contains(words));
    }

    /** Each event ends with an empty line. */
    private void awaitBuild() throws IOException {
        boolean build = false;
        for (String line = events.readLine(); line != null; line = events.readLine()) {
            build |= line.startsWith("event: build");
            if (build && line.isEmpty()) {
                return;
            }
        }
        throw new IOException("the server has ended");
    }

    private HttpRequest request(String address) {
        return HttpRequest.newBuilder(URI.create(site + address)).build();
    }

    private String get(String address) throws IOException, InterruptedException {
        return client.send(request(address), BodyHandlers.ofString()).body();
    }
}
