package dev.soundcheck.offline;

import static dev.soundcheck.offline.RawClient.line;
import static dev.soundcheck.offline.RawClient.with;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;

/// What clients do to a server, well and badly. Each client has a connection of its own and leaves nothing behind. Any
/// thread.
final class Misuse {
    private static final String LONG_LINE = "A sentence that will not end soon. ".repeat(200);

    private final OfflineServer server;

    Misuse(OfflineServer server) {
        this.server = server;
    }

    /// One client more, of a kind that the random numbers choose.
    void any(Random random) throws IOException {
        switch (random.nextInt(12)) {
            case 0 -> answered(post("/tts/bytes", line("A line for bytes.").toString()));
            case 1 -> answered(post("/tts/sse", with(line("A line for events."), Map.of("add_timestamps", true))
                    .toString()));
            case 2 -> answered(post("/tts/bytes", "{\"transcript\":"));
            case 3 -> answered(post("/tts/sse", "[".repeat(10_000)));
            case 4 -> answered("GET /voices HTTP/1.1\r\nHost: localhost\r\nCartesia-Version: " + RawClient.NEWEST
                    + "\r\nConnection: close\r\n\r\n");
            case 5 -> answered("GET /voices HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
            case 6 -> leftAfter("GET /voi", 0);
            case 7 -> leftAfter(post("/tts/bytes", LONG_LINE).substring(0, 300), 0);
            case 8 -> leftAfter(post("/tts/bytes", line(LONG_LINE).toString()), 20_000);
            case 9 -> leftAfter(post("/tts/sse", line(LONG_LINE).toString()), 2000);
            case 10 -> spokenOverSocket();
            default -> droppedSocket(random.nextBoolean());
        }
    }

    /// A whole turn in two inputs, ended well.
    void spokenOverSocket() throws IOException {
        try (RawFrames socket = new RawFrames(server)) {
            send(socket, Map.of("context_id", "c", "continue", true));
            send(socket, Map.of("context_id", "c", "continue", false));
            String event = "";
            while (!event.contains("\"type\":\"done\"")) {
                event = socket.read().payload();
            }
        }
    }

    /// Opened and gone, without a word or in the middle of a turn.
    void droppedSocket(boolean asked) throws IOException {
        try (RawFrames socket = new RawFrames(server)) {
            if (asked) {
                send(socket, Map.of("context_id", "c", "transcript", LONG_LINE));
                socket.read();
            }
        }
    }

    private static void send(RawFrames socket, Map<String, ?> more) throws IOException {
        socket.send(RawFrames.TEXT, with(line("Some words to be spoken. "), more).toString().getBytes(
                StandardCharsets.UTF_8));
    }

    private static String post(String path, String body) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCartesia-Version: "
                + RawClient.NEWEST + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private void answered(String request) throws IOException {
        try (Socket socket = connect(request); InputStream in = socket.getInputStream()) {
            String head = new String(in.readNBytes(9), StandardCharsets.US_ASCII);
            if (!head.equals("HTTP/1.1 ")) {
                throw new IOException("no answer but " + head);
            }
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /// Reads so many bytes of the answer, then hangs up.
    private void leftAfter(String request, int bytes) throws IOException {
        try (Socket socket = connect(request)) {
            socket.getInputStream().readNBytes(bytes);
        }
    }

    private Socket connect(String request) throws IOException {
        Socket socket = new Socket(server.baseUrl().getHost(), server.baseUrl().getPort());
        socket.setSoTimeout(120_000);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return socket;
    }
}
