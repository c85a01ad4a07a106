package dev.colophon.markdown;

import java.util.ArrayList;
import java.util.List;

/** The text of a block, as far as it has been read. */
final class WordsBuilder {
    /** What the text belongs to. */
    enum Kind {
        HEADING,
        PARAGRAPH,
        CODE,
        ITEM,
        CELL
    }

    private final Kind kind;
    private final int depth;
    private final int number;
    private final StringBuilder text = new StringBuilder();
    private final List<LinkedText.Mention> mentions = new ArrayList<>();
    private int link = -1;
    private int linkStart;
    private int boldEnd = -1;
    private boolean startsBold;

    /** With the number of the block whose place is kept for it. */
    WordsBuilder(Kind kind, int depth, int number) {
        this.kind = kind;
        this.depth = depth;
        this.number = number;
    }

    Kind kind() {
        return kind;
    }

    int depth() {
        return depth;
    }

    int number() {
        return number;
    }

    boolean isContainer() {
        return kind == Kind.ITEM || kind == Kind.CELL;
    }

    void append(String more) {
        boolean atStart = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        text.append(atStart ? more.stripLeading() : more);
    }

    void startLink(int newLink) {
        link = newLink;
        linkStart = text.length();
    }

    void endLink() {
        if (link >= 0) {
            mentions.add(new LinkedText.Mention(link, linkStart, text.length()));
            link = -1;
        }
    }

    void startBold() {
        startsBold |= text.isEmpty();
    }

    void endBold() {
        if (startsBold && boldEnd < 0) {
            boldEnd = text.length();
        }
    }

    /** The bold text it begins with; empty where it begins with other text. */
    private String bold() {
        return boldEnd < 0 ? "" : text.substring(0, boldEnd);
    }

    /** The same where it names what follows: a colon does, or it stands alone. */
    String name() {
        String bold = bold().strip();
        String rest = boldEnd < 0 ? "" : text.substring(boldEnd).strip();
        boolean names = bold.endsWith(":") || rest.isEmpty() || rest.startsWith(":");
        return names ? bold.replaceFirst("\\s*:$", "") : "";
    }

    LinkedText words() {
        return new LinkedText(text.toString(), mentions);
    }

    /** What follows the name and its colon. */
    LinkedText afterName() {
        int from = boldEnd;
        while (from < text.length() && ": \n".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        int start = from;
        List<LinkedText.Mention> kept =
                mentions.stream()
                        .filter(mention -> mention.start() >= start)
                        .map(
                                mention ->
                                        new LinkedText.Mention(
                                                mention.link(),
                                                mention.start() - start,
                                                mention.end() - start))
                        .toList();
        return new LinkedText(text.substring(from), kept);
    }
}
