package dev.soundcheck.peers;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.soundcheck.testing.Frames;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.ByteString;

/// The least TLS server that can stream, in a process of its own: what is measured is the client.
///
/// The text of a request says what to answer (`chunks=3 bytes=17640 think=0`). Everything is encoded before. The first
/// eight bytes of each chunk are the instant at which it is written. One thread a connection.
///
/// Arguments: the file for its certificate and, once it listens, the file for its port.
public final class PeerServer {
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final Pattern JOB = Pattern.compile("chunks=(\\d+) bytes=(\\d+) think=(\\d+)");
    /// Nine bytes are twelve letters: the stamp can be written over in the encoded form too.
    private static final int STAMP_GROUP_BYTES = 9;

    private PeerServer() {}

    /// What a request asks for.
    private record Job(int chunks, byte[] pcm, String base64, int thinkMillis) {}

    public static void main(String[] arguments) throws IOException {
        HeldCertificate own = new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
        Files.writeString(Path.of(arguments[0]), own.certificatePem());
        ServerSocket listening = new HandshakeCertificates.Builder().heldCertificate(own).build().sslContext()
                .getServerSocketFactory().createServerSocket(0, 50, InetAddress.getByName("localhost"));
        Files.writeString(Path.of(arguments[1]), String.valueOf(listening.getLocalPort()));
        while (true) {
            Socket socket = listening.accept();
            socket.setTcpNoDelay(true);
            Thread.ofPlatform().daemon().name("peer-server").start(() -> serve(socket));
        }
    }

    private static void serve(Socket socket) {
        try (socket) {
            DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            OutputStream out = socket.getOutputStream();
            for (String request = line(in); !request.isEmpty(); request = line(in)) {
                if (request.contains("/tts/websocket")) {
                    upgrade(in, out);
                    return;
                }
                Job job = job(JsonParser.parseString(body(in)).getAsJsonObject());
                answer(out, job, request.contains("/tts/sse"));
            }
        } catch (IOException hungUp) {
            // the client closed its connection
        }
    }

    private static String body(DataInputStream in) throws IOException {
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static Job job(JsonObject request) {
        Matcher wanted = JOB.matcher(request.get("transcript").getAsString());
        if (!wanted.find()) {
            throw new IllegalArgumentException("no job: " + request);
        }
        byte[] pcm = Frames.pattern(Integer.parseInt(wanted.group(2)));
        return new Job(Integer.parseInt(wanted.group(1)), pcm, Base64.getEncoder().encodeToString(pcm),
                Integer.parseInt(wanted.group(3)));
    }

    private static void answer(OutputStream out, Job job, boolean sse) throws IOException {
        out.write(ascii("HTTP/1.1 200 OK\r\nContent-Type: " + (sse ? "text/event-stream" : "audio/wav")
                + "\r\nTransfer-Encoding: chunked\r\n\r\n"));
        String before = "event: chunk\ndata: {\"type\":\"chunk\",\"done\":false,\"status_code\":206,\"step_time\":9.5,"
                + "\"data\":\"";
        byte[] chunk = http(sse ? ascii(before + job.base64 + "\"}\n\n") : job.pcm);
        int stamp = chunk.length - 2 - (sse ? job.base64.length() + 4 : job.pcm.length);
        LockSupport.parkNanos(job.thinkMillis * 1_000_000L);
        for (int i = 0; i < job.chunks; i++) {
            write(out, chunk, stamp, job, sse);
        }
        if (sse) {
            out.write(http(ascii("event: done\ndata: {\"type\":\"done\",\"done\":true,\"status_code\":206}\n\n")));
        }
        out.write(ascii("0\r\n\r\n"));
    }

    private static void upgrade(DataInputStream in, OutputStream out) throws IOException {
        String key = "";
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("sec-websocket-key:")) {
                key = header.substring(18).strip();
            }
        }
        out.write(ascii("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: " + ByteString.encodeUtf8(key + GUID).sha1().base64() + "\r\n\r\n"));
        for (String message = frame(in); !message.isEmpty(); message = frame(in)) {
            JsonObject request = JsonParser.parseString(message).getAsJsonObject();
            Job job = job(request);
            String id = request.get("context_id").getAsString();
            byte[] chunk = text("{\"type\":\"chunk\",\"context_id\":\"" + id
                    + "\",\"status_code\":206,\"done\":false,\"step_time\":9.5,\"data\":\"" + job.base64 + "\"}");
            LockSupport.parkNanos(job.thinkMillis * 1_000_000L);
            for (int i = 0; i < job.chunks; i++) {
                write(out, chunk, chunk.length - 2 - job.base64.length(), job, true);
            }
            out.write(text("{\"type\":\"done\",\"context_id\":\"" + id + "\",\"status_code\":206,\"done\":true}"));
        }
    }

    /// Writes a chunk with the instant at which that is done.
    private static void write(OutputStream out, byte[] chunk, int at, Job job, boolean encoded) throws IOException {
        byte[] head = Arrays.copyOf(job.pcm, STAMP_GROUP_BYTES);
        ByteBuffer.wrap(head).putLong(System.nanoTime());
        byte[] stamp = encoded ? Base64.getEncoder().encode(head) : head;
        System.arraycopy(stamp, 0, chunk, at, stamp.length);
        out.write(chunk);
    }

    /// The text of one masked frame, "" where the client closes.
    private static String frame(DataInputStream in) throws IOException {
        int opcode = in.readUnsignedByte() & 0x0F;
        int length = in.readUnsignedByte() & 0x7F;
        int bytes = length == 126 ? in.readUnsignedShort() : length;
        byte[] mask = in.readNBytes(4);
        byte[] payload = in.readNBytes(bytes);
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i % 4];
        }
        return opcode == 1 ? new String(payload, StandardCharsets.UTF_8) : "";
    }

    private static byte[] text(String json) {
        byte[] payload = ascii(json);
        int head = payload.length < 126 ? 2 : payload.length < 65536 ? 4 : 10;
        ByteBuffer frame = ByteBuffer.allocate(head + payload.length).put((byte) 0x81);
        switch (head) {
            case 2 -> frame.put((byte) payload.length);
            case 4 -> frame.put((byte) 126).putShort((short) payload.length);
            default -> frame.put((byte) 127).putLong(payload.length);
        }
        return frame.put(payload).array();
    }

    private static byte[] http(byte[] body) {
        byte[] head = ascii(Integer.toHexString(body.length) + "\r\n");
        return ByteBuffer.allocate(head.length + body.length + 2).put(head).put(body).put((byte) '\r').put((byte) '\n')
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
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
}
