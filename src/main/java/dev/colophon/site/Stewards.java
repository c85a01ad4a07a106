package dev.colophon.site;

import dev.colophon.config.Forge;
import dev.colophon.config.RepositoryConfig;
import dev.colophon.source.SourceFile;
import dev.colophon.source.SourcePath;
import dev.colophon.source.SourceTree;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who looks after the pages, by what files in the repository say.
 *
 * @param owners who is asked to review changes
 * @param trusted the trusted committers, as {@code TRUSTED-COMMITTERS.md} lists them
 */
public record Stewards(CodeOwners owners, List<NameList.Entry> trusted) {
    /** Where nobody is named. */
    public static final Stewards NONE = new Stewards(CodeOwners.NONE, List.of());

    private static final List<String> GITHUB = List.of(".github", "", "docs");
    private static final List<String> GITLAB = List.of("", "docs", ".gitlab");
    private static final Pattern FILE = Pattern.compile("trusted[-_ ]?committers?\\.md");
    private static final Pattern LIST = Pattern.compile(".*\\btrusted[- ]committers?\\b.*");

    /** Those who were, and how one becomes one. */
    private static final Pattern OTHERS =
            Pattern.compile(
                    ".*\\b(alumni|former|past|emerit\\w*|inactive|hall of fame|process|adding"
                            + "|becom\\w*|how|what|why|responsib\\w*|role)\\b.*");

    public Stewards {
        trusted = List.copyOf(trusted);
    }

    static Stewards read(SourceTree tree, Optional<RepositoryConfig> repository) {
        boolean gitLab = repository.filter(known -> known.forge() == Forge.GITLAB).isPresent();
        Optional<CodeOwners> owners =
                (gitLab ? GITLAB : GITHUB)
                        .stream()
                                .flatMap(folder -> owners(tree, folder, gitLab).stream())
                                .findFirst();
        return new Stewards(owners.orElse(CodeOwners.NONE), trusted(tree));
    }

    private static Optional<CodeOwners> owners(SourceTree tree, String folder, boolean gitLab) {
        return tree.read(SourcePath.join(folder, "CODEOWNERS"))
                .map(file -> CodeOwners.parse(file.text(), gitLab));
    }

    private static List<NameList.Entry> trusted(SourceTree tree) {
        Optional<SourceFile> file =
                GITHUB.stream()
                        .flatMap(folder -> list(tree, folder).stream())
                        .findFirst()
                        .flatMap(tree::read);
        return file.map(found -> NameList.parse(found.text()).entries()).orElse(List.of()).stream()
                .filter(entry -> isTrusted(entry.heading().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static Optional<String> list(SourceTree tree, String folder) {
        return tree.names(folder).stream()
                .filter(Stewards::isList)
                .map(name -> SourcePath.join(folder, name))
                .findFirst();
    }

    private static boolean isList(String name) {
        return FILE.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean isTrusted(String heading) {
        return LIST.matcher(heading).matches() && !OTHERS.matcher(heading).matches();
    }
}
