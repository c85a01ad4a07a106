package dev.colophon.history;

import java.io.File;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * The machine as JGit should see it: without the user's and the system's configuration, so that
 * history is the same for everybody and no {@code git} process is asked where it is installed, and
 * with a known resolution of file times, so that nothing waits until it has been measured.
 */
final class QuietSystem extends SystemReader.Delegate {
    private static final long FILE_TIME_RESOLUTION = TimeUnit.MILLISECONDS.toNanos(10);

    private QuietSystem(SystemReader machine) {
        super(machine);
    }

    /** Tells JGit, which asks a variable of its own; once is enough. */
    static synchronized void install() {
        SystemReader current = SystemReader.getInstance();
        if (!(current instanceof QuietSystem)) {
            SystemReader.setInstance(new QuietSystem(current));
        }
    }

    /** Opens a repository, and its commit graph if it has one that is not damaged. */
    static Repository open(FileRepositoryBuilder builder) throws IOException {
        Repository repository = build(builder);
        repository
                .getConfig()
                .setBoolean(
                        ConfigConstants.CONFIG_CORE_SECTION,
                        null,
                        ConfigConstants.CONFIG_COMMIT_GRAPH,
                        CommitGraphFile.isWhole(builder.getObjectDirectory().toPath()));
        return repository;
    }

    private static Repository build(FileRepositoryBuilder builder) throws IOException {
        try {
            return builder.setMustExist(true).build();
        } catch (IllegalArgumentException e) {
            // So JGit says that the repository's own config is none.
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return new NoFile(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new NoFile(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new NoFile(parent, fs);
    }

    private static final class NoFile extends FileBasedConfig {
        NoFile(Config parent, FS fs) {
            super(parent, new File(""), fs);
        }

        @Override
        public void load() {
            // There is nothing to load.
        }

        @Override
        public void save() {
            // JGit would keep measurements here.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public long getTimeUnit(
                String section, String subsection, String name, long otherwise, TimeUnit unit) {
            return section.equals(ConfigConstants.CONFIG_FILESYSTEM_SECTION)
                    ? unit.convert(FILE_TIME_RESOLUTION, TimeUnit.NANOSECONDS)
                    : super.getTimeUnit(section, subsection, name, otherwise, unit);
        }
    }
}
