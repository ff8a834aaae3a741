package dev.soundcheck.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Against a real echo server on loopback: lower bounds are the network's, upper bounds leave room for a busy machine.
@Timeout(60)
class ConditionedSocketTest {
    private static final NetworkProfile FAR = NetworkProfile.custom(60, 0, 0, 0, 0);
    private static final double ROOM_MILLIS = 250;

    private final ServerSocket server;

    ConditionedSocketTest() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void connectingWaitsARoundTrip() throws IOException {
        long began = System.nanoTime();
        try (Socket socket = connect(FAR)) {
            assertTook(60, began);
            assertTrue(socket.isConnected());
        }
    }

    @Test
    void anAnswerTakesARoundTrip() throws IOException {
        echo();
        try (Socket socket = connect(FAR)) {
            long began = System.nanoTime();
            socket.getOutputStream().write(42);
            assertEquals(42, socket.getInputStream().read());
            assertTook(60, began);
        }
    }

    @Test
    void everyByteArrivesUnchangedAndInOrder() throws IOException {
        echo();
        byte[] sent = new byte[400_000];
        new Random(3).nextBytes(sent);
        try (Socket socket = connect(NetworkProfile.custom(4, 3, 100_000, 0, 0))) {
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(socket, sent));
            assertArrayEquals(sent, socket.getInputStream().readNBytes(sent.length));
            writing.join();
        }
    }

    @Test
    void aNarrowNetworkPacesWhatComes() throws IOException {
        echo();
        try (Socket socket = connect(NetworkProfile.custom(0, 0, 1600, 0, 0))) {
            long began = System.nanoTime();
            socket.getOutputStream().write(new byte[20_000]);
            socket.getInputStream().readNBytes(20_000);
            assertTook(100, began);
        }
    }

    @Test
    void aReadTimesOutAsOnAnySocket() throws IOException {
        echo();
        try (Socket socket = connect(FAR)) {
            socket.setSoTimeout(15);
            InputStream input = socket.getInputStream();
            assertThrows(SocketTimeoutException.class, input::read);
            socket.setSoTimeout(0);
            socket.getOutputStream().write(7);
            assertEquals(7, input.read());
        }
    }

    @Test
    void theEndOfTheStreamTravelsBehindTheBytes() throws IOException {
        Thread.ofVirtual().start(() -> {
            try (Socket peer = server.accept()) {
                peer.getOutputStream().write(9);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        try (Socket socket = connect(FAR)) {
            assertEquals(9, socket.getInputStream().read());
            assertEquals(-1, socket.getInputStream().read());
            assertEquals(-1, socket.getInputStream().read());
        }
    }

    @Test
    void closingWakesAReaderAndIsSeenAtOnce() throws Exception {
        echo();
        Socket socket = connect(FAR);
        InputStream input = socket.getInputStream();
        CountDownLatch reading = new CountDownLatch(1);
        CompletableFuture<Integer> read = CompletableFuture.supplyAsync(() -> {
            reading.countDown();
            try {
                return input.read();
            } catch (SocketException _) {
                return -2;
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        reading.await();
        socket.close();
        socket.close();
        assertTrue(socket.isClosed());
        assertEquals(-2, read.get(30, TimeUnit.SECONDS));
        assertThrows(SocketException.class, socket::getOutputStream);
    }

    @Test
    void whatWasWrittenBeforeTheCloseStillArrives() throws Exception {
        CompletableFuture<byte[]> got = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try (Socket peer = server.accept()) {
                got.complete(peer.getInputStream().readAllBytes());
            } catch (IOException e) {
                got.completeExceptionally(e);
            }
        });
        Socket socket = connect(FAR);
        socket.getOutputStream().write(new byte[]{1, 2, 3});
        socket.close();
        assertArrayEquals(new byte[]{1, 2, 3}, got.get(30, TimeUnit.SECONDS));
    }

    @Test
    void closingAfterTheOutputWasShutGivesTheRealSocketBack() throws Exception {
        CompletableFuture<Boolean> refused = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try (Socket peer = server.accept()) {
                peer.getInputStream().readAllBytes();
                while (true) {
                    peer.getOutputStream().write(new byte[65_536]);
                }
            } catch (IOException gone) {
                refused.complete(true);
            }
        });
        Socket socket = connect(FAR);
        socket.shutdownOutput();
        assertEquals(0, socket.getInputStream().read());

        socket.close();

        assertTrue(refused.get(30, TimeUnit.SECONDS));
    }

    @Test
    void aClosedPortIsRefusedAsOnAnySocket() throws IOException {
        int port = server.getLocalPort();
        server.close();
        assertThrows(IOException.class, () -> ConditionedSockets.of(FAR, 1)
                .createSocket(InetAddress.getLoopbackAddress(), port));
    }

    @Test
    void aNetworkThatChangesNothingIsThePlainSocket() {
        assertEquals(SocketFactory.getDefault(), ConditionedSockets.of(NetworkProfile.NONE, 1));
    }

    private Socket connect(NetworkProfile profile) throws IOException {
        Socket socket = ConditionedSockets.of(profile, 1).createSocket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort()), 5000);
        return socket;
    }

    private void echo() {
        Thread.ofVirtual().start(() -> {
            try (Socket peer = server.accept()) {
                peer.getInputStream().transferTo(peer.getOutputStream());
            } catch (IOException _) {
                // the client is gone
            }
        });
    }

    private static void write(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertTook(double millis, long began) {
        double took = (System.nanoTime() - began) / 1e6;
        assertTrue(took >= millis - 0.1 && took <= millis + ROOM_MILLIS, "took " + took + " ms, expected " + millis);
    }
}
