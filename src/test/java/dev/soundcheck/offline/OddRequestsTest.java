package dev.soundcheck.offline;

import static dev.soundcheck.offline.RawClient.json;
import static dev.soundcheck.offline.RawClient.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Requests that few clients send: each is answered at once, with a status and in the shape of its version.
@ExtendWith(SharedServer.class)
class OddRequestsTest {
    private static final String NEWEST = "Host: localhost\r\nCartesia-Version: 2026-08-14\r\n";
    private static final String BODY = line("Hi.").toString();

    private final OfflineServer server;

    OddRequestsTest(OfflineServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /voices?q=%ff HTTP/1.1                    | 400 | The query of the URL is not percent-encoded UTF-8.
            GET /voices?q=%zz HTTP/1.1                    | 400 | The query of the URL is not percent-encoded UTF-8.
            POST /tts/bytes?scenario=%c3%28 HTTP/1.1      | 400 | The query of the URL is not percent-encoded UTF-8.
            GET /tts/websocket?api_key=%ff HTTP/1.1       | 400 | The query of the URL is not percent-encoded UTF-8.
            GET /nowhere HTTP/1.1                         | 404 | There is no route /nowhere.
            TRACE /nowhere HTTP/1.1                       | 404 | There is no route /nowhere.
            OPTIONS * HTTP/1.1                            | 404 | There is no route *.
            GET /pronunciation-dicts/a/b HTTP/1.1         | 404 | There is no route /pronunciation-dicts/a/b.
            GET /voices/a%2f..%2fb HTTP/1.1               | 400 | The server cannot take this request
            """)
    void whatCannotBeAnsweredIsRefusedInTheShapeOfTheNewestVersion(String request, int status, String message)
            throws Exception {
        Answer answer = ask(request + "\r\n" + NEWEST + "Connection: close\r\n\r\n");

        assertEquals(status, answer.status(), answer::toString);
        assertTrue(json(answer.body()).get("message").getAsString().startsWith(message), answer::toString);
        assertEquals(answer.header("X-Request-Id"), json(answer.body()).get("request_id").getAsString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /voices HTTP/9.9~Host: localhost                                                        | 505
            nonsense~Host: localhost                                                                    | 400
            GET /voices HTTP/1.1~Host: localhost~Host: localhost                                        | 400
            POST /tts/bytes HTTP/1.1~Host: localhost~Content-Length: many                               | 400
            POST /tts/bytes HTTP/1.1~Host: localhost~Content-Length: 2~Transfer-Encoding: chunked       | 400
            POST /tts/bytes HTTP/1.1~Host: localhost~Expect: the-unexpected~Content-Length: 0           | 417
            """)
    void whatIsNoHttpIsToldInOneLineOfText(String head, int status) throws Exception {
        Answer answer = ask(head.replace("~", "\r\n") + "\r\nConnection: close\r\n\r\n");

        assertEquals(status, answer.status(), answer::toString);
        assertTrue(answer.header("Content-Type").startsWith("text/plain"), answer::toString);
        assertTrue(answer.body().contains(": The server cannot take this request") || status >= 500, answer::toString);
        assertFalse(answer.body().contains("<"), answer::toString);
    }

    @Test
    void headersThatAreTooLongAreRefused() throws Exception {
        Answer answer = ask("GET /voices HTTP/1.1\r\n" + NEWEST + "X-Long: " + "a".repeat(100_000) + "\r\n\r\n");

        assertEquals(431, answer.status(), answer::toString);
    }

    @ParameterizedTest
    @CsvSource({"DELETE, /voices, 'GET, HEAD'", "GET, /tts/bytes, POST", "OPTIONS, /tts/sse, POST",
            "HEAD, /tts/sse, POST", "POST, /tts/websocket, 'GET, HEAD'", "PUT, /pronunciation-dicts, 'GET, HEAD, POST'",
            "PUT, /pronunciation-dicts/x, 'DELETE, GET, HEAD, PATCH'", "GET, /pronunciation-dicts/x/pin, POST",
            "PATCH, /voices/x/preview.wav, 'GET, HEAD'", "POST, /, 'GET, HEAD'", "DELETE, /access-token, POST"})
    void theRefusalOfAMethodNamesThoseThereAre(String method, String path, String allowed) throws Exception {
        Answer answer = ask(method + ' ' + path + " HTTP/1.1\r\n" + NEWEST + "Connection: close\r\n\r\n");

        assertEquals(405, answer.status(), answer::toString);
        assertEquals(allowed, answer.header("Allow"));
    }

