package dev.colophon.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code colophon serve}: shows a site while it is being written. */
@CommandLine.Command(
        name = "serve",
        description = "Shows a site in the browser, and again after each change of its sources.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Nothing is written to disk. Only this machine can see the site, unless --host says"
                    + " otherwise.",
            "",
            "Examples:",
            "  colophon serve --open        this folder's site, in the browser",
            "  colophon serve ../book -p 0  any book, at any free port"
        })
final class ServeCommand implements Callable<Integer> {
    @CommandLine.Mixin private final SiteOptions options = new SiteOptions();

    @CommandLine.Option(
            names = {"-p", "--port"},
            paramLabel = "N",
            defaultValue = "3000",
            description = "The port, or the next free one (default: 3000; 0 for any).")
    private int port;

    @CommandLine.Option(
            names = "--host",
            paramLabel = "ADDR",
            description =
                    "The address to listen at, such as 0.0.0.0 for all of this machine (default:"
                            + " only what this machine itself can reach).")
    private @Nullable String host;

    @CommandLine.Option(names = "--open", description = "Open the site in the browser.")
    private boolean open;

    @CommandLine.Option(
            names = "--poll",
            description =
                    "Look for changes instead of being told of them: for drives of other machines"
                            + " that are not recognised.")
    private boolean poll;

    @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (port < 0 || port > 65_535) {
            throw new WrongUseException("port " + port + " does not exist; expected 0 to 65535");
        }
        InetAddress address = address();
        String name = host == null ? "localhost" : host;
        try (Preview preview = Preview.start(options, poll, out);
                DevServer server =
                        DevServer.start(
                                address,
                                name,
                                port,
                                new Pages(preview::current),
                                preview.reload())) {
            String shown = address.isAnyLocalAddress() ? "localhost" : name;
            String url = "http://" + bracketed(shown) + ":" + server.port() + "/";
            CountDownLatch stopped = stopOnSignal(preview, server, out);
            out.println("Serving " + url + " — press Ctrl-C to stop");
            out.flush();
            if (open) {
                openBrowser(url, out);
            }
            stopped.await();
        }
        return Main.FINE;
    }

    private InetAddress address() {
        try {
            return host == null ? InetAddress.getLoopbackAddress() : InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new WrongUseException(
                    "there is no host `" + host + "`; expected an address of this machine");
        }
    }

    private static String bracketed(String name) {
        return name.contains(":") ? "[" + name + "]" : name;
    }

    /** Ctrl-C is how this is meant to end, which Java would report as a failure. */
    private static CountDownLatch stopOnSignal(Preview preview, DevServer server, PrintWriter out) {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    server.close();
                                    preview.close();
                                    out.println();
                                    out.flush();
                                    Runtime.getRuntime().halt(Main.FINE);
                                },
                                "stop"));
        return stopped;
    }

    private static void openBrowser(String url, PrintWriter out) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        List<String> command =
                system.startsWith("mac")
                        ? List.of("open", url)
                        : system.startsWith("windows")
                                ? List.of("rundll32", "url.dll,FileProtocolHandler", url)
                                : List.of("xdg-open", url);
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            out.println("No browser could be opened; open the address above.");
        }
    }
}
