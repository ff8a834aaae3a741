package dev.soundcheck.cartesia;

import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/// The least server that can stream: everything is encoded before, so that what is measured is the client.
///
/// One thread per connection. Stamps the instant before it writes the first sound of an answer.
final class BenchServer implements AutoCloseable {
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final ServerSocket listening;
    private final byte[] pcm;
    private final byte[] chunked;
    private final byte[] events;
    private final String base64;
    private final int chunks;
    private final AtomicInteger written = new AtomicInteger();
    private volatile long firstWriteNanos;

    /// A server whose every answer is the same chunk over and over.
    BenchServer(byte[] pcm, int chunks) {
        this.pcm = pcm;
        this.chunks = chunks;
        this.base64 = Base64.getEncoder().encodeToString(pcm);
        this.chunked = http(pcm);
        this.events = http(
                ("event: chunk\ndata: {\"type\":\"chunk\",\"done\":false,\"status_code\":206,\"step_time\":9.5,"
                        + "\"data\":\"" + base64 + "\"}\n\n").getBytes(StandardCharsets.US_ASCII));
        try {
            this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Thread.ofPlatform().daemon().name("bench-accept").start(this::accept);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    /// `System.nanoTime` just before the first sound of the latest answer was written.
    long firstWriteNanos() {
        return firstWriteNanos;
    }

    /// Chunks of all answers that have left so far.
    int chunksWritten() {
        return written.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listening.accept();
                socket.setTcpNoDelay(true);
                Thread.ofPlatform().daemon().name("bench-server").start(() -> serve(socket));
            }
        } catch (IOException closed) {
            // the end of the benchmark
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            OutputStream out = socket.getOutputStream();
            for (String request = line(in); !request.isEmpty(); request = line(in)) {
                String key = headers(in);
                if (request.contains("/tts/websocket")) {
                    upgrade(in, out, key);
                    return;
                }
                answer(out, request.contains("/tts/sse"));
            }
        } catch (IOException hungUp) {
            // the client closed its connection
        }
    }

    /// Reads headers and body; gives the socket's key where there is one.
    private static String headers(DataInputStream in) throws IOException {
        String key = "";
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (lower.startsWith("sec-websocket-key:")) {
                key = header.substring(18).strip();
            }
        }
        in.readFully(new byte[length]);
        return key;
    }

    private void answer(OutputStream out, boolean sse) throws IOException {
        out.write(("HTTP/1.1 200 OK\r\nContent-Type: " + (sse ? "text/event-stream" : "audio/wav")
                + "\r\nTransfer-Encoding: chunked\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        firstWriteNanos = System.nanoTime();
        for (int i = 0; i < chunks; i++) {
            out.write(sse ? events : chunked);
            written.incrementAndGet();
        }
        if (sse) {
            out.write(http("event: done\ndata: {\"type\":\"done\",\"done\":true,\"status_code\":206}\n\n"
                    .getBytes(StandardCharsets.US_ASCII)));
        }
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private void upgrade(DataInputStream in, OutputStream out, String key) throws IOException {
        out.write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: " + accept(key) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        for (String message = frame(in); !message.isEmpty(); message = frame(in)) {
            String id = JsonParser.parseString(message).getAsJsonObject().get("context_id").getAsString();
            byte[] chunk = text("{\"type\":\"chunk\",\"context_id\":\"" + id
                    + "\",\"status_code\":206,\"done\":false,\"step_time\":9.5,\"data\":\"" + base64 + "\"}");
            firstWriteNanos = System.nanoTime();
            for (int i = 0; i < chunks; i++) {
                out.write(chunk);
                written.incrementAndGet();
            }
            out.write(text("{\"type\":\"done\",\"context_id\":\"" + id + "\",\"status_code\":206,\"done\":true}"));
        }
    }

    /// The text of one masked frame, "" where the client closes.
    private static String frame(DataInputStream in) throws IOException {
        int opcode = in.readUnsignedByte() & 0x0F;
        int length = in.readUnsignedByte() & 0x7F;
        int bytes = length == 126 ? in.readUnsignedShort() : length;
        byte[] mask = new byte[4];
        in.readFully(mask);
        byte[] payload = new byte[bytes];
        in.readFully(payload);
        for (int i = 0; i < bytes; i++) {
            payload[i] ^= mask[i % 4];
        }
        return opcode == 1 ? new String(payload, StandardCharsets.UTF_8) : "";
    }

    private static byte[] text(String json) {
        byte[] payload = json.getBytes(StandardCharsets.US_ASCII);
        int head = payload.length < 126 ? 2 : payload.length < 65536 ? 4 : 10;
        byte[] frame = new byte[head + payload.length];
        frame[0] = (byte) 0x81;
        frame[1] = (byte) (head == 2 ? payload.length : head == 4 ? 126 : 127);
        for (int i = 0; i < head - 2; i++) {
            frame[head - 1 - i] = (byte) ((long) payload.length >> (8 * i));
        }
        System.arraycopy(payload, 0, frame, head, payload.length);
        return frame;
    }

    private static byte[] http(byte[] body) {
        byte[] head = (Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[head.length + body.length + 2];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        all[all.length - 2] = '\r';
        all[all.length - 1] = '\n';
        return all;
    }

    private static String line(DataInputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static String accept(String key) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(sum);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Bytes of one chunk.
    int chunkBytes() {
        return pcm.length;
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
