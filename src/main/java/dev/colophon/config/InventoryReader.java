package dev.colophon.config;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.source.SourcePath;
import java.util.List;
import java.util.Optional;

/** Reads the key {@code inventories}: other sites and where their inventories are. */
final class InventoryReader {
    private final String folder;
    private final List<Diagnostic> diagnostics;

    /** With the folder at which paths start. */
    InventoryReader(String folder, List<Diagnostic> diagnostics) {
        this.folder = folder;
        this.diagnostics = diagnostics;
    }

    List<InventoryConfig> readAll(Fields site) {
        return site.maps("inventories").orElse(List.of()).stream()
                .map(map -> Fields.of(map, Keys.INVENTORY, diagnostics))
                .flatMap(fields -> read(fields).stream())
                .toList();
    }

    private Optional<InventoryConfig> read(Fields fields) {
        Optional<String> name = fields.required("name", "the other site's name");
        Optional<String> url = url(fields);
        Optional<String> file = file(fields);
        if (name.isEmpty() || url.isEmpty() || file.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new InventoryConfig(name.get(), url.get(), file.get(), fields.at("file")));
    }

    private static Optional<String> url(Fields fields) {
        Optional<String> written = fields.required("url", "the other site's URL");
        String hint = "for example `https://example.org/docs/`";
        return fields.read("url", written, Urls::site, "the other site's URL", hint);
    }

    private Optional<String> file(Fields fields) {
        Optional<String> written =
                fields.required("file", "the path or URL of the other site's `inventory.json`");
        Optional<String> file = written.flatMap(this::resolve);
        if (written.isPresent() && file.isEmpty()) {
            String message = "`file` is `" + written.get() + "`; expected a path in the repository";
            fields.invalid(fields.at("file"), message + " or an http(s) URL", "");
        }
        return file;
    }

    private Optional<String> resolve(String written) {
        if (Urls.isUrl(written)) {
            return Optional.of(written).filter(Urls::isWeb);
        }
        return SourcePath.resolve(folder, written);
    }
}