    @ParameterizedTest
    @CsvSource({"/, 200", "/voices, 200", "/nowhere, 404"})
    void headIsGetWithoutTheBody(String path, int status) throws Exception {
        Answer answer = ask("HEAD " + path + " HTTP/1.1\r\n" + NEWEST + "Connection: close\r\n\r\n");

        assertEquals(status, answer.status(), answer::toString);
        assertEquals("", answer.body());
        assertTrue(Integer.parseInt(answer.header("Content-Length")) > 0, answer::toString);
    }

    @Test
    void aClientThatAsksBeforeItsBodyIsToldToGoOn() throws Exception {
        try (Socket socket = connect()) {
            write(socket, post("/tts/sse", "Expect: 100-continue\r\nContent-Length: " + BODY.length()));
            assertTrue(readHead(socket.getInputStream()).startsWith("HTTP/1.1 100"));
            write(socket, BODY);

            assertTrue(readHead(socket.getInputStream()).startsWith("HTTP/1.1 200"));
        }
    }

    @Test
    void aBodyMayComeInChunks() throws Exception {
        String chunked = Integer.toHexString(40) + "\r\n" + BODY.substring(0, 40) + "\r\n"
                + Integer.toHexString(BODY.length() - 40) + "\r\n" + BODY.substring(40) + "\r\n0\r\n\r\n";
        Answer answer = ask(post("/tts/sse", "Connection: close\r\nTransfer-Encoding: chunked") + chunked);

        assertEquals(200, answer.status(), answer::toString);
        assertTrue(answer.body().contains("\"type\":\"done\""), answer::toString);
    }

    @Test
    void requestsThatWaitInLineAreAnsweredInTheirOrder() throws Exception {
        String health = "GET / HTTP/1.1\r\nHost: localhost\r\n";
        Answer answer = ask(health + "\r\nGET /nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n" + health
                + "Connection: close\r\n\r\n");

        Matcher status = Pattern.compile("HTTP/1\\.1 (\\d+)").matcher(answer.whole());
        assertEquals("200 404 200", String.join(" ", status.results().map(found -> found.group(1)).toList()));
    }

    @Test
    void anOldClientIsAnsweredAndLeft() throws Exception {
        Answer answer = ask("GET / HTTP/1.0\r\nHost: localhost\r\n\r\n");

        assertEquals(200, answer.status(), answer::toString);
        assertTrue(json(answer.body()).get("ok").getAsBoolean());
    }

    @Test
    void aCompressedBodyIsRefusedByName() throws Exception {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(BODY.getBytes(StandardCharsets.UTF_8));
        }
        try (Socket socket = connect()) {
            write(socket, post("/tts/bytes", "Connection: close\r\nContent-Encoding: gzip\r\nContent-Length: "
                    + zipped.size()));
            socket.getOutputStream().write(zipped.toByteArray());
            Answer answer = read(socket);

            assertEquals(400, answer.status(), answer::toString);
            assertTrue(answer.body().contains("Content-Encoding gzip is not taken"), answer::toString);
        }
    }

    private static String post(String path, String headers) {
        return "POST " + path + " HTTP/1.1\r\n" + NEWEST + headers + "\r\n\r\n";
    }

    private Answer ask(String request) throws IOException {
        try (Socket socket = connect()) {
            write(socket, request);
            return read(socket);
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(server.baseUrl().getHost(), server.baseUrl().getPort());
        socket.setSoTimeout(120_000);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer read(Socket socket) throws IOException {
        return new Answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static String readHead(InputStream in) throws IOException {
        DataInputStream bytes = new DataInputStream(in);
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) bytes.readUnsignedByte());
        }
        return head.toString();
    }

    /// All that came until the server hung up.
    private record Answer(String whole) {
        int status() {
            return Integer.parseInt(whole.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
        }

        String header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ':';
            String head = whole.substring(0, whole.indexOf("\r\n\r\n"));
            return head.lines().filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start)).findFirst()
                    .map(line -> line.substring(start.length()).strip()).orElse("");
        }

        String body() {
            return whole.substring(whole.indexOf("\r\n\r\n") + 4);
        }
    }
}
