package dev.soundcheck.offline;

import static dev.soundcheck.offline.RawClient.line;
import static dev.soundcheck.offline.RawClient.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final String LONG_LINE = "A sentence that will not end soon. ".repeat(300);

    @Test
    void moreGenerationsThanAllowedAreRefusedAndFreedPlacesAreUsed() throws Exception {
        try (OfflineServer server = OfflineServer.start(OfflineOptions.EMBEDDED.withConcurrencyLimit(1))) {
            RawClient client = new RawClient(server);
            HttpResponse<InputStream> running = client.open("/tts/bytes", line(LONG_LINE));
            HttpResponse<String> refused = client.post("/tts/sse", line("Hi.").toString());
            running.body().close();

            assertEquals(429, refused.statusCode());
            assertEquals("concurrency_limited", RawClient.json(refused.body()).get("error_code").getAsString());
            Until.holds("a freed place", () -> client.postBytes("/tts/bytes", line("Hi.")).statusCode() == 200);
        }
    }

    @Test
    void aContextOverTheLimitGetsAnErrorOfItsOwn() throws Exception {
        try (OfflineServer server = OfflineServer.start(OfflineOptions.EMBEDDED.withConcurrencyLimit(1));
                RawSocket socket = new RawSocket(server)) {
            socket.send(with(line(LONG_LINE), Map.of("context_id", "a")));
            socket.awaitType("chunk");
            socket.send(with(line("Hi."), Map.of("context_id", "b")));
            JsonObject refused = socket.awaitEnd("b");

            assertEquals(429, refused.get("status_code").getAsInt());
            assertEquals("concurrency_limited", refused.get("error_code").getAsString());
        }
    }

    @Test
    void tenSocketsPerGenerationAreAllowed() throws Exception {
        try (OfflineServer server = OfflineServer.start(OfflineOptions.EMBEDDED.withConcurrencyLimit(1))) {
            List<RawSocket> open = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                open.add(new RawSocket(server));
            }

            assertThrows(UncheckedIOException.class, () -> new RawSocket(server));
            open.forEach(RawSocket::close);
        }
    }

    @Test
    void anIdleSocketIsClosedNormally() throws Exception {
        OfflineOptions options = OfflineOptions.EMBEDDED.withSocketIdle(Duration.ofMillis(200));
        try (OfflineServer server = OfflineServer.start(options); RawSocket socket = new RawSocket(server)) {
            JsonObject close = socket.awaitType("close");

            assertEquals(1000, close.get("code").getAsInt());
            assertEquals("connection idle timeout", close.get("reason").getAsString());
        }
    }

    @Test
    void theCertificateMakesTheServerTrustedAndIsGoneAfterwards() throws Exception {
        Path pem;
        try (OfflineServer server = OfflineServer.start(OfflineOptions.EMBEDDED.withTls(true))) {
            pem = server.certificatePem().orElseThrow();
            HttpClient trusting = HttpClient.newBuilder().sslContext(trusting(pem)).build();
            HttpResponse<String> health = trusting.send(HttpRequest.newBuilder(server.baseUrl()).build(), BodyHandlers
                    .ofString());

            assertEquals("https", server.baseUrl().getScheme());
            assertEquals(200, health.statusCode());
            assertFalse(Files.readString(pem).contains("PRIVATE"));
        }
        assertFalse(Files.exists(pem));
    }

    @Test
    void theServerAnswersBeforeTheVoicesAreThereAndClosesTwice() throws Exception {
        OfflineServer server = OfflineServer.start(OfflineOptions.EMBEDDED);

        assertEquals(200, new RawClient(server).get("/voices").statusCode());
        server.close();
        server.close();
        assertTrue(server.certificatePem().isEmpty());
    }

    private static SSLContext trusting(Path pem) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(pem)) {
            store.setCertificateEntry("offline", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
