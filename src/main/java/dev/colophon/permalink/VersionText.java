package dev.colophon.permalink;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The text of a version of a page, in parts that it may share with other versions and pages.
 *
 * @param parts what it is made of: only itself where it cannot be taken apart
 * @param isApart whether the parts say the same each by itself as on the page
 */
record VersionText(List<TextPart> parts, boolean isApart) {
    /** Of a page that there was not. */
    static final VersionText NONE = new VersionText(List.of(), false);

    static VersionText whole(String text) {
        int lines = (int) text.lines().count();
        return new VersionText(
                List.of(new TextPart(text, 0, text.length(), text.hashCode(), lines)), false);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.text()));
        return text.toString();
    }

    boolean is(String text) {
        int at = 0;
        for (TextPart part : parts) {
            if (!part.isIn(text, at)) {
                return false;
            }
            at += part.length();
        }
        return at == text.length();
    }

    /** Whether a newer text surely has the same anchors, without a look into the two. */
    boolean isKeptBy(VersionText newer) {
        if (!isApart || !newer.isApart) {
            return isLike(text(), newer.text());
        }
        boolean kept = parts.size() == newer.parts.size();
        for (int i = 0; i < parts.size() && kept; i++) {
            TextPart before = parts.get(i);
            TextPart after = newer.parts.get(i);
            kept =
                    before.equals(after)
                            || (i == 0 || before.startsLike(after))
                                    && isLike(before.text(), after.text());
        }
        return kept;
    }

    /** The parts that a newer text has no more. */
    List<TextPart> without(VersionText newer) {
        Set<TextPart> kept = new HashSet<>(newer.parts);
        return parts.stream().filter(part -> !kept.contains(part)).toList();
    }

    private static boolean isLike(String before, String after) {
        return AnchorLines.surelySame(before, after)
                || AnchorLines.of(before).allIn(AnchorLines.of(after));
    }
}
