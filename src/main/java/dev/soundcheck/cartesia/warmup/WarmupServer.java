package dev.soundcheck.cartesia.warmup;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Locale;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.ByteString;

/// A minimal TLS server that speaks a few words over each endpoint, on a loopback port and for a moment only.
///
/// One thread a connection. It shares nothing with the offline voices: those are not there yet when it is needed.
final class WarmupServer implements AutoCloseable {
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int SOUND_BYTES = 3200;

    private final HeldCertificate authority = new HeldCertificate.Builder().certificateAuthority(0).build();
    private final ServerSocket listening;
    private final byte[] pcm = new byte[SOUND_BYTES];

    WarmupServer() throws IOException {
        HeldCertificate own = new HeldCertificate.Builder().addSubjectAlternativeName("localhost").signedBy(authority)
                .build();
        for (int i = 0; i < pcm.length; i++) {
            pcm[i] = (byte) (i * 31 + 7);
        }
        this.listening = new HandshakeCertificates.Builder().heldCertificate(own, authority.certificate()).build()
                .sslContext().getServerSocketFactory()
                .createServerSocket(0, 8, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("warmup-accept").start(this::accept);
    }

    URI url() {
        return URI.create("https://localhost:" + listening.getLocalPort());
    }

    /// The certificate to trust.
    X509Certificate authority() {
        return authority.certificate();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listening.accept();
                Thread.ofPlatform().daemon().name("warmup-server").start(() -> serve(socket));
            }
        } catch (IOException closed) {
            // the server is being closed
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            OutputStream out = socket.getOutputStream();
            for (String request = line(in); !request.isEmpty(); request = line(in)) {
                if (request.contains("/tts/websocket")) {
                    socket(in, out);
                    return;
                }
                in.skipNBytes(Integer.parseInt(header(in, "content-length:")));
                answer(out, request.contains("/tts/sse"));
            }
        } catch (IOException | RuntimeException hungUp) {
            // the client has what it wanted, or gives up as it would elsewhere
        }
    }

    private void answer(OutputStream out, boolean sse) throws IOException {
        byte[] body = sse
                ? ascii("data: " + chunk("") + "\n\ndata: " + words("") + "\n\ndata: " + done("") + "\n\n")
                : pcm;
        out.write(ascii("HTTP/1.1 200 OK\r\nContent-Type: " + (sse ? "text/event-stream" : "audio/wav")
                + "\r\nTransfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(body.length) + "\r\n"));
        out.write(body);
        out.write(ascii("\r\n0\r\n\r\n"));
    }

    private void socket(DataInputStream in, OutputStream out) throws IOException {
        String accept = ByteString.encodeUtf8(header(in, "sec-websocket-key:") + GUID).sha1().base64();
        out.write(ascii("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: " + accept + "\r\n\r\n"));
        String message = frame(in);
        int from = message.indexOf("\"context_id\":") + 14;
        String id = "\"context_id\":\"" + message.substring(from, message.indexOf('"', from)) + "\",";
        for (String json : new String[]{chunk(id), words(id), done(id)}) {
            byte[] payload = ascii(json);
            out.write(ByteBuffer.allocate(4 + payload.length).put((byte) 0x81).put((byte) 126)
                    .putShort((short) payload.length).put(payload).array());
        }
        frame(in); // its good-bye
    }

    private String chunk(String id) {
        return "{\"type\":\"chunk\"," + id + "\"done\":false,\"status_code\":206,\"step_time\":1,\"data\":\""
                + Base64.getEncoder().encodeToString(pcm) + "\"}";
    }

    private static String words(String id) {
        return "{\"type\":\"timestamps\"," + id + "\"done\":false,\"word_timestamps\":{\"words\":[\"Warm\",\"up.\"],"
                + "\"start\":[0.0,0.04],\"end\":[0.04,0.09]}}";
    }

    /// Long enough for the longer form of a frame's head.
    private static String done(String id) {
        return "{\"type\":\"done\"," + id + "\"done\":true,\"status_code\":206,\"note\":\"" + "-".repeat(80) + "\"}";
    }

    private static String header(DataInputStream in, String name) throws IOException {
        String value = "";
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(Locale.ROOT).startsWith(name)) {
                value = header.substring(name.length()).strip();
            }
        }
        return value;
    }

    /// The text of one masked frame.
    private static String frame(DataInputStream in) throws IOException {
        in.skipNBytes(1);
        int length = in.readUnsignedByte() & 0x7F;
        int bytes = length == 126 ? in.readUnsignedShort() : length;
        byte[] mask = in.readNBytes(4);
        byte[] payload = in.readNBytes(bytes);
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i % mask.length];
        }
        return new String(payload, StandardCharsets.UTF_8);
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
