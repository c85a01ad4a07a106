package dev.colophon.render;

import dev.colophon.config.LogoConfig;
import dev.colophon.render.view.LogoView;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The picture in the header: {@code logo.svg} or {@code logo.png} of a theme, or the config's. */
final class Logo {
    private static final String LIGHT = "assets/logo";
    private static final String DARK = "assets/logo-dark";
    private static final List<String> ENDINGS = List.of(".svg", ".png");
    private static final int HEIGHT = 32;
    private static final int WIDEST = 8;
    private static final Pattern ROOT = Pattern.compile("<svg\\b[^>]*>");
    private static final Pattern VIEW_BOX =
            Pattern.compile(
                    "\\bviewBox\\s*=\\s*[\"'][^\\s,]+[\\s,]+[^\\s,]+[\\s,]+([\\d.]+)[\\s,]+([\\d.]+)");
    private static final Pattern SIZE =
            Pattern.compile(
                    "\\bwidth\\s*=\\s*[\"']([\\d.]+).*\\bheight\\s*=\\s*[\"']([\\d.]+)",
                    Pattern.DOTALL);

    private Logo() {}

    /** Lays the config's logo over that of a theme. */
    static void put(LogoConfig config, Function<String, byte[]> read, Map<String, byte[]> assets) {
        if (config.light().isPresent()) {
            List.of(LIGHT, DARK)
                    .forEach(name -> ENDINGS.forEach(ending -> assets.remove(name + ending)));
        }
        config.light().ifPresent(path -> assets.put(LIGHT + ending(path), read.apply(path)));
        config.dark().ifPresent(path -> assets.put(DARK + ending(path), read.apply(path)));
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.'));
    }

    /** What is to be shown; nothing for a theme that has none. */
    static List<LogoView> views(Theme theme) {
        Optional<String> light = find(theme, LIGHT);
        Optional<String> dark = light.flatMap(any -> find(theme, DARK));
        if (dark.isEmpty()) {
            return light.map(file -> view(theme, file, "")).stream().toList();
        }
        return List.of(
                view(theme, light.orElseThrow(), "for-light"), view(theme, dark.get(), "for-dark"));
    }

    private static Optional<String> find(Theme theme, String name) {
        return ENDINGS.stream().map(name::concat).filter(theme.assets()::containsKey).findFirst();
    }

    private static LogoView view(Theme theme, String file, String ground) {
        byte[] bytes = theme.assets().getOrDefault(file, new byte[0]);
        double shape = file.endsWith(".png") ? shapeOfPng(bytes) : shapeOfSvg(bytes);
        long width = Math.round(HEIGHT * Math.min(WIDEST, shape));
        return new LogoView(file, ground, Math.max(1, width), HEIGHT);
    }

    /** How much wider than high; a picture that does not tell is taken for a square. */
    private static double shapeOfPng(byte[] bytes) {
        if (bytes.length < 24) {
            return 1;
        }
        ByteBuffer header = ByteBuffer.wrap(bytes);
        return shape(header.getInt(16), header.getInt(20));
    }

    private static double shapeOfSvg(byte[] bytes) {
        Matcher root = ROOT.matcher(new String(bytes, StandardCharsets.UTF_8));
        if (!root.find()) {
            return 1;
        }
        for (Pattern pattern : List.of(VIEW_BOX, SIZE)) {
            Matcher size = pattern.matcher(root.group());
            if (size.find()) {
                return shape(number(size.group(1)), number(size.group(2)));
            }
        }
        return 1;
    }

    private static double number(String text) {
        return text.matches("\\d+(\\.\\d+)?") ? Double.parseDouble(text) : 0;
    }

    private static double shape(double width, double height) {
        return width > 0 && height > 0 ? width / height : 1;
    }
}
