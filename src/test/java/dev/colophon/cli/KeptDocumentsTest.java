package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Rule;
import dev.colophon.markdown.Document;
import dev.colophon.markdown.MarkdownParser;
import dev.colophon.source.Cache;
import dev.colophon.source.NoFiles;
import dev.colophon.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptDocumentsTest {
    private static final SourceFile ONE = SourceFile.of("one.md", "# One\n");
    private static final SourceFile TWO = SourceFile.of("two.md", "# Two\n");

    @TempDir private Path root;
    private final MarkdownParser parser = new MarkdownParser(NoFiles.INSTANCE);
    private final List<String> parsed = new ArrayList<>();
    private List<Diagnostic> diagnostics = List.of();

    /** The titles of some files' documents in a run of their own. */
    private List<String> run(SourceFile... files) {
        parsed.clear();
        KeptDocuments documents = new KeptDocuments(Cache.in(root), "site");
        List<String> titles = new ArrayList<>();
        for (SourceFile file : files) {
            titles.add(documents.document(file, this::parse).title());
        }
        documents.keep();
        diagnostics = documents.diagnostics();
        return titles;
    }

    private Document parse(SourceFile file) {
        parsed.add(file.path());
        return parser.parse(file);
    }

    @Test
    void onlyWhatChangedIsParsed() {
        assertThat(run(ONE, TWO)).containsExactly("One", "Two");
        assertThat(parsed).containsExactly("one.md", "two.md");
        assertThat(run(ONE, TWO)).containsExactly("One", "Two");
        assertThat(parsed).isEmpty();
        assertThat(run(ONE, SourceFile.of("two.md", "# Three\n"))).containsExactly("One", "Three");
        assertThat(parsed).containsExactly("two.md");
        assertThat(run(TWO)).containsExactly("Two");
        assertThat(parsed).containsExactly("two.md");
    }

    @Test
    void theSameTextElsewhereIsAnotherDocument() {
        run(ONE);
        run(SourceFile.of("other.md", ONE.text()));
        assertThat(parsed).containsExactly("other.md");
    }

    @Test
    void aFileThatIncludesOthersIsAlwaysParsed() {
        SourceFile file = SourceFile.of("a.md", "{{#include b.md}}\n");
        run(file);
        run(file);
        assertThat(parsed).containsExactly("a.md");
    }

    @Test
    void aDamagedEntryIsMadeAgain() throws IOException {
        run(ONE);
        Set<String> names = Cache.in(root).names();
        for (String name : names) {
            Path entry = root.resolve(Cache.FOLDER).resolve(name);
            byte[] bytes = Files.readAllBytes(entry);
            bytes[bytes.length / 2] ^= 1;
            Files.write(entry, bytes);
        }
        assertThat(run(ONE)).containsExactly("One");
        assertThat(names).hasSize(1);
        assertThat(parsed).containsExactly("one.md");
        assertThat(diagnostics).extracting(Diagnostic::rule).containsExactly(Rule.DAMAGED_CACHE);
        run(ONE);
        assertThat(parsed).isEmpty();
        assertThat(diagnostics).isEmpty();
    }
}
