package dev.soundcheck;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands files to the window that is open, over a socket in a folder that only this user can enter
/// (docs/decisions/0019). The first window holds it; further ones take no files from outside. Any thread.
///
/// A file is handed over once the window has begun to open it. A window that is busy for longer refuses it, so that the
/// other process can open it itself.
final class WindowDoor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WindowDoor.class);
    private static final String SOCKET = "window.sock";
    private static final String TAKEN = "taken";
    private static final int MOST_BYTES = 16_384;
    private static final long ANSWER_SECONDS = 5;
    /// Shorter, so that the refusal still reaches the other process.
    private static final Duration WINDOW_PATIENCE = Duration.ofSeconds(3);

    private final ServerSocketChannel server;
    private final Path socket;
    private final @Nullable Object socketKey;
    private final Opening opening;

    /// How the window opens a file.
    ///
    /// @param thread    the window's own
    /// @param opens     gets each file, on that thread
    /// @param patience  how long the window may be busy before it begins
    record Opening(Executor thread, Consumer<Path> opens, Duration patience) {
        Opening(Executor thread, Consumer<Path> opens) {
            this(thread, opens, WINDOW_PATIENCE);
        }
    }

    private WindowDoor(ServerSocketChannel server, Path socket, Opening opening) throws IOException {
        this.server = server;
        this.socket = socket;
        this.socketKey = key(socket);
        this.opening = opening;
    }

    /// Takes files from now on; null where another window does, or where the system has no such sockets. Waits where the
    /// other window hangs.
    ///
    /// @param folder  of this user's own
    static @Nullable WindowDoor open(Path folder, Opening opening) {
        Path socket = folder.resolve(SOCKET);
        try {
            makePrivate(folder);
            if (Files.exists(socket)) {
                if (knock(folder, null)) {
                    return null;
                }
                Files.delete(socket); // left by a window that was killed
            }
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                server.bind(UnixDomainSocketAddress.of(socket));
                WindowDoor door = new WindowDoor(server, socket, opening);
                Thread.ofPlatform().name("window-door").daemon().start(door::listen);
                return door;
            } catch (IOException | RuntimeException problem) {
                server.close();
                throw problem;
            }
        } catch (IOException | RuntimeException problem) { // a path may be too long for a socket
            LOG.info("Files cannot be handed to this window: {}", problem.toString());
            return null;
        }
    }

    /// Hands a file to the window that is open; false where there is none.
    ///
    /// @param file  null to ask only whether a window is open
    static boolean knock(Path folder, @Nullable Path file) {
        Path socket = folder.resolve(SOCKET);
        if (!Files.exists(socket)) {
            return false;
        }
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Thread asker = Thread.ofVirtual().start(() -> answer.complete(ask(socket, file)));
        try {
            return answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException _) {
            LOG.warn("The window that is open does not answer");
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            asker.interrupt();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            if (Objects.equals(socketKey, key(socket))) {
                Files.delete(socket);
            }
        } catch (NoSuchFileException _) {
            // gone already
        } catch (IOException problem) {
            LOG.warn("The door of the window did not close: {}", problem.toString());
        }
    }

    /// Distinguishes this socket from one that another window has made in its place; null where the system has no file
    /// keys.
    private static @Nullable Object key(Path socket) throws IOException {
        return Files.readAttributes(socket, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).fileKey();
    }

    private static void makePrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static boolean ask(Path socket, @Nullable Path file) {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            String wish = file == null ? "" : file.toAbsolutePath().toString();
            channel.write(StandardCharsets.UTF_8.encode(wish));
            channel.shutdownOutput();
            return read(channel).equals(TAKEN);
        } catch (IOException | RuntimeException problem) {
            LOG.debug("No window answers", problem);
            return false;
        }
    }

    private void listen() {
        while (server.isOpen()) {
            try {
                SocketChannel guest = server.accept();
                Thread.ofVirtual().start(() -> serve(guest));
            } catch (ClosedChannelException _) {
                return;
            } catch (IOException problem) {
                LOG.warn("A file could not be handed over: {}", problem.toString());
            }
        }
    }

    private void serve(SocketChannel guest) {
        try (guest) {
            String wish = read(guest);
            if (wish.isEmpty() || taken(Path.of(wish))) {
                guest.write(StandardCharsets.UTF_8.encode(TAKEN));
            }
        } catch (IOException | RuntimeException problem) {
            LOG.warn("A file could not be handed over: {}", problem.toString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// False where the window was too busy; then it does not open the file later either.
    private boolean taken(Path file) throws InterruptedException {
        if (!file.isAbsolute()) {
            return false;
        }
        AtomicBoolean decided = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(1);
        opening.thread.execute(() -> {
            if (decided.compareAndSet(false, true)) {
                begun.countDown();
                opening.opens.accept(file);
            }
        });
        return begun.await(opening.patience.toMillis(), TimeUnit.MILLISECONDS) || !decided.compareAndSet(false, true);
    }

    private static String read(SocketChannel channel) throws IOException {
        byte[] bytes = Channels.newInputStream(channel).readNBytes(MOST_BYTES);
        return StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes)).toString();
    }
}
