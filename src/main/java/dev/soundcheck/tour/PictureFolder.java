package dev.soundcheck.tour;

import dev.soundcheck.files.FileProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A folder of pictures: writes them in the background, a few at a time. Any thread.
public final class PictureFolder {
    private static final int MOST_WAITING = 6;

    private final Path folder;
    private final ExecutorService writers = Executors.newFixedThreadPool(
            Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
            Thread.ofPlatform().daemon().name("tour-pictures-", 0).factory());
    private final AtomicInteger waiting = new AtomicInteger();
    private final ConcurrentLinkedQueue<CompletableFuture<Void>> writes = new ConcurrentLinkedQueue<>();

    PictureFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /// False while too many pictures wait to be written.
    boolean hasRoom() {
        return waiting.get() < MOST_WAITING;
    }

    /// @param name  without its ending
    void keep(String name, Picture picture) {
        waiting.incrementAndGet();
        writes.add(CompletableFuture.runAsync(() -> write(name, picture), writers));
    }

    /// Waits until all are written; takes no more.
    ///
    /// @throws IOException  where one was not
    void finish() throws IOException {
        try {
            CompletableFuture.allOf(writes.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException problem) {
            if (problem.getCause() instanceof IOException disk) {
                throw new IOException(FileProblem.sentence("A picture in " + folder, disk), disk);
            }
            throw problem;
        } finally {
            writers.shutdown();
        }
    }

    private void write(String name, Picture picture) {
        try {
            picture.save(folder.resolve(name + ".png"));
        } catch (IOException problem) {
            throw new CompletionException(problem);
        } finally {
            waiting.decrementAndGet();
        }
    }
}
