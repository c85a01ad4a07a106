package dev.colophon.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What an SVG image may contain: what draws, but nothing that runs or loads. */
final class SvgPolicy {
    private static final Set<String> ELEMENTS =
            Set.of(
                    ("svg g defs symbol use switch a view title desc metadata style"
                                    + " path rect circle ellipse line polyline polygon"
                                    + " text tspan textPath tref altGlyph font font-face glyph"
                                    + " missing-glyph hkern vkern"
                                    + " image marker pattern mask clipPath cursor"
                                    + " linearGradient radialGradient stop solidcolor"
                                    + " filter feBlend feColorMatrix feComponentTransfer"
                                    + " feComposite feConvolveMatrix feDiffuseLighting"
                                    + " feDisplacementMap feDistantLight feDropShadow feFlood"
                                    + " feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage"
                                    + " feMerge feMergeNode feMorphology feOffset fePointLight"
                                    + " feSpecularLighting feSpotLight feTile feTurbulence"
                                    + " animate animateColor animateMotion animateTransform mpath"
                                    + " set")
                            .split(" "));
    private static final Set<String> PREFIXED =
            Set.of("xlink:href", "xlink:title", "xml:space", "xml:lang");
    private static final Set<String> SHOWS_IMAGES = Set.of("image", "feImage");
    private static final Pattern IMAGE =
            Pattern.compile("data:image/[a-z0-9.+-]+[;,].*", Pattern.DOTALL);

    /** A scheme other than these, also one that control characters hide, is not for a link. */
    private static final Pattern LINK =
            Pattern.compile("(?:https?:|mailto:|[^:/?#]*(?:[/?#]|$)).*", Pattern.DOTALL);

    private static final String LOCAL =
            "[\"']?(?:#|data:(?:image/(?:png|jpe?g|gif|webp|avif)|font/|application/(?:x-)?font))";
    private static final Pattern IMPORT = Pattern.compile("(?i)@import\\b[^;]*;?");
    private static final Pattern FOREIGN_URL =
            Pattern.compile("(?i)url\\(\\s*(?!" + LOCAL + ")[^)]*\\)?");
    private static final Pattern LOADS =
            Pattern.compile(
                    "(?i)@import|\\\\|image-set\\(|(?<![a-z-])(?:src|image)\\(|"
                            + "url\\(\\s*(?!"
                            + LOCAL
                            + ")");

    private SvgPolicy() {}

    static boolean allows(Element element) {
        String name = name(element);
        String prefix = element.tagName().contains(":") ? element.tagName() : "svg:";
        boolean animated = !element.attr("attributeName").isEmpty();
        return ELEMENTS.contains(name)
                && prefix.startsWith("svg:")
                && (!animated || isDrawn(element.attr("attributeName")));
    }

    private static String name(Element element) {
        return element.tagName().replaceFirst("^.*:", "");
    }

    /** An animation must not set what the file itself may not. */
    private static boolean isDrawn(String attribute) {
        String name = plain(attribute);
        return !name.endsWith("href") && !name.startsWith("on") && !name.startsWith("xml");
    }

    static boolean allows(Element element, Attribute attribute) {
        String key = attribute.getKey();
        String name = key.toLowerCase(Locale.ROOT);
        if (key.indexOf(':') >= 0 && !PREFIXED.contains(key)
                || name.startsWith("on")
                || name.startsWith("xmlns")
                || !name.matches("[a-z_][a-z0-9_.:-]*")) {
            return false;
        }
        if (name.endsWith("href") || name.equals("src")) {
            return allowsAddress(name(element), plain(attribute.getValue()));
        }
        return !LOADS.matcher(attribute.getValue()).find()
                && !plain(attribute.getValue()).contains("javascript:");
    }

    private static boolean allowsAddress(String element, String address) {
        if (element.equals("a")) {
            return !address.startsWith("//") && LINK.matcher(address).matches();
        }
        return address.startsWith("#")
                || SHOWS_IMAGES.contains(element) && IMAGE.matcher(address).matches();
    }

    /** As browsers read it: they drop white space and control characters. */
    private static String plain(String value) {
        return value.replaceAll("[\\p{Cntrl}\\s]", "").toLowerCase(Locale.ROOT);
    }

    /** A style sheet without what it would load. */
    static String style(String css) {
        String local = FOREIGN_URL.matcher(IMPORT.matcher(css).replaceAll("")).replaceAll("none");
        return LOADS.matcher(local).find() ? "" : local;
    }
}
