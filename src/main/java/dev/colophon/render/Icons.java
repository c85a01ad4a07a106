package dev.colophon.render;

import dev.colophon.diagram.Icon;
import dev.colophon.site.FileNames;
import dev.colophon.site.Site;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * The site's icon in pixels, for browsers that want no SVG, home screens, and programs that ask for
 * {@code favicon.ico} without reading a page. Where the site or its theme has one of them, none is
 * made.
 *
 * @param ico the address of {@code favicon.ico}; empty for none
 * @param touch that of the icon for home screens; empty for none
 * @param isMade whether they are ours to write
 */
record Icons(String ico, String touch, boolean isMade) {
    /** The icon that all others are made from. */
    static final String SVG = "assets/favicon.svg";

    private static final String ICO = "favicon.ico";
    private static final String TOUCH = "apple-touch-icon.png";
    private static final Icons NONE = new Icons("", "", false);

    static Icons of(Site site, Theme theme, FileNames names) {
        String ico = own(site, theme, ICO);
        String touch = own(site, theme, TOUCH);
        if (!ico.isEmpty() || !touch.isEmpty()) {
            return new Icons(ico, touch, false);
        }
        if (!isBundled(theme) && drawn(theme).isEmpty()) {
            return NONE;
        }
        return new Icons(
                names.freeName("favicon", ".ico") + ".ico",
                names.freeName("apple-touch-icon", ".png") + ".png",
                true);
    }

    private static String own(Site site, Theme theme, String name) {
        String ofTheme = "assets/" + name;
        return site.assets().containsKey(name)
                ? name
                : theme.assets().containsKey(ofTheme) ? ofTheme : "";
    }

    /** That of the bundled theme is drawn already, so that most sites draw nothing. */
    private static boolean isBundled(Theme theme) {
        byte[] svg = theme.assets().get(SVG);
        return Arrays.equals(svg, Theme.bundled(SVG).orElseThrow());
    }

    private static Optional<Icon> drawn(Theme theme) {
        return Icon.read(theme.assets().get(SVG));
    }

    void put(OutputFiles files, Theme theme) {
        if (isMade) {
            files.put(ico, () -> bytes(theme, ICO, Icon::ico));
            files.put(touch, () -> bytes(theme, TOUCH, Icon::touch));
        }
    }

    private static byte[] bytes(Theme theme, String name, Function<Icon, byte[]> draw) {
        return isBundled(theme)
                ? Theme.bundled(name).orElseThrow()
                : draw.apply(drawn(theme).orElseThrow());
    }
}
