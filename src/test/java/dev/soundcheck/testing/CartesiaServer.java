package dev.soundcheck.testing;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.Buffer;

/// A server that answers what a test has told it to, one answer after the other.
public final class CartesiaServer implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    private final MockWebServer server = new MockWebServer();
    private final DroppableSockets sockets = new DroppableSockets();

    public CartesiaServer() {
        try {
            server.setServerSocketFactory(sockets);
            server.start();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// From now on it speaks https, with a certificate that no client knows.
    public CartesiaServer withUntrustedCertificate() {
        withCertificate();
        return this;
    }

    /// From now on it speaks https, with the certificate that is returned.
    public X509Certificate withCertificate() {
        HeldCertificate own = new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
        server.useHttps(new HandshakeCertificates.Builder().heldCertificate(own).build().sslSocketFactory());
        return own.certificate();
    }

    public URI url() {
        return server.url("/").uri();
    }

    public URI url(String path) {
        return server.url(path).uri();
    }

    public int port() {
        return server.getPort();
    }

    public MockWebServer web() {
        return server;
    }

    public CartesiaServer answer(MockResponse.Builder response) {
        server.enqueue(response.build());
        return this;
    }

    /// A refusal with a body.
    public CartesiaServer refuse(int status, String body) {
        return answer(new MockResponse.Builder().code(status).setHeader("Content-Type", "application/json").body(body));
    }

    /// Sound in one piece, then a clean end.
    public CartesiaServer sound(byte[] body) {
        return answer(soundResponse(body, Math.max(1, body.length)));
    }

    /// Sound in chunks of a size, then a clean end.
    ///
    /// @param chunkBytes  size of each chunk of the transfer
    public static MockResponse.Builder soundResponse(byte[] body, int chunkBytes) {
        return new MockResponse.Builder().setHeader("Content-Type", "audio/wav")
                .chunkedBody(new Buffer().write(body), chunkBytes);
    }

    public static MockResponse.Builder eventResponse(String body) {
        return new MockResponse.Builder().setHeader("Content-Type", "text/event-stream").body(body);
    }

    public CartesiaServer events(String... events) {
        return answer(eventResponse(String.join("", events)));
    }

    /// The body is cut: its second half never comes, and the connection closes.
    public static MockResponse.Builder cutInHalf(MockResponse.Builder response) {
        return response.onResponseBody(new SocketEffect.CloseSocket());
    }

    public ServerSocketScript socket() {
        return socket(new MockResponse.Builder());
    }

    /// A socket whose handshake is answered with a header of its own.
    public ServerSocketScript socket(String header, String value) {
        return socket(new MockResponse.Builder().addHeader(header, value));
    }

    private ServerSocketScript socket(MockResponse.Builder handshake) {
        ServerSocketScript script = new ServerSocketScript(sockets::drop);
        answer(handshake.webSocketUpgrade(script));
        return script;
    }

    public RecordedRequest request() {
        try {
            RecordedRequest request = server.takeRequest(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertNotNull(request, "the client asked for nothing");
            return request;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    public static JsonObject body(RecordedRequest request) {
        assertNotNull(request.getBody());
        return JsonParser.parseString(request.getBody().utf8()).getAsJsonObject();
    }

    public int requests() {
        return server.getRequestCount();
    }

    @Override
    public void close() {
        server.close();
    }
}
