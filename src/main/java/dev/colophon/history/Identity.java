package dev.colophon.history;

import dev.colophon.source.CodePoints;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name and email that a commit gives for somebody, cleaned: without control characters and of
 * bounded length.
 */
record Identity(String name, String email) {
    private static final int LONGEST = 200;

    /** Longer texts are cut before anything else looks at them. */
    private static final int FAR_TOO_LONG = 2000;

    /**
     * Spaces of all sorts, control characters, what is no character, and those that turn the
     * direction of text.
     */
    private static final Pattern UNPRINTABLE =
            Pattern.compile(
                    "[\\s\\p{Z}\\p{Cc}\\p{Cs}\\p{Co}\\p{IsNoncharacter_Code_Point}"
                            + "\\u2800\\u202A-\\u202E\\u2066-\\u2069]+");

    /** Characters that nobody sees: two names that only differ in them look the same. */
    private static final Pattern INVISIBLE =
            Pattern.compile(
                    "[\\u00AD\\u034F\\u061C\\u115F\\u1160\\u180E\\u200B\\u200E\\u200F"
                            + "\\u2060-\\u2065\\u206A-\\u206F\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB"
                            + "\\x{E0000}-\\x{E007F}]+");

    /** What joins the letters of some scripts, and is nothing by itself. */
    private static final Pattern JOINERS = Pattern.compile("[\\u200C\\u200D\\uFE00-\\uFE0F]+");

    /** More marks on one letter than any script has: they would lie over the lines around. */
    private static final Pattern PILED = Pattern.compile("(\\p{M}{6})\\p{M}+");

    /** {@code ID+LOGIN@users.noreply.github.com}; GitLab puts a hyphen after the number. */
    private static final Pattern NO_REPLY =
            Pattern.compile(
                    "(?:\\d+\\+|\\d+-(?=.*gitlab))?"
                            + "([a-z0-9][\\w.-]{0,99})(\\[bot])?"
                            + "@users\\.noreply\\.(github|gitlab)\\.com",
                    Pattern.CASE_INSENSITIVE);

    Identity {
        name = clean(name);
        email = clean(email);
    }

    /** One line of text that can be shown, in one of the ways to write it (NFC), not too long. */
    static String clean(String text) {
        if (isPlain(text)) {
            return text;
        }
        String start = text.substring(0, Math.min(text.length(), FAR_TOO_LONG));
        String visible = INVISIBLE.matcher(start).replaceAll("");
        String printable = UNPRINTABLE.matcher(visible).replaceAll(" ").strip();
        String piled = Normalizer.normalize(printable, Normalizer.Form.NFC);
        String clean = PILED.matcher(piled).replaceAll("$1");
        if (JOINERS.matcher(clean).replaceAll("").isBlank()) {
            return "";
        }
        return CodePoints.first(LONGEST, clean).strip();
    }

    /** Whether all of a short text is printable ASCII, with single spaces between words. */
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char here = text.charAt(i);
            if (here < ' ' || here > '~' || here == ' ' && before == ' ') {
                return false;
            }
            before = here;
        }
        return text.length() <= LONGEST && (before != ' ' || text.isEmpty());
    }

    /**
     * The name to print: the forge's login, or {@code unknown}, stands in for one that is empty.
     */
    String displayName() {
        return name.isEmpty() ? login().orElse("unknown") : name;
    }

    /** The name as it is compared: neither letter case nor the form of letters (NFKC) counts. */
    String plainName() {
        return plain(name);
    }

    /** A clean text as it is compared. */
    static String plain(String text) {
        String joined = JOINERS.matcher(text).replaceAll("");
        return Normalizer.normalize(joined, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** The same for all commits that are surely of one person. */
    String key() {
        if (bot()) {
            return botKey();
        }
        return profile()
                .map(profile -> profile.toLowerCase(Locale.ROOT))
                .orElse(email.isEmpty() ? "name " + plainName() : email.toLowerCase(Locale.ROOT));
    }

    /** Where the forge shows this person, if the email gives it away. */
    Optional<String> profile() {
        Matcher matcher = NO_REPLY.matcher(email);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String forge = "https://" + matcher.group(3).toLowerCase(Locale.ROOT) + ".com/";
        return Optional.of(forge + (matcher.group(2) == null ? "" : "apps/") + matcher.group(1));
    }

    /** Whether this is an automatic account: it says so, or is known to be one. */
    boolean bot() {
        return KnownBots.has(this) || Assistants.find(this).isPresent();
    }

    String botKey() {
        return "bot " + plainName();
    }

    /** What the forge calls this person, if the email gives it away. */
    Optional<String> login() {
        Matcher matcher = NO_REPLY.matcher(email);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
