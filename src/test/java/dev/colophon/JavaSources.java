package dev.colophon;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The program's own source files, read with the JDK's compiler. */
final class JavaSources {
    private static final Path ROOT = Path.of("src/main/java");

    /**
     * A source file.
     *
     * @param path from the source folder, with {@code /}
     * @param packageName without {@code dev.colophon.}; a package below another counts as that one
     * @param lines how many
     * @param names every qualified name in it, imports included
     * @param methods its methods, those of nested classes included
     * @param mutableStatics static fields that can be given another value
     */
    record SourceUnit(
            String path,
            String packageName,
            int lines,
            Set<String> names,
            List<Method> methods,
            List<String> mutableStatics) {}

    /**
     * @param name its class and its name
     * @param lines from its first modifier or annotation to its closing brace
     */
    record Method(String name, int lines) {}

    private JavaSources() {}

    static List<Path> files() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<SourceUnit> read() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    manager.getJavaFileObjectsFromPaths(files()));
            List<SourceUnit> units = new ArrayList<>();
            for (CompilationUnitTree tree : task.parse()) {
                units.add(new Reader(tree, Trees.instance(task).getSourcePositions()).read());
            }
            return units;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Reader extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final Set<String> names = new TreeSet<>();
        private final List<Method> methods = new ArrayList<>();
        private final List<String> mutableStatics = new ArrayList<>();

        Reader(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        SourceUnit read() throws IOException {
            scan(unit, null);
            String text = unit.getSourceFile().getCharContent(true).toString();
            Path file = Path.of(unit.getSourceFile().toUri());
            String path = ROOT.toAbsolutePath().relativize(file).toString().replace('\\', '/');
            String name = String.valueOf(unit.getPackageName()).replace("dev.colophon.", "");
            return new SourceUnit(
                    path,
                    name.split("\\.", 2)[0],
                    (int) text.lines().count(),
                    names,
                    methods,
                    mutableStatics);
        }

        @Override
        public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
            names.add(tree.toString());
            return super.visitMemberSelect(tree, nothing);
        }

        @Override
        public Void visitMethod(MethodTree tree, Void nothing) {
            long start = line(positions.getStartPosition(unit, tree));
            long end = line(positions.getEndPosition(unit, tree));
            methods.add(new Method(enclosing() + "." + tree.getName(), (int) (end - start + 1)));
            return super.visitMethod(tree, nothing);
        }

        @Override
        public Void visitVariable(VariableTree tree, Void nothing) {
            Set<Modifier> modifiers = tree.getModifiers().getFlags();
            boolean array =
                    tree.getType() != null && tree.getType().getKind() == Tree.Kind.ARRAY_TYPE;
            if (modifiers.contains(Modifier.STATIC)
                    && (!modifiers.contains(Modifier.FINAL) || array || isCollection(tree))) {
                mutableStatics.add(enclosing() + "." + tree.getName());
            }
            return super.visitVariable(tree, nothing);
        }

        private static boolean isCollection(VariableTree tree) {
            return String.valueOf(tree.getInitializer())
                    .matches("(?s)new \\w*(Map|List|Set|Deque|Queue|Builder|Buffer)\\b.*");
        }

        private String enclosing() {
            for (var at = getCurrentPath(); at != null; at = at.getParentPath()) {
                if (at.getLeaf() instanceof ClassTree type) {
                    return type.getSimpleName().toString();
                }
            }
            return "";
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
