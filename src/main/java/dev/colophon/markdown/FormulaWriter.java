package dev.colophon.markdown;

import dev.colophon.diagnostic.Rule;
import java.util.HashMap;
import java.util.Map;

/** Writes formulas: as MathML, or as they are written where they cannot be read. */
final class FormulaWriter {
    private static final int MOST = 2000;

    private final DocumentBuilder page;
    private final Map<String, MathMl> known = new HashMap<>();

    FormulaWriter(DocumentBuilder page) {
        this.page = page;
    }

    /** Writes a formula that starts at an offset of the page. */
    void write(String source, boolean display, int offset) {
        MathMl math = read(source, display);
        if (!math.problem().isEmpty()) {
            page.diagnose(
                    Rule.INVALID_FORMULA,
                    offset,
                    "this formula is shown as it is written: " + math.problem(),
                    "the documentation of Markdown lists what formulas may have");
        }
        Embed formula = new Embed.Formula(source, display, math.html());
        page.embeds.add(() -> formula);
        page.html.append(Html.embed(page.embeds.size() - 1));
    }

    private MathMl read(String source, boolean display) {
        String key = display + source;
        if (!known.containsKey(key) && known.size() >= MOST) {
            return new MathMl("", "the page has more than " + MOST + " formulas");
        }
        return known.computeIfAbsent(key, any -> MathMl.of(source, display));
    }
}
