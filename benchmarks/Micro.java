package benchmarks;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The parser, the resolver of links, the history and the renderer, each alone and warm, under JMH. Run it with {@code benchmarks/micro}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class Micro {
    /** The folder of a book with a history, as {@code Corpus} makes one. */
    @Param("")
    public String book;

    private BuildParts parts;

    @Setup
    public void read() {
        parts = new BuildParts(Path.of(book));
    }

    @Benchmark
    public int parser() {
        return parts.parse();
    }

    @Benchmark
    public int resolver() {
        return parts.resolve();
    }

    @Benchmark
    public int history() {
        return parts.history();
    }

    @Benchmark
    public long renderer() {
        return parts.render();
    }
}
