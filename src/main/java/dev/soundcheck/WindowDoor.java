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
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands files to the window that is open, over a socket in a folder that only this user can enter
/// (docs/decisions/0019). The first window holds it; further ones take no files from outside. Any thread.
final class WindowDoor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WindowDoor.class);
    private static final String SOCKET = "window.sock";
    private static final String TAKEN = "taken";
    private static final int MOST_BYTES = 16_384;
    private static final long ANSWER_SECONDS = 5;

    private final ServerSocketChannel server;
    private final Path socket;

    private WindowDoor(ServerSocketChannel server, Path socket) {
        this.server = server;
        this.socket = socket;
    }

    /// Takes files from now on; null where another window does, or where the system has no such sockets.
    ///
    /// @param folder  of this user's own
    /// @param opens   gets each file, on a thread of the door
    static @Nullable WindowDoor open(Path folder, Consumer<Path> opens) {
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
            } catch (IOException | RuntimeException problem) {
                server.close();
                throw problem;
            }
            WindowDoor door = new WindowDoor(server, socket);
            Thread.ofPlatform().name("window-door").daemon().start(() -> door.listen(opens));
            return door;
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
            Files.deleteIfExists(socket);
        } catch (IOException problem) {
            LOG.warn("The door of the window did not close: {}", problem.toString());
        }
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

    private void listen(Consumer<Path> opens) {
        while (server.isOpen()) {
            try {
                SocketChannel guest = server.accept();
                Thread.ofVirtual().start(() -> serve(guest, opens));
            } catch (ClosedChannelException _) {
                return;
            } catch (IOException problem) {
                LOG.warn("A file could not be handed over: {}", problem.toString());
            }
        }
    }

    private static void serve(SocketChannel guest, Consumer<Path> opens) {
        try (guest) {
            String wish = read(guest);
            Path file = wish.isEmpty() ? null : Path.of(wish);
            guest.write(StandardCharsets.UTF_8.encode(TAKEN));
            if (file != null && file.isAbsolute()) {
                opens.accept(file);
            }
        } catch (IOException | RuntimeException problem) {
            LOG.warn("A file could not be handed over: {}", problem.toString());
        }
    }

    private static String read(SocketChannel channel) throws IOException {
        byte[] bytes = Channels.newInputStream(channel).readNBytes(MOST_BYTES);
        return StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes)).toString();
    }
}
