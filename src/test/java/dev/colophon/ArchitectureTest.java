package dev.colophon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.JavaSources.Method;
import dev.colophon.JavaSources.SourceUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the shape of the program: section 5 and section 10 of its design. */
class ArchitectureTest {
    /** A package may import from those before it. */
    private static final List<String> PACKAGES =
            List.of(
                    "diagnostic",
                    "source",
                    "calendar",
                    "config",
                    "markdown",
                    "book",
                    "history",
                    "site",
                    "credit",
                    "permalink",
                    "freshness",
                    "catalog",
                    "diagram",
                    "check",
                    "render",
                    "output",
                    "cli");

    private static final Map<String, Set<String>> ONLY_HERE =
            Map.ofEntries(
                    Map.entry("org.yaml.snakeyaml.", Set.of("config")),
                    Map.entry("com.electronwill.nightconfig.", Set.of("config")),
                    Map.entry("com.vladsch.flexmark.", Set.of("markdown")),
                    Map.entry("org.jsoup.", Set.of("markdown")),
                    Map.entry("com.ibm.icu.", Set.of("markdown")),
                    Map.entry("org.eclipse.jgit.", Set.of("history")),
                    Map.entry("gg.jte.", Set.of("render")),
                    Map.entry("picocli.", Set.of("cli")),
                    Map.entry("com.fasterxml.jackson.", Set.of("render", "check")),
                    Map.entry("com.sun.net.httpserver.", Set.of("cli")),
                    Map.entry("org.eclipse.elk.", Set.of("diagram")),
                    Map.entry("org.dmfs.", Set.of("calendar")),
                    Map.entry("uk.ac.ed.ph.snuggletex.", Set.of("markdown")),
                    Map.entry("org.abego.", Set.of("diagram")),
                    Map.entry("org.apache.", Set.of("diagram")),
                    Map.entry("java.awt.", Set.of("diagram")));

    private static final Set<String> NAMES_THAT_SAY_NOTHING =
            Set.of(
                    "util",
                    "utils",
                    "common",
                    "core",
                    "helper",
                    "helpers",
                    "impl",
                    "internal",
                    "manager",
                    "service",
                    "misc");

    private static final int FILE_LINES = 300;
    private static final int METHOD_LINES = 40;
    private static final int SHORT_METHOD_LINES = 15;

    private static final List<SourceUnit> UNITS = JavaSources.read();

    @Test
    void everyClassIsInOneOfThePackages() {
        assertThat(UNITS).hasSizeGreaterThan(100);
        assertThat(UNITS)
                .allSatisfy(
                        unit -> {
                            assertThat(unit.path()).startsWith("dev/colophon/");
                            assertThat(PACKAGES).as(unit.path()).contains(unit.packageName());
                        });
    }

    @Test
    void aPackageImportsOnlyFromThoseBeforeIt() {
        List<String> wrong = new ArrayList<>();
        for (SourceUnit unit : UNITS) {
            for (String other : packagesNamedIn(unit)) {
                if (PACKAGES.indexOf(other) > PACKAGES.indexOf(unit.packageName())) {
                    wrong.add(unit.path() + " uses " + other);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Set<String> packagesNamedIn(SourceUnit unit) {
        return unit.names().stream()
                .filter(name -> name.startsWith("dev.colophon."))
                .map(name -> name.substring("dev.colophon.".length()).split("\\.", 2)[0])
                .filter(PACKAGES::contains)
                .collect(Collectors.toSet());
    }

    @Test
    void aLibraryIsUsedInItsPackageOnly() {
        List<String> wrong = new ArrayList<>();
        for (SourceUnit unit : UNITS) {
            ONLY_HERE.forEach(
                    (library, packages) -> {
                        boolean uses = unit.names().stream().anyMatch(n -> n.startsWith(library));
                        if (uses && !packages.contains(unit.packageName())) {
                            wrong.add(unit.path() + " uses " + library);
                        }
                    });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noNameSaysNothing() {
        assertThat(UNITS)
                .allSatisfy(
                        unit ->
                                assertThat(
                                                unit.path()
                                                        .toLowerCase(java.util.Locale.ROOT)
                                                        .split("[/.]"))
                                        .doesNotContainAnyElementsOf(NAMES_THAT_SAY_NOTHING))
                .noneMatch(
                        unit ->
                                unit.path()
                                        .matches(
                                                ".*(Util|Utils|Helper|Impl|Manager|Service)\\.java"));
    }

    @Test
    void aPackageSaysWhatItIsForAndThatNothingIsNull() throws IOException {
        for (Path folder : foldersWithClasses()) {
            String info = Files.readString(folder.resolve("package-info.java"));

            assertThat(info).as(folder.toString()).startsWith("/**").contains("@NullMarked");
        }
    }

    private static Set<Path> foldersWithClasses() {
        return JavaSources.files().stream().map(Path::getParent).collect(Collectors.toSet());
    }

    @Test
    void aFileHasAtMostThreeHundredLines() throws IOException {
        assertThat(UNITS)
                .filteredOn(unit -> unit.lines() > FILE_LINES)
                .extracting(SourceUnit::path)
                .isEmpty();
        try (Stream<Path> tests = Files.walk(Path.of("src/test/java"))) {
            assertThat(tests.filter(file -> file.toString().endsWith(".java")))
                    .allSatisfy(
                            file ->
                                    assertThat(Files.readAllLines(file).size())
                                            .as(file.toString())
                                            .isLessThanOrEqualTo(FILE_LINES));
        }
    }

    @Test
    void aMethodHasAtMostFortyLinesAndNineInTenFifteen() {
        List<Method> methods = UNITS.stream().flatMap(unit -> unit.methods().stream()).toList();
        long shorter = methods.stream().filter(m -> m.lines() <= SHORT_METHOD_LINES).count();

        assertThat(methods).filteredOn(method -> method.lines() > METHOD_LINES).isEmpty();
        assertThat(shorter * 10).isGreaterThanOrEqualTo(methods.size() * 9L);
    }

    @Test
    void noStaticFieldCanBeChanged() {
        assertThat(UNITS).flatExtracting(SourceUnit::mutableStatics).isEmpty();
    }
}
