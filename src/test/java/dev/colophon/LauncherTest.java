package dev.colophon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script {@code colophon}, run with JDKs that are scripts themselves: they say how they were
 * called, and write the archive that they are asked for.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final String JAVA =
            """
            #!/bin/sh
            case "$*" in
            *-XX:AOTCacheOutput=* | *-Xshare:dump* | *-XX:DumpLoadedClassList=*) ;;
            *" locale") echo "$LC_ALL" ;;
            *) echo "$0 $*" ;;
            esac
            for word in "$@"; do
                case $word in
                -XX:AOTCacheOutput=* | -XX:SharedArchiveFile=*)
                    case "$*" in
                    *-XX:AOTCacheOutput=* | *-Xshare:dump*) echo made >"${word#*=}" ;;
                    esac
                    ;;
                esac
            done
            """;

    @TempDir private Path folder;
    private Path home;

    @BeforeEach
    void makeProgram() throws IOException {
        home = Files.createDirectories(folder.resolve("colophon home"));
        Files.copy(Path.of("colophon"), home.resolve("colophon"));
        Files.createDirectories(home.resolve("src/main"));
        Files.createDirectories(home.resolve("themes"));
        Files.writeString(home.resolve("pom.xml"), "");
        Files.createDirectories(home.resolve("target"));
        Files.writeString(home.resolve("target/colophon.jar"), "");
        Files.writeString(home.resolve("target/.colophon-built"), "");
        age(home.resolve("target/colophon.jar"), 60);
        try (Stream<Path> sources = Files.walk(home)) {
            for (Path source :
                    sources.filter(each -> !each.startsWith(home.resolve("target"))).toList()) {
                age(source, 120);
            }
        }
    }

    private static void age(Path file, int seconds) throws IOException {
        FileTime then = FileTime.from(Instant.now().minus(Duration.ofSeconds(seconds)));
        Files.setLastModifiedTime(file, then);
    }

    /** A JDK in {@code .jdks} of the user's home, or elsewhere. */
    private Path jdk(String where, String version) throws IOException {
        Path jdk = folder.resolve(where);
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(
                jdk.resolve("release"),
                "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\nMODULES=\"a b\"\n");
        Path java = Files.writeString(jdk.resolve("bin/java"), JAVA);
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return jdk;
    }

    private record Run(int code, String out) {}

    private Run run(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", home.resolve("colophon").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("JAVA_HOME");
        builder.environment().put("HOME", folder.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), out);
    }

    private Path waitFor(String archive) throws Exception {
        Path file = home.resolve("target").resolve(archive);
        for (int i = 0; i < 300 && !Files.exists(file); i++) {
            Thread.sleep(100);
        }
        assertThat(file).exists();
        return file;
    }

    @Test
    void takesTheNewestJdk() throws Exception {
        jdk(".jdks/old", "17.0.1");
        Path newest = jdk(".jdks/new", "99.0.2");
        jdk(".jdks/other", "21");
        Run run = run(Map.of(), "build", "a b");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith(newest.resolve("bin/java").toString())
                .endsWith("build a b\n");
    }

    @Test
    void takesJavaHomeWhereThereIsOne() throws Exception {
        jdk(".jdks/new", "99");
        Path chosen = jdk("chosen", "17.0.1");
        Run run = run(Map.of("JAVA_HOME", chosen.toString()));
        assertThat(run.out()).startsWith(chosen.resolve("bin/java").toString());
    }

    @Test
    void saysWhatIsWrongWithJavaHome() throws Exception {
        Run none = run(Map.of("JAVA_HOME", folder.resolve("nowhere").toString()));
        assertThat(none.code()).isEqualTo(3);
        assertThat(none.out()).contains("JAVA_HOME is").contains("expected a JDK 17 or newer");
        Run old = run(Map.of("JAVA_HOME", jdk("old", "11.0.2").toString()));
        assertThat(old.code()).isEqualTo(3);
        assertThat(old.out()).contains("found Java 11.0.2").contains("expected 17 or newer");
    }

    @Test
    void makesAnArchiveOnceAndUsesItFromThenOn() throws Exception {
        for (String version : List.of("17.0.1", "99.0.2")) {
            Map<String, String> jdk = Map.of("JAVA_HOME", jdk("jdk" + version, version).toString());
            assertThat(run(jdk).out()).contains("-Xshare:auto");
            Path archive = waitFor("colophon-" + version + ".archive");
            assertThat(run(jdk).out()).contains("=" + archive + " -jar");
        }
    }

    @Test
    void makesTheArchiveAgainWhenTheProgramIsNewer() throws Exception {
        Map<String, String> jdk = Map.of("JAVA_HOME", jdk("jdk", "25").toString());
        run(jdk);
        Path archive = waitFor("colophon-25.archive");
        age(archive, 120);
        assertThat(run(jdk).out()).contains("-Xshare:auto");
        Path lock = home.resolve("target/colophon-25.archive.lock");
        for (int i = 0; i < 300 && (Files.exists(lock) || isOld(archive)); i++) {
            Thread.sleep(100);
        }
        assertThat(run(jdk).out()).contains("-XX:AOTCache=" + archive);
    }

    private static boolean isOld(Path file) throws IOException {
        Instant changed = Files.getLastModifiedTime(file).toInstant();
        return changed.isBefore(Instant.now().minusSeconds(60));
    }

    @Test
    void runsWithoutAnArchiveWhereAnotherRunMakesIt() throws Exception {
        Map<String, String> jdk = Map.of("JAVA_HOME", jdk("jdk", "25").toString());
        Files.createDirectory(home.resolve("target/colophon-25.archive.lock"));
        assertThat(run(jdk).out()).contains("-Xshare:auto");
        assertThat(home.resolve("target/colophon-25.archive")).doesNotExist();
    }

    /** Without one, Java cannot read a file whose name has a letter that is not English. */
    @Test
    void setsALocaleWhereThereIsNone() throws Exception {
        Map<String, String> jdk = Map.of("JAVA_HOME", jdk("jdk", "25").toString());
        for (String none : List.of("", "C", "POSIX")) {
            assertThat(run(with(jdk, none), "locale").out()).isEqualTo("C.UTF-8\n");
        }
        assertThat(run(with(jdk, "de_AT.UTF-8"), "locale").out()).isEqualTo("de_AT.UTF-8\n");
    }

    private static Map<String, String> with(Map<String, String> environment, String locale) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(Map.of("LC_ALL", locale, "LC_CTYPE", "", "LANG", ""));
        return all;
    }

    @Test
    void compilesFullyForTheServerOnly() throws Exception {
        Map<String, String> jdk = Map.of("JAVA_HOME", jdk("jdk", "25").toString());
        assertThat(run(jdk, "serve").out()).contains("-XX:+TieredCompilation");
        assertThat(run(jdk, "build").out()).contains("-XX:TieredStopAtLevel=1");
    }
}
