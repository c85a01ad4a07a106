package dev.colophon.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * A Chromium without a window and with a profile of its own, driven through its DevTools. A test
 * class starts one before all its tests and closes it after them:
 *
 * <pre>{@code
 * try (Browser browser = Browser.start()) {
 *     Page page = browser.open(site.url("guide/"));
 *     page.press("Control+K").type("usage");
 *     page.await("document.querySelector('[role=option]')");
 * }
 * }</pre>
 */
public final class Browser implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "chromium.exe", "chrome.exe");
    private static final int PATIENCE_MILLIS = 30_000;

    private final Process process;
    private final Path profile;
    private final DevTools tools;

    private Browser(Process process, Path profile, DevTools tools) {
        this.process = process;
        this.profile = profile;
        this.tools = tools;
    }

    /**
     * Starts a browser. Where none is installed the test is skipped, but fails in a continuous
     * build, where the variable {@code CI} is set.
     */
    public static Browser start() {
        Optional<Path> program = program();
        if (program.isEmpty()) {
            String found = "found no Chromium on the path";
            if (System.getenv("CI") != null) {
                throw new AssertionError(found + "; expected one, as CI is set");
            }
            throw new TestAbortedException(found);
        }
        try {
            return start(program.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a browser is installed. */
    public static Optional<Path> program() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Browser start(Path program) throws IOException {
        Path profile = Files.createTempDirectory("colophon-browser");
        List<String> command = new ArrayList<>(List.of(program.toString(), "--headless=new"));
        // It opens pages that the tests have made, and a container gives it no sandbox.
        command.addAll(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"));
        // Else what is pressed before the first picture is lost.
        command.add("--allow-pre-commit-input");
        command.addAll(List.of("--no-first-run", "--disable-extensions", "--mute-audio"));
        command.addAll(List.of("--disable-background-networking", "--lang=en-GB"));
        command.addAll(List.of("--hide-scrollbars", "--force-color-profile=srgb"));
        command.add("--remote-debugging-port=0");
        command.add("--user-data-dir=" + profile);
        command.add("about:blank");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(profile.resolve("log").toFile())
                        .start();
        URI address = address(process, profile.resolve("DevToolsActivePort"));
        return new Browser(process, profile, new DevTools(address));
    }

    /** The browser writes its port and its path into a file when it is ready. */
    private static URI address(Process process, Path file) throws IOException {
        for (int waited = 0; waited < PATIENCE_MILLIS && process.isAlive(); waited += 50) {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (lines.size() >= 2) {
                return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
            }
            sleep(50);
        }
        process.destroyForcibly();
        throw new AssertionError(
                "the browser does not start: " + Files.readString(file.resolveSibling("log")));
    }

    static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** An empty page, for what has to be set before anything is loaded. */
    public Page page() {
        Object target =
                tools.send("", "Target.createTarget", Map.of("url", "about:blank")).get("targetId");
        Map<String, Object> attached =
                tools.send(
                        "", "Target.attachToTarget", Map.of("targetId", target, "flatten", true));
        return new Page(tools, String.valueOf(attached.get("sessionId")));
    }

    /** Opens an address in a new page, and waits until it is loaded. */
    public Page open(String url) {
        return page().go(url);
    }

    /** Ends the browser and removes its profile. */
    @Override
    public void close() {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            return; // A process that is just ending still writes; the folder is a temporary one.
        }
    }
}
