package dev.soundcheck.offline;

import static dev.soundcheck.offline.RawClient.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedServer.class)
class StreamingTest {
    private static final String LONG_TEXT = "The harbour was quiet, and the boats lay still in the dark. ".repeat(170);

    private final OfflineServer server;

    StreamingTest(OfflineServer server) {
        this.server = server;
    }

    /// Ten minutes of sound at 48 kHz float are 115 MB: they can be neither in the heap nor on the way.
    @Test
    void aClientThatDoesNotReadStopsTheSynthesis() throws Exception {
        String body = line(LONG_TEXT, "raw", "pcm_f32le", 48000).toString();
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(8192);
            socket.connect(new InetSocketAddress(server.baseUrl().getHost(), server.baseUrl().getPort()));
            socket.getOutputStream()
                    .write(("POST /tts/bytes HTTP/1.1\r\nHost: localhost\r\nCartesia-Version: 2026-08-14\r\n"
                            + "Content-Length: " + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
            InputStream in = socket.getInputStream();
            assertEquals("HTTP/1.1 200", new String(in.readNBytes(12), StandardCharsets.US_ASCII));

            Thread writer = awaitBlockedWriter();

            assertTrue(writer.getName().startsWith("offline-stream"), writer.getName());
        }
    }

    /// The server's thread that waits until the client takes more.
    private static Thread awaitBlockedWriter() throws Exception {
        return Until.found("a thread that waits for the client", () -> Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> entry.getKey().getState() == Thread.State.WAITING && Arrays.stream(entry.getValue())
                        .anyMatch(frame -> frame.getClassName().endsWith("BytesRoute$Body")))
                .map(Map.Entry::getKey).findFirst());
    }

    @Test
    void memoryDoesNotGrowWithTheText() throws Exception {
        RawClient client = new RawClient(server);
        long most = 0;
        long before = usedAfterCollection();
        try (InputStream body = client.open("/tts/bytes", line(LONG_TEXT, "raw", "pcm_f32le", 48000)).body()) {
            for (int megabytes = 0; megabytes < 20; megabytes++) {
                body.skipNBytes(1 << 20);
                if (megabytes % 5 == 4) {
                    most = Math.max(most, usedAfterCollection());
                }
            }
        }
        long grownMegabytes = (most - before) >> 20;

        assertTrue(grownMegabytes < 16, "heap grew by " + grownMegabytes + " MB while 20 MB were read");
    }

    private static long usedAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
