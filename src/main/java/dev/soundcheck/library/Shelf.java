package dev.soundcheck.library;

import com.google.gson.JsonParseException;
import dev.soundcheck.files.FileTree;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folders of all takes: finds them, sets broken ones aside, deletes and restores them. Blocks; the library's own
/// thread.
///
/// A folder's name begins with the take's number: counting goes on without opening a file.
final class Shelf implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);
    private static final Pattern NAME = Pattern.compile("(\\d{5,9})-[0-9TZ-]{8,40}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Path root;
    private final TextWriter disk;
    private final Path takes;
    private final Path trash;
    private final Path setAside;
    private @Nullable FileChannel lockFile;
    private @Nullable FileLock lock;

    Shelf(Path root, TextWriter disk) {
        this.disk = disk;
        this.root = root;
        this.takes = root.resolve("takes");
        this.trash = root.resolve("deleted");
        this.setAside = root.resolve("set-aside");
    }

    Path takes() {
        return takes;
    }

    /// Where a take's sound lies, deleted or not.
    Path sound(String id) {
        Path kept = folder(id).sound();
        return Files.exists(kept) ? kept : at(trash.resolve(id)).sound();
    }

    TakeFolder folder(String id) {
        return at(takes.resolve(id));
    }

    TakeFolder at(Path path) {
        return new TakeFolder(path, disk);
    }

    /// Makes a new folder. Another window may write a take of the same number and second: whichever makes the folder
    /// owns it.
    TakeFolder claim(int number, Instant madeAt) throws IOException {
        Files.createDirectories(takes);
        String name = String.format(Locale.ROOT, "%05d-%s", number, TIME.format(madeAt));
        for (int i = 1;; i++) {
            TakeFolder folder = folder(i == 1 ? name : name + "-" + i);
            try {
                Files.createDirectory(folder.path());
                return folder;
            } catch (FileAlreadyExistsException _) {
                // the next name
            }
        }
    }

    /// Removes a folder into which nothing could be written.
    void unclaim(TakeFolder folder) {
        try {
            FileTree.delete(folder.path());
        } catch (IOException problem) {
            LOG.warn("{} could not be removed: {}", folder.path(), problem.toString());
        }
    }

    /// Number of the last take, 0 without any; reads names alone.
    int lastNumber() {
        int last = 0;
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(takes)) {
            for (Path folder : folders) {
                Matcher name = NAME.matcher(String.valueOf(folder.getFileName()));
                if (name.matches()) {
                    last = Math.max(last, Integer.parseInt(name.group(1)));
                }
            }
        } catch (IOException _) {
            return last;
        }
        return last;
    }

    /// True where this process may repair and remove takes. Otherwise another window may be writing.
    boolean owned() {
        return lock != null;
    }

    /// Reads all heads. Only the process that owns the shelf repairs what a crash has left, and empties the trash.
    ShelfContents open() throws IOException {
        Files.createDirectories(takes);
        if (own()) {
            emptyTrash();
            sweepStaging();
        }
        ShelfContents.Builder found = new ShelfContents.Builder();
        for (Path path : folders(found)) {
            TakeFolder folder = at(path);
            try {
                found.add(head(folder, found));
            } catch (HeadCodec.NewerException _) {
                found.newer++;
            } catch (JsonParseException | NoSuchFileException | CharacterCodingException senseless) {
                LOG.warn("The take in {} makes no sense and is set aside: {}", path, senseless.toString());
                found.broken += owned() && setAside(path) ? 1 : 0;
            } catch (IOException problem) {
                LOG.warn("The take in {} could not be read: {}", path, problem.toString());
                found.unread++;
            }
        }
        return found.build();
    }

    private TakeHead head(TakeFolder folder, ShelfContents.Builder found) throws IOException {
        TakeHead head = folder.head();
        if (head.state().ended() || !owned()) {
            return head;
        }
        try {
            head = folder.recover();
            found.recovered++;
            return head;
        } catch (IOException problem) {
            // The disk is full: the next start tries again.
            LOG.warn("The take in {} could not be recovered: {}", folder.path(), problem.toString());
            return head.failed(head.seconds(), head.bytes(), TakeFolder.CUT_SHORT.line());
        }
    }

    /// Removed from the list, but not yet from the disk.
    void takeOut(String id) throws IOException {
        Files.createDirectories(trash);
        Path away = trash.resolve(id);
        FileTree.delete(away);
        Files.move(takes.resolve(id), away);
    }

    void putBack(String id) throws IOException {
        Files.move(trash.resolve(id), takes.resolve(id));
    }

    void remove(String id) throws IOException {
        FileTree.delete(takes.resolve(id));
    }

    /// A folder for files that are not trusted yet, on the same disk as the takes.
    Path staging() throws IOException {
        Files.createDirectories(root);
        return Files.createTempDirectory(root, "incoming-");
    }

    /// Moves a checked take in, under a number of its own.
    TakeHead adopt(TakeFolder from, int number) throws IOException {
        TakeHead head = from.head();
        from.writeNumber(number);
        TakeFolder target = claim(number, head.madeAt());
        try {
            Files.move(from.path(), target.path(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException problem) {
            unclaim(target);
            throw problem;
        }
        return target.head();
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.release();
        }
        if (lockFile != null) {
            lockFile.close();
        }
    }

    private boolean own() {
        try {
            FileChannel file = FileChannel.open(takes.resolveSibling("in-use"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            lockFile = file;
            lock = file.tryLock();
            return lock != null;
        } catch (IOException | OverlappingFileLockException problem) {
            LOG.info("The takes are in use by another window: {}", problem.getMessage());
            return false;
        }
    }

    private List<Path> folders(ShelfContents.Builder found) throws IOException {
        List<Path> folders = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(takes)) {
            for (Path path : all) {
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    folders.add(path);
                } else if (Files.isSymbolicLink(path)) {
                    LOG.warn("{} is a link and is not followed", path);
                    found.links++;
                }
            }
        }
        return folders;
    }

    private void emptyTrash() {
        try {
            FileTree.delete(trash);
        } catch (IOException problem) {
            LOG.warn("Deleted takes could not be removed from {}: {}", trash, problem.getMessage());
        }
    }

    private void sweepStaging() {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(root, "incoming-*")) {
            for (Path folder : left) {
                FileTree.delete(folder);
            }
        } catch (IOException problem) {
            LOG.warn("What is left of an interrupted opening could not be removed: {}", problem.getMessage());
        }
    }

    private boolean setAside(Path path) {
        try {
            Files.createDirectories(setAside);
            Path target = setAside.resolve(path.getFileName());
            for (int i = 2; Files.exists(target); i++) {
                target = setAside.resolve(path.getFileName() + "-" + i);
            }
            Files.move(path, target);
            return true;
        } catch (IOException problem) {
            LOG.warn("{} could not be set aside: {}", path, problem.getMessage());
            return false;
        }
    }
}
