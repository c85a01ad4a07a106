package dev.colophon.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The files of another tree as they would be after a file or folder was moved and some texts were
 * changed. Nothing is written.
 */
public final class MovedTree implements SourceTree {
    private final SourceTree tree;
    private final String from;
    private final String to;
    private final Map<String, String> texts;

    /**
     * @param from the path of the file or folder, which is there
     * @param to its path after the move, where nothing is
     * @param texts the new texts of files, by their paths after the move
     */
    public MovedTree(SourceTree tree, String from, String to, Map<String, String> texts) {
        this.tree = tree;
        this.from = from;
        this.to = to;
        this.texts = Map.copyOf(texts);
    }

    /** The same with other texts. */
    public MovedTree with(Map<String, String> newTexts) {
        return new MovedTree(tree, from, to, newTexts);
    }

    /** What a path is called after the move. */
    public String after(String path) {
        return SourcePath.isBelow(from, path)
                ? SourcePath.join(to, SourcePath.within(from, path))
                : path;
    }

    /** What a path was called before the move; empty when it names nothing any more. */
    public Optional<String> before(String path) {
        if (SourcePath.isBelow(to, path)) {
            return Optional.of(SourcePath.join(from, SourcePath.within(to, path)));
        }
        return SourcePath.isBelow(from, path) ? Optional.empty() : Optional.of(path);
    }

    @Override
    public String name() {
        return tree.name();
    }

    @Override
    public boolean isFile(String path) {
        return before(path).filter(tree::isFile).isPresent();
    }

    @Override
    public boolean isFolder(String path) {
        return before(path).filter(tree::isFolder).isPresent()
                || SourcePath.isBelow(path, to) && !path.equals(to);
    }

    @Override
    public boolean isLink(String path) {
        return before(path).filter(tree::isLink).isPresent();
    }

    @Override
    public Optional<SourceFile> read(String path) {
        if (texts.containsKey(path)) {
            return Optional.of(SourceFile.of(path, texts.get(path)));
        }
        return before(path)
                .flatMap(tree::read)
                .map(file -> new SourceFile(path, file.text(), file.diagnostics()));
    }

    @Override
    public List<String> filesBelow(String folder) {
        List<String> found = new ArrayList<>();
        if (isFolder(folder)) {
            collect(folder, found);
        }
        found.sort(null);
        return found;
    }

    private void collect(String folder, List<String> found) {
        for (String name : names(folder)) {
            String path = SourcePath.join(folder, name);
            if (SourceTree.isHidden(name)) {
                continue;
            }
            if (isFile(path)) {
                found.add(path);
            } else if (isFolder(path) && !isLink(path) && !isFile(SourcePath.join(path, MARKER))) {
                collect(path, found);
            }
        }
    }

    @Override
    public List<String> names(String folder) {
        TreeSet<String> names = new TreeSet<>();
        before(folder).map(tree::names).ifPresent(names::addAll);
        if (SourcePath.parent(from).equals(before(folder).orElse(null))) {
            names.remove(SourcePath.fileName(from));
        }
        if (SourcePath.isBelow(folder, to) && !folder.equals(to)) {
            names.add(SourcePath.within(folder, to).split("/", 2)[0]);
        }
        return List.copyOf(names);
    }
}
