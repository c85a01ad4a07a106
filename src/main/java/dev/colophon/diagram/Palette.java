package dev.colophon.diagram;

import java.util.List;

/**
 * The colours of pictures that are files of their own; those in pages get the same from {@code
 * tints.css}. Style and branch of the same number have the same colour.
 */
final class Palette {
    /** A ground, a line and a text colour. */
    record Tint(String fill, String stroke) {}

    static final List<Tint> LIGHT =
            List.of(
                    new Tint("#dcecf5", "#1f6a93"),
                    new Tint("#fbe9cf", "#9a5b00"),
                    new Tint("#dff1e3", "#22703d"),
                    new Tint("#ece3f7", "#6b3fa8"),
                    new Tint("#fbe1df", "#b3362b"),
                    new Tint("#d9f1ef", "#0f6f6b"),
                    new Tint("#f9e0ee", "#a32c70"),
                    new Tint("#ebebdc", "#66662b"));
    static final List<Tint> DARK =
            List.of(
                    new Tint("#16394d", "#7cbfe6"),
                    new Tint("#45310f", "#e8b75c"),
                    new Tint("#173a24", "#7ccf9c"),
                    new Tint("#352652", "#c0a0f0"),
                    new Tint("#4c2320", "#f5948c"),
                    new Tint("#123d3b", "#6fd0ca"),
                    new Tint("#48213a", "#ee9bcb"),
                    new Tint("#3a3a1f", "#cdcb7e"));
    static final String INK = "#16191d";
    static final String PAPER = "#ffffff";
    static final String LINE = "#6a737c";
    private static final String DARK_INK = "#f0f2f4";
    private static final String DARK_PAPER = "#14181b";
    private static final String DARK_LINE = "#8f99a3";

    /** How the lines of each style of edge are broken; empty for not at all. */
    static final List<List<Integer>> DASHES =
            List.of(List.of(), List.of(7, 4), List.of(2, 4), List.of(9, 4, 2, 4));

    private Palette() {}

    /** For a stand-alone file. */
    static String stylesheet() {
        StringBuilder out = new StringBuilder();
        out.append("text{font-family:Helvetica,Arial,\"Liberation Sans\",sans-serif}\n");
        out.append(".line,.hit{fill:none}.hit{stroke:none}.note{fill:none}\n");
        out.append("a{text-decoration:none}a:hover .shape{stroke-width:3}\n");
        for (int i = 1; i < DASHES.size(); i++) {
            String dashes = DASHES.get(i).toString().replaceAll("[\\[\\]]", "");
            out.append(".edge-style-" + i + " .line{stroke-dasharray:" + dashes + "}\n");
        }
        colours(out, LIGHT, INK, PAPER, LINE);
        out.append("@media (prefers-color-scheme:dark){\n");
        colours(out, DARK, DARK_INK, DARK_PAPER, DARK_LINE);
        return out.append("}\n").toString();
    }

    private static void colours(
            StringBuilder out, List<Tint> tints, String ink, String paper, String line) {
        out.append(".ground{fill:" + paper + "}text{fill:" + ink + "}");
        out.append(".line{stroke:" + line + ";stroke-width:1.5}.head{fill:" + line + "}");
        out.append(".note{stroke:" + line + "}\n");
        out.append(".level-0 .shape{fill:" + ink + "}.level-0 text{fill:" + paper + "}\n");
        for (int i = 0; i < tints.size(); i++) {
            Tint tint = tints.get(i);
            out.append(".node-style-" + i + " .shape,.branch-" + i + " .shape{fill:" + tint.fill);
            out.append(";stroke:" + tint.stroke + ";stroke-width:1.5}");
            out.append(".branch-" + i + " .line{stroke:" + tint.stroke + ";stroke-width:2}\n");
        }
    }
}
