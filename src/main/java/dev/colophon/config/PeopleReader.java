package dev.colophon.config;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.source.SourcePath;
import dev.colophon.source.SourceTree;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the keys {@code contributors}, {@code bots}, {@code author-lists}, {@code citation}. */
final class PeopleReader {
    private final SourceTree tree;
    private final String folder;
    private final List<Diagnostic> diagnostics;
    private final Map<String, String> owners = new HashMap<>();

    /** With the folder where paths start. */
    PeopleReader(SourceTree tree, String folder, List<Diagnostic> diagnostics) {
        this.tree = tree;
        this.folder = folder;
        this.diagnostics = diagnostics;
    }

    PeopleConfig read(Fields site) {
        List<ContributorConfig> contributors =
                site.maps("contributors").orElse(List.of()).stream()
                        .map(map -> Fields.of(map, Keys.CONTRIBUTOR, diagnostics))
                        .flatMap(fields -> contributor(fields).stream())
                        .toList();
        return new PeopleConfig(contributors, bots(site), lists(site), site.flag("citation"));
    }

    private Optional<ContributorConfig> contributor(Fields fields) {
        Optional<String> name = fields.required("name", "the contributor's name");
        List<String> others = fields.texts("also-known-as");
        Optional<String> profile = profile(fields);
        boolean hidden = fields.flag("hidden");
        name.ifPresent(found -> claim(fields, found, others));
        return name.map(
                found ->
                        new ContributorConfig(
                                found,
                                others,
                                profile,
                                fields.text("role"),
                                fields.text("organization"),
                                hidden));
    }

    /** Nobody can be two people. */
    private void claim(Fields fields, String name, List<String> others) {
        List<String> all = new ArrayList<>(others);
        all.add(0, name);
        for (String each : all) {
            String plain = Normalizer.normalize(each, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
            String owner = owners.putIfAbsent(plain, name);
            if (owner != null && !owner.equals(name)) {
                String message = "`" + each + "` is `" + owner + "` and `" + name + "`; expected";
                String hint = "leave it with one of them";
                fields.invalid(fields.at("name"), message + " one person", hint);
            }
        }
    }

    private static Optional<String> profile(Fields fields) {
        Optional<String> written = fields.text("profile");
        if (written.isPresent() && !Urls.isWeb(written.get())) {
            String message = "`profile` is `" + written.get() + "`; expected an http(s) URL";
            fields.invalid(fields.at("profile"), message, "for example `https://example.org/ada`");
        }
        return written.filter(Urls::isWeb);
    }

    private List<String> lists(Fields site) {
        List<String> found = new ArrayList<>();
        for (String written : site.texts("author-lists")) {
            Optional<String> path = SourcePath.resolve(folder, written).filter(tree::isFile);
            path.ifPresent(found::add);
            if (path.isEmpty()) {
                String message = "`author-lists` has `" + written + "`; there is no such file";
                site.invalid(
                        site.at("author-lists"), message, "paths start at the config's folder");
            }
        }
        return found;
    }

    private static List<String> bots(Fields site) {
        List<String> bots = site.texts("bots");
        for (String bot : bots) {
            if (bot.replace("*", "").isBlank()) {
                String message = "`bots` has `" + bot + "`, which is everybody; expected a name";
                String hint = "for example `docs-sync` or `*@ci.example.org`";
                site.invalid(site.at("bots"), message + " or an email address", hint);
            }
        }
        return bots;
    }
}
