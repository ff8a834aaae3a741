package dev.soundcheck.offline;

import static dev.soundcheck.offline.RawClient.line;
import static dev.soundcheck.offline.RawClient.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What clients do badly costs the others nothing and leaves nothing behind.
class RestTest {
    private static final String LONG_LINE = "A sentence that will not end soon. ".repeat(2000);

    @Test
    void clientsThatDoNotReadHoldUpNobody() throws Exception {
        List<Socket> lazy = new ArrayList<>();
        try (OfflineServer server = OfflineServer.start(OfflineOptions.EMBEDDED)) {
            for (int i = 0; i < 150; i++) {
                lazy.add(request(server, "/tts/bytes"));
            }

            assertEquals(200, new RawClient(server).postBytes("/tts/bytes", line("Still served.")).statusCode());
            for (Socket socket : lazy) {
                socket.close();
            }
            assertRestOf("offline-stream");
        }
    }

    @Test
    void clientsWithSlowHeadersAndBodiesHoldUpNobody() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try (OfflineServer server = OfflineServer.start(OfflineOptions.EMBEDDED)) {
            for (int i = 0; i < 150; i++) {
                Socket socket = connect(server);
                socket.getOutputStream().write((i % 2 == 0
                        ? "GET /voi"
                        : "POST /tts/bytes HTTP/1.1\r\nHost: localhost"
                                + "\r\nCartesia-Version: 2026-08-14\r\nContent-Length: 1000\r\n\r\n{")
                        .getBytes(
                                StandardCharsets.US_ASCII));
                slow.add(socket);
            }

            assertEquals(200, new RawClient(server).postBytes("/tts/bytes", line("Still served.")).statusCode());
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void contextsThatEndLeaveNoThreadBehind() throws Exception {
        try (OfflineServer server = OfflineServer.start(OfflineOptions.EMBEDDED);
                RawSocket socket = new RawSocket(
                        server)) {
            for (int i = 0; i < 100; i++) {
                socket.send(with(line("Context."), Map.of("context_id", "c" + i)));
            }
            int ended = 0;
            while (ended < 100) {
                socket.awaitType("done");
                ended++;
            }
            assertRestOf("offline-stream");
        }
    }

    @Test
    void clientsOfEveryKindLeaveNeitherThreadsNorConnectionsNorMemoryBehind() throws Exception {
        try (OfflineServer server = OfflineServer.start(OfflineOptions.EMBEDDED)) {
            Misuse misuse = new Misuse(server);
            Random random = new Random(5);
            for (int warm = 0; warm < 30; warm++) {
                misuse.any(random);
            }
            Resources before = Resources.now();
            for (int client = 0; client < 100; client++) {
                misuse.any(random);
            }
            for (int socket = 0; socket < 400; socket++) {
                misuse.droppedSocket(socket % 40 == 0);
            }

            var _ = Resources.backTo(before, new Resources(32, 16, 32));
        }
    }

    private static Socket request(OfflineServer server, String path) throws IOException {
        Socket socket = connect(server);
        byte[] body = line(LONG_LINE).toString().getBytes(StandardCharsets.UTF_8);
        socket.getOutputStream().write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nCartesia-Version: 2026-08-14"
                + "\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(body);
        return socket;
    }

    private static Socket connect(OfflineServer server) throws IOException {
        return new Socket(server.baseUrl().getHost(), server.baseUrl().getPort());
    }

    /// The threads of streams end a few seconds after their last work.
    private static void assertRestOf(String name) throws Exception {
        Until.holds("no thread of " + name + " is left", () -> threads(name) == 0);
    }

    private static long threads(String name) {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith(name)).count();
    }
}
