package dev.colophon;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;

/** A repository whose commits are written byte by byte, as no well-behaved program would. */
final class BadRepository {
    private final Folder folder;
    private final Git git;
    private ObjectId parent = ObjectId.zeroId();
    private long seconds = 1_577_836_800;
    private int edits;

    BadRepository(Path path) throws Exception {
        folder = new Folder(path);
        git = Git.init().setDirectory(path.toFile()).setInitialBranch("main").call();
    }

    BadRepository write(String file, String text) {
        folder.write(file, text);
        return this;
    }

    /** Adds a line to a page, as somebody, a day after the last commit. */
    BadRepository edit(String page, String name, String email, String message) throws Exception {
        seconds += 86_400;
        return edit(page, name + " <" + email + "> " + seconds + " +0000", message);
    }

    /** The same with any line for who it was, and when. */
    BadRepository edit(String page, String who, String message) throws Exception {
        String title = page.substring(page.lastIndexOf('/') + 1).replace(".md", "");
        String before = folder.files().containsKey(page) ? folder.text(page) : "# " + title + "\n";
        folder.write(page, before + "\nThe words of edit number " + ++edits + " are these.\n");
        git.add().addFilepattern(".").call();
        commit("author " + who + "\ncommitter " + who + "\n\n" + message);
        return this;
    }

    private void commit(String rest) throws IOException {
        Repository repository = git.getRepository();
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId tree = DirCache.read(repository).writeTree(inserter);
            boolean first = parent.equals(ObjectId.zeroId());
            String text =
                    String.format(Locale.ROOT, "tree %s\n", tree.name())
                            + (first ? "" : "parent " + parent.name() + "\n")
                            + rest;
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            parent = inserter.insert(Constants.OBJ_COMMIT, bytes);
            inserter.flush();
        }
        RefUpdate head = repository.updateRef(Constants.HEAD);
        head.setNewObjectId(parent);
        head.forceUpdate();
    }

    void close() {
        git.close();
    }
}
