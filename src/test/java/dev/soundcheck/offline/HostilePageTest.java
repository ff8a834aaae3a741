package dev.soundcheck.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A page in real Chromium tries all it can to make the server speak: by fetch with and without CORS, by a socket, a form,
/// `<audio>`, and by a name of its own that points here.
class HostilePageTest {
    private static final int PATIENCE_MINUTES = 5;
    private static final String PAGE = """
            <!DOCTYPE html><body><script>
            const at = 'http://127.0.0.1:OFFLINE', version = 'cartesia_version=2026-08-14';
            const line = JSON.stringify({model_id: 'sonic-3.6', transcript: 'Spoken by a page.', context_id: 'c',
              voice: 'VOICE', output_format: {container: 'raw', encoding: 'pcm_s16le', sample_rate: 16000}});
            const body = line.replace('"context_id":"c",', '');
            const settled = work => Promise.race([work, new Promise(end => setTimeout(end, 15000))]).catch(() => {});
            const post = (place, options) => settled(fetch(place + '/tts/bytes?' + version,
              {method: 'POST', body, ...options}).then(answer => answer.arrayBuffer()));
            const socket = place => settled(new Promise(end => {
              const open = new WebSocket(place.replace('http', 'ws') + '/tts/websocket?' + version);
              open.onopen = () => open.send(line);
              open.onmessage = open.onerror = open.onclose = end;
            }));
            const audio = quiet => settled(new Promise(end => {
              const sound = document.createElement('audio');
              if (quiet) sound.referrerPolicy = 'no-referrer';
              sound.onloadeddata = sound.onerror = end;
              sound.src = at + '/voices/VOICE/preview.wav?' + version;
              sound.load();
            }));
            const form = () => settled(new Promise(end => {
              const frame = document.createElement('iframe'), form = document.createElement('form');
              frame.name = 'inside'; frame.onload = end;
              form.target = 'inside'; form.method = 'POST'; form.enctype = 'text/plain';
              form.action = at + '/tts/bytes?' + version;
              const field = document.createElement('input');
              field.name = body.slice(0, -1) + ',"x":"'; field.value = '"}';
              form.append(field); document.body.append(frame, form); form.submit();
            }));
            (async () => {
              for (const options of [{}, {mode: 'no-cors'}, {headers: {'Content-Type': 'application/json'}}])
                await post(at, options);
              await socket(at);
              await audio(false); await audio(true);
              await form();
              await post('http://' + location.hostname + ':OFFLINE', {});
              await fetch('/done', {method: 'POST'});
            })();
            </script>
            """;

    @TempDir
    Path profile;
    private final AtomicInteger chunks = new AtomicInteger();
    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
    private OfflineServer offline;
    private HttpServer pages;

    @BeforeEach
    void start() throws IOException {
        assumeTrue(chromium().isPresent(), "Chromium is not installed here (package chromium)");
        offline = OfflineServer.start(OfflineOptions.EMBEDDED.withRun(RunOptions.USUAL.withoutFurtherLanguages()),
                _ -> chunks.incrementAndGet());
        offline.ready().join();
        pages = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        pages.createContext("/", this::page);
        pages.start();
    }

    @AfterEach
    void stop() {
        if (offline != null) {
            offline.close();
            pages.stop(0);
        }
    }

    @Test
    void aStrangersPageCannotMakeItSpeakAndOneOfThisMachineCan() throws Exception {
        visit("http://evil.example:" + pages.getAddress().getPort() + "/");
        assertEquals(0, chunks.get(), "chunks of sound were made for a stranger");

        visit("http://localhost:" + pages.getAddress().getPort() + "/");
        assertTrue(chunks.get() > 0, "the same page of this machine is let in");
    }

    private void visit(String page) throws Exception {
        Process browser = new ProcessBuilder(chromium().orElseThrow().toString(), "--headless=new", "--no-sandbox",
                "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
                "--user-data-dir=" + profile.resolve("chromium"), "--host-resolver-rules=MAP evil.example 127.0.0.1",
                page).redirectErrorStream(true).redirectOutput(profile.resolve("chromium.log").toFile()).start();
        try {
            assertNotNull(done.poll(PATIENCE_MINUTES, TimeUnit.MINUTES), () -> "the page did not come to its end: "
                    + log());
        } finally {
            List<ProcessHandle> all = Stream.concat(browser.descendants(), Stream.of(browser.toHandle())).toList();
            all.forEach(ProcessHandle::destroyForcibly);
            for (ProcessHandle one : all) {
                one.onExit().get(); // its files lie in a folder that is about to go
            }
        }
    }

    private void page(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().equals("/done")) {
            done.add("done");
        }
        byte[] body = PAGE.replace("OFFLINE", String.valueOf(offline.baseUrl().getPort())).replace("VOICE",
                RawClient.SLATE).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String log() {
        try {
            return Files.readString(profile.resolve("chromium.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static Optional<Path> chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").map(Path::of)
                .filter(
                        Files::isExecutable)
                .findFirst();
    }
}
