package dev.colophon.check;

import dev.colophon.config.InventoryConfig;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Rule;
import dev.colophon.source.Digest;
import dev.colophon.source.SourceTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads inventories from the repository, or from the web through a cache. A worker. */
final class OtherSiteReader {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final int MAX_BYTES = 64 << 20;

    private final SourceTree tree;
    private final Path cacheFolder;
    private final boolean fetch;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    OtherSiteReader(SourceTree tree, Path cacheFolder, boolean fetch) {
        this.tree = tree;
        this.cacheFolder = cacheFolder;
        this.fetch = fetch;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** The site that an inventory describes; empty, and reported, when it cannot be read. */
    Optional<OtherSite> read(InventoryConfig config) {
        return config.isRemote() ? readRemote(config) : readFile(config);
    }

    private Optional<OtherSite> readFile(InventoryConfig config) {
        if (!tree.isFile(config.file())) {
            report(Rule.INVALID_CONFIG, config, "does not exist", "copy the site's file there");
            return Optional.empty();
        }
        return parse(Rule.INVALID_CONFIG, config, tree.read(config.file()).orElseThrow().text());
    }

    private Optional<OtherSite> readRemote(InventoryConfig config) {
        Path cached = cacheFolder.resolve(Digest.of(config.file()) + ".json");
        if (fetch) {
            fetch(config, cached);
        }
        try {
            return parse(Rule.UNCHECKED_LINKS, config, Files.readString(cached));
        } catch (NoSuchFileException e) {
            if (!fetch) {
                String hint = "check external links once, or copy it into the repository";
                report(Rule.UNCHECKED_LINKS, config, "has not been fetched yet", hint);
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<OtherSite> parse(Rule rule, InventoryConfig config, String json) {
        Optional<OtherSite> site = OtherSite.parse(json);
        if (site.isEmpty()) {
            String expected = "is no inventory that can be read; expected a Colophon site's";
            report(rule, config, expected + " `inventory.json`", "");
        }
        return site;
    }

    /** Fetches an inventory; where that fails, an older copy may be there still. */
    private void fetch(InventoryConfig config, Path cached) {
        try {
            byte[] json = get(config.file());
            if (OtherSite.parse(new String(json, StandardCharsets.UTF_8)).isPresent()) {
                keep(json, cached);
            } else {
                report(Rule.UNCHECKED_LINKS, config, "is on the web, but is no inventory", "");
            }
        } catch (IOException e) {
            report(Rule.UNCHECKED_LINKS, config, "cannot be fetched", "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] get(String url) throws IOException, InterruptedException {
        HttpResponse<InputStream> response =
                client().send(request(url), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            byte[] bytes = body.readNBytes(MAX_BYTES + 1);
            if (response.statusCode() != 200 || bytes.length > MAX_BYTES) {
                throw new IOException(url);
            }
            return bytes;
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(TIMEOUT)
                .build();
    }

    private static HttpRequest request(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(TIMEOUT)
                .header("User-Agent", "Colophon (inventory)")
                .build();
    }

    private static void keep(byte[] json, Path cached) {
        try {
            NetworkFolder.make(cached.getParent());
            Path draft = Files.createTempFile(cached.getParent(), "inventory", ".tmp");
            Files.write(draft, json);
            Files.move(draft, cached, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void report(Rule rule, InventoryConfig config, String what, String hint) {
        String message = "the inventory `" + config.file() + "` of " + config.name() + " " + what;
        diagnostics.add(new Diagnostic(rule, config.location(), message, hint));
    }
}
