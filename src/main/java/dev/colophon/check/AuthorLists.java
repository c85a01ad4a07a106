package dev.colophon.check;

import dev.colophon.credit.Contributions;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.history.Contributor;
import dev.colophon.site.NameList;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.source.SourcePath;
import dev.colophon.source.SourceTree;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares lists of authors that are kept by hand with what Git knows. A list is about the pages of
 * its folder and those below it, as far as no folder between has a list of its own.
 */
public final class AuthorLists {
    private static final String NAME = "authors.md";
    private static final int NAMED = 5;

    private AuthorLists() {}

    public static List<Diagnostic> find(Site site, SourceTree tree) {
        if (site.history().head().isEmpty()) {
            return List.of();
        }
        Set<String> lists = lists(site, tree);
        List<Diagnostic> found = new ArrayList<>();
        for (String list : lists) {
            List<Contributor> missing = missing(list, pages(site, list, lists), tree);
            if (!missing.isEmpty()) {
                found.add(diagnostic(list, missing));
            }
        }
        return found;
    }

    private static List<Page> pages(Site site, String list, Set<String> lists) {
        return site.pages().stream()
                .filter(page -> !lists.contains(page.source()))
                .filter(page -> isAbout(list, page.source(), lists))
                .toList();
    }

    /** A list need not be a page of the site. */
    private static Set<String> lists(Site site, SourceTree tree) {
        Set<String> lists = new TreeSet<>(site.config().people().lists());
        Set<String> folders = new TreeSet<>();
        site.pages().forEach(page -> folders.add(SourcePath.parent(page.source())));
        for (String folder : folders) {
            tree.names(folder).stream()
                    .filter(NAME::equalsIgnoreCase)
                    .map(name -> SourcePath.join(folder, name))
                    .filter(tree::isFile)
                    .forEach(lists::add);
        }
        return lists;
    }

    private static boolean isAbout(String list, String page, Set<String> lists) {
        String folder = SourcePath.parent(list);
        return SourcePath.isBelow(folder, page)
                && lists.stream()
                        .map(SourcePath::parent)
                        .noneMatch(
                                other ->
                                        other.length() > folder.length()
                                                && SourcePath.isBelow(other, page));
    }

    private static List<Contributor> missing(String list, List<Page> pages, SourceTree tree) {
        String text = tree.read(list).map(file -> file.text()).orElse("");
        List<Set<String>> listed =
                NameList.parse(text).entries().stream().map(AuthorLists::words).toList();
        return Contributions.together(pages).contributors().stream()
                .filter(one -> listed.stream().noneMatch(names -> isSame(names, one)))
                .toList();
    }

    private static Set<String> words(NameList.Entry entry) {
        Set<String> words = words(entry.name());
        entry.login().ifPresent(login -> words.add("@" + login.toLowerCase(Locale.ROOT)));
        return words;
    }

    /** Names are alike when all words of one, without initials, are in the other. */
    private static boolean isSame(Set<String> listed, Contributor contributor) {
        String profile = contributor.person().profile().orElse("");
        String login = profile.substring(profile.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (!login.isEmpty() && (listed.contains("@" + login) || listed.equals(Set.of(login)))) {
            return true;
        }
        Set<String> name = words(contributor.person().name());
        Set<String> other = new HashSet<>(listed);
        other.removeIf(word -> word.startsWith("@"));
        return !name.isEmpty() && other.containsAll(name)
                || other.size() > 1 && name.containsAll(other);
    }

    private static Set<String> words(String name) {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.codePointCount(0, word.length()) > 1 || isWhole(word))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Of scripts without spaces, one letter may be a name. */
    private static boolean isWhole(String word) {
        return !word.isEmpty() && Character.isIdeographic(word.codePointAt(0));
    }

    private static Diagnostic diagnostic(String list, List<Contributor> missing) {
        String names =
                missing.stream()
                        .limit(NAMED)
                        .map(one -> "`" + one.person().name() + "` " + changes(one.commits()))
                        .collect(Collectors.joining(", "));
        int more = missing.size() - NAMED;
        String message =
                "this list leaves out people who wrote its pages: "
                        + names
                        + (more > 0 ? " and " + more + " more" : "");
        String hint = "list them, or link to the book's colophon, which Colophon makes from Git";
        return new Diagnostic(Rule.AUTHORS_MISSING, Location.of(list), message, hint);
    }

    private static String changes(int number) {
        return "(" + number + (number == 1 ? " change)" : " changes)");
    }
}
