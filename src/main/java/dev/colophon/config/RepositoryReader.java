package dev.colophon.config;

import java.util.Optional;

/** Reads the key {@code repository}. */
final class RepositoryReader {

    private RepositoryReader() {}

    static Optional<RepositoryConfig> read(Fields fields) {
        Optional<Forge> kind = Choices.read(fields, "kind", Forge.class);
        String branch = fields.text("branch").orElse("main");
        return url(fields)
                .flatMap(
                        url ->
                                kind.or(() -> guess(fields, url))
                                        .map(forge -> new RepositoryConfig(url, branch, forge)));
    }

    private static Optional<String> url(Fields fields) {
        Optional<String> written = fields.required("url", "the repository's page on its forge");
        Optional<String> url = written.flatMap(Urls::repository);
        if (written.isPresent() && url.isEmpty()) {
            String message = "`url` is `" + written.get() + "`; expected the http(s) URL of ";
            String hint = "for example `https://github.com/example/docs`";
            fields.invalid(fields.at("url"), message + "the repository's page", hint);
        }
        return url;
    }

    private static Optional<Forge> guess(Fields fields, String url) {
        Optional<Forge> forge = Forge.of(Urls.host(url));
        if (forge.isEmpty() && !fields.has("kind")) {
            String message = "`" + Urls.host(url) + "` does not tell which kind of server it is";
            String hint = "add `kind:` with " + Choices.names(Forge.class);
            fields.invalid(fields.at("url"), message, hint);
        }
        return forge;
    }
}
