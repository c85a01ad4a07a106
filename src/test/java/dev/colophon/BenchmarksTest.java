package dev.colophon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs in {@code benchmarks/} are run by hand, but must fit the program they measure. */
class BenchmarksTest {

    @Test
    void compile(@TempDir Path out) throws Exception {
        List<Path> sources;
        try (Stream<Path> files = Files.list(Path.of("benchmarks"))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        assertThat(sources).isNotEmpty();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<String> options =
                List.of(
                        "-processor",
                        "org.openjdk.jmh.generators.BenchmarkProcessor",
                        "-d",
                        out.toString(),
                        "-cp",
                        System.getProperty("java.class.path"));
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(problems, null, null)) {
            compiler.getTask(
                            null,
                            files,
                            problems,
                            options,
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        assertThat(problems.getDiagnostics()).isEmpty();
        assertThat(out.resolve("META-INF/BenchmarkList")).content().contains("parser", "renderer");
    }
}
