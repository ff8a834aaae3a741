package dev.soundcheck.offline;

import static dev.soundcheck.offline.RawClient.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Nobody's web page speaks with the server unless it was let in.
@ExtendWith(SharedServer.class)
class VisitorsTest {
    private final OfflineServer server;
    private final RawClient client;

    VisitorsTest(OfflineServer server) {
        this.server = server;
        this.client = new RawClient(server);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost.evil.example", "http://127.0.0.1.evil",
            "file://", "http://localhost@evil.example"})
    void aStrangePageIsRefusedOnEveryRoute(String origin) throws Exception {
        assertEquals(403, client.post("/tts/bytes", line("Hi.").toString(), "Origin", origin).statusCode());
        assertEquals(403, client.get("/voices", "Origin", origin).statusCode());
        assertEquals(403, client.get("/", "Origin", origin).statusCode());
        assertTrue(handshake("Host: " + server.baseUrl().getAuthority(), "Origin: " + origin).startsWith(
                "HTTP/1.1 403"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:80", "localhost.evil.example", "127.0.0.1.evil.example"})
    void aNameThatOnlyPointsHereIsRefused(String host) throws Exception {
        assertTrue(handshake("Host: " + host).startsWith("HTTP/1.1 403"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1:8080", "[::1]:9", "LOCALHOST:1"})
    void thisMachineHasManyNames(String host) throws Exception {
        assertTrue(handshake("Host: " + host).startsWith("HTTP/1.1 101"));
    }

    /// An `<audio>` of a page comes without `Origin`; browsers tell by other headers that a page is behind it.
    @ParameterizedTest
    @CsvSource({"cross-site, '', 403", "cross-site, https://evil.example/, 403", "same-site, '', 403",
            "cross-site, https://localhost.evil.example/, 403", "cross-site, not a place, 403",
            "cross-site, http://localhost:3000/page, 200", "same-site, http://127.0.0.1:9/, 200",
            "same-origin, '', 200",
            "none, '', 200", "'', '', 200"})
    void aPageMayNotPlayASampleInSilence(String site, String referrer, int status) throws Exception {
        String sample = "/voices/" + RawClient.SLATE + "/preview.wav?cartesia_version=" + RawClient.NEWEST;

        assertEquals(status, client.getBytes(sample, "Sec-Fetch-Site", site, "Referer", referrer).statusCode());
    }

    @Test
    void aPageOfThisMachineMayReadWhatItAskedFor() throws Exception {
        HttpResponse<String> voices = client.get("/voices", "Origin", "http://localhost:3000");

        assertEquals(200, voices.statusCode());
        assertEquals(Optional.of("http://localhost:3000"), voices.headers().firstValue("Access-Control-Allow-Origin"));
        assertEquals(Optional.of("Origin"), voices.headers().firstValue("Vary"));
    }

    @Test
    void withoutAPageThereAreNoCorsHeadersAndNoWildcardEver() throws Exception {
        assertFalse(client.get("/voices").headers().map().keySet().stream().anyMatch(name -> name.toLowerCase(
                Locale.ROOT).startsWith("access-control")));
    }

    @Test
    void anAllowedPageIsAskedAndAnsweredBeforeItsRequest() throws Exception {
        OfflineOptions options = OfflineOptions.EMBEDDED.withRun(new RunOptions(List.of("https://app.example"), 7,
                Optional.empty(), false));
        try (OfflineServer open = OfflineServer.start(options)) {
            RawClient page = new RawClient(open);
            HttpResponse<String> preflight = page.send("OPTIONS", "/tts/sse", "", "Origin", "https://app.example",
                    "Access-Control-Request-Headers", "authorization,cartesia-version");

            assertEquals(204, preflight.statusCode());
            assertEquals("https://app.example", preflight.headers().firstValue("Access-Control-Allow-Origin")
                    .orElseThrow());
            assertEquals("authorization,cartesia-version", preflight.headers().firstValue(
                    "Access-Control-Allow-Headers").orElseThrow());
            assertEquals(403, page.send("OPTIONS", "/tts/sse", "", "Origin", "https://evil.example").statusCode());
        }
    }

    /// The first line of the answer to a handshake with these headers.
    private String handshake(String... headers) throws IOException {
        try (Socket socket = new Socket(server.baseUrl().getHost(), server.baseUrl().getPort())) {
            socket.setSoTimeout(120_000);
            socket.getOutputStream().write(("GET /tts/websocket?cartesia_version=" + RawClient.NEWEST + " HTTP/1.1\r\n"
                    + String.join("\r\n", headers) + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n").getBytes(
                            StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }
}
