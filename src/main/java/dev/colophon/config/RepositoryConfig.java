package dev.colophon.config;

/**
 * Where the sources are published, for links to edit a page, to its history and to files that are
 * in no book.
 *
 * @param url the repository's page on its forge, without {@code .git} and without a slash at the
 *     end
 * @param branch the branch that readers are sent to
 * @param forge how its addresses are built
 */
public record RepositoryConfig(String url, String branch, Forge forge) {

    public String blob(String path) {
        return forge.blob(url, branch, path);
    }

    /** A line of a file's source. */
    public String line(String path, int line) {
        return blob(path) + forge.line(line);
    }

    /** The form for a new file, with this text where the forge can fill it in. */
    public String newFile(String path, String text) {
        return forge.newFile(url, branch, path, text);
    }

    /** The form for a new issue, filled in. */
    public String newIssue(String title, String body) {
        return forge.newIssue(url, title, body);
    }

    public String tree(String path) {
        return forge.tree(url, branch, path);
    }

    public String edit(String path) {
        return forge.edit(url, branch, path);
    }

    public String history(String path) {
        return forge.history(url, branch, path);
    }

    /** A file as it was in a commit. */
    public String at(String commit, String path) {
        return forge.at(url, commit, path);
    }

    public String commit(String id) {
        return forge.commit(url, id);
    }
}
