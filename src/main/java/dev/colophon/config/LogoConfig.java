package dev.colophon.config;

import dev.colophon.source.SourcePath;
import dev.colophon.source.SourceTree;
import java.util.Optional;

/**
 * The picture in the header, beside the site's title. All paths are from the repository's root.
 *
 * @param light an SVG or PNG image; without it, the theme's logo is shown
 * @param dark another one for readers who see light text on a dark ground
 */
public record LogoConfig(Optional<String> light, Optional<String> dark) {
    static LogoConfig read(Fields site, SourceTree tree, String folder) {
        Optional<String> light = picture("logo", site, tree, folder);
        Optional<String> dark = picture("logo-dark", site, tree, folder);
        if (site.has("logo-dark") && !site.has("logo")) {
            String message = "found `logo-dark` without `logo`, which light pages show";
            site.invalid(site.at("logo-dark"), message, "name the one that is for both `logo`");
        }
        return new LogoConfig(light, dark);
    }

    private static Optional<String> picture(
            String key, Fields site, SourceTree tree, String folder) {
        return site.read(
                key,
                site.text(key),
                text ->
                        SourcePath.resolve(folder, text)
                                .filter(path -> path.endsWith(".svg") || path.endsWith(".png"))
                                .filter(tree::isFile),
                "the path of an SVG or PNG image",
                "paths start at the config's folder");
    }
}
