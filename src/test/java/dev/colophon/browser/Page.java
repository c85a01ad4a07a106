package dev.colophon.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A page in a {@link Browser}, as a reader has it: to look at, to type into, to press keys in. */
public final class Page {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Map<String, Integer> MODIFIERS =
            Map.of("Alt", 1, "Control", 2, "Meta", 4, "Shift", 8);
    private static final Map<String, Integer> KEYS =
            Map.of(
                    "Backspace",
                    8,
                    "Tab",
                    9,
                    "Enter",
                    13,
                    "Escape",
                    27,
                    "End",
                    35,
                    "Home",
                    36,
                    "ArrowUp",
                    38,
                    "ArrowDown",
                    40);

    /**
     * Something that the page has loaded.
     *
     * @param url where from
     * @param bytes what went over the network, headers included; 0 for a file of the disk
     */
    public record Loaded(String url, long bytes) {}

    private final DevTools tools;
    private final String session;
    private final Map<String, String> requests = new LinkedHashMap<>();
    private final List<Loaded> loaded = new CopyOnWriteArrayList<>();
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final Set<Object> arrived = ConcurrentHashMap.newKeySet();

    Page(DevTools tools, String session) {
        this.tools = tools;
        this.session = session;
        tools.listen(this::hear);
        List.of("Page", "Runtime", "Network", "Log")
                .forEach(part -> send(part + ".enable", Map.of()));
        send("Page.setLifecycleEventsEnabled", Map.of("enabled", true));
        // Else a page has the focus only when the window system has got round to it.
        send("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
    }

    private Map<String, Object> send(String method, Map<String, ?> parameters) {
        return tools.send(session, method, parameters);
    }

    private void hear(DevTools.Event event) {
        if (!event.session().equals(session)) {
            return;
        }
        Map<String, Object> of = event.parameters();
        String request = String.valueOf(of.get("requestId"));
        switch (event.name()) {
            case "Page.lifecycleEvent" -> reach(of);
            case "Network.requestWillBeSent" ->
                    requests.put(request, String.valueOf(DevTools.map(of, "request").get("url")));
            case "Network.loadingFinished" ->
                    loaded.add(new Loaded(requests.getOrDefault(request, ""), bytes(of)));
            case "Runtime.exceptionThrown" ->
                    problems.add(String.valueOf(of.get("exceptionDetails")));
            case "Log.entryAdded" -> log(DevTools.map(of, "entry"));
            default -> {}
        }
    }

    private void reach(Map<String, Object> stage) {
        if ("load".equals(stage.get("name"))) {
            arrived.add(stage.get("loaderId"));
        }
    }

    private static long bytes(Map<String, Object> finished) {
        return ((Number) finished.get("encodedDataLength")).longValue();
    }

    private void log(Map<String, Object> entry) {
        if ("error".equals(entry.get("level"))) {
            problems.add(entry.get("text") + " " + entry.get("url"));
        }
    }

    /** Goes to an address, and waits until it is loaded. */
    public Page go(String url) {
        Map<String, Object> answer = send("Page.navigate", Map.of("url", url));
        if (answer.get("errorText") != null) {
            throw new AssertionError(url + ": " + answer.get("errorText"));
        }
        // What was loaded before may only now say so.
        Object loader = answer.get("loaderId");
        return until(() -> arrived.contains(loader), () -> url + " is not loaded");
    }

    private Page until(BooleanSupplier condition, Supplier<String> problem) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new AssertionError(problem.get() + " after " + PATIENCE);
            }
            Browser.sleep(10);
        }
        return this;
    }

    /** The value of an expression: as JSON has it, or null. What a promise promises is awaited. */
    public Object eval(String script) {
        Map<String, Object> answer =
                send(
                        "Runtime.evaluate",
                        Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
        if (answer.containsKey("exceptionDetails")) {
            throw new AssertionError(script + ": " + answer.get("exceptionDetails"));
        }
        Object value = DevTools.map(answer, "result").get("value");
        return value == null ? "" : value;
    }

    /** The text of all elements that a selector finds. */
    public List<String> texts(String selector) {
        List<?> found =
                (List<?>)
                        eval(
                                "[...document.querySelectorAll('%s')].map(e => e.textContent)"
                                        .formatted(selector));
        return found.stream().map(String::valueOf).toList();
    }

    /** Waits until an expression is true, or like true. */
    public Page await(String script) {
        String condition = "Boolean(" + script + ")";
        return until(
                () -> attempt(condition).equals(true),
                () -> "not so: " + script + ": " + attempt(condition));
    }

    /** A value, or why there is none: there may be no page yet, or only a part of it. */
    private Object attempt(String script) {
        try {
            return eval(script);
        } catch (AssertionError e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Types a text where the focus is, key by key. */
    public Page type(String text) {
        text.codePoints().mapToObj(Character::toString).forEach(key -> key(key, key, 0, 0));
        return this;
    }

    /** Presses a key, such as {@code Enter}, {@code /} or {@code Control+k}. */
    public Page press(String keys) {
        List<String> parts = new ArrayList<>(List.of(keys.split("(?<=.)\\+")));
        String key = parts.remove(parts.size() - 1);
        int modifiers = parts.stream().mapToInt(MODIFIERS::get).sum();
        String text = key.equals("Enter") ? "\r" : key.length() > 1 || modifiers != 0 ? "" : key;
        int upper = key.codePointAt(0) >= 'a' ? key.codePointAt(0) - 32 : key.codePointAt(0);
        key(key, text, modifiers, KEYS.getOrDefault(key, key.length() > 1 ? 0 : upper));
        return this;
    }

    private void key(String key, String text, int modifiers, int code) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("type", text.isEmpty() ? "rawKeyDown" : "keyDown");
        parameters.put("key", key);
        parameters.put("text", text);
        parameters.put("modifiers", modifiers);
        parameters.put("windowsVirtualKeyCode", code);
        send("Input.dispatchKeyEvent", parameters);
        parameters.put("type", "keyUp");
        send("Input.dispatchKeyEvent", parameters);
    }

    /** Clicks in the middle of the first element that a selector finds. */
    public Page click(String selector) {
        List<?> place =
                (List<?>)
                        eval(
                                """
                                (() => {
                                  const element = document.querySelector('%s');
                                  element.scrollIntoView({ block: "nearest", behavior: "instant" });
                                  const box = element.getBoundingClientRect();
                                  return [box.x + box.width / 2, box.y + box.height / 2];
                                })()\
                                """
                                        .formatted(selector));
        for (String type : List.of("mousePressed", "mouseReleased")) {
            send(
                    "Input.dispatchMouseEvent",
                    Map.of(
                            "type",
                            type,
                            "x",
                            place.get(0),
                            "y",
                            place.get(1),
                            "button",
                            "left",
                            "clickCount",
                            1));
        }
        return this;
    }

    /** The size of the window; a narrow one is a phone's. */
    public Page size(int width, int height) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        width,
                        "height",
                        height,
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        width < 600));
        return this;
    }

    /** What the reader prefers: {@code media("prefers-color-scheme", "dark")}. */
    public Page media(String feature, String value) {
        var features = List.of(Map.of("name", feature, "value", value));
        send("Emulation.setEmulatedMedia", Map.of("features", features));
        return this;
    }

    /** Where the reader is, such as {@code Asia/Kolkata}. */
    public Page zone(String name) {
        send("Emulation.setTimezoneOverride", Map.of("timezoneId", name));
        return this;
    }

    /** Runs a script before those of each page that is opened from now on. */
    public Page beforehand(String script) {
        send("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
        return this;
    }

    /** Lays the page out as it is on paper, or on the screen again. */
    public Page paper(boolean on) {
        send("Emulation.setEmulatedMedia", Map.of("media", on ? "print" : ""));
        return this;
    }

    /** From now on, the page's own scripts do not run. */
    public Page withoutJavaScript() {
        send("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        return this;
    }

    /** What was loaded so far, in order. */
    public List<Loaded> loaded() {
        return List.copyOf(loaded);
    }

    /** Errors of scripts, of loading, and of what the page's policy forbids. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** A picture of what is in the window, as PNG. */
    public void screenshot(Path file) {
        Object data = send("Page.captureScreenshot", Map.of("format", "png")).get("data");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, Base64.getDecoder().decode(String.valueOf(data)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
