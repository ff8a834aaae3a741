package dev.soundcheck.offline;

import static dev.soundcheck.offline.RawClient.json;
import static dev.soundcheck.offline.RawClient.line;
import static dev.soundcheck.offline.RawClient.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrafficLogTest {
    @TempDir
    private Path folder;

    @Test
    void everyRequestMessageAndChunkIsALineWithItsTimeAndNoKey() throws Exception {
        Path file = folder.resolve("traffic.jsonl");
        OfflineOptions options = OfflineOptions.EMBEDDED
                .withRun(new RunOptions(List.of(), 7, Optional.of(file), false));
        try (OfflineServer server = OfflineServer.start(options)) {
            new RawClient(server).postBytes("/tts/bytes", line("Logged."), "Authorization", "Bearer sk_car_secret");
            try (RawSocket socket = new RawSocket(server, "?cartesia_version=2026-08-14&api_key=sk_car_secret")) {
                socket.send(with(line("Logged too."), Map.of("context_id", "c")));
                socket.awaitEnd("c");
            }
        }
        String text = Files.readString(file);
        List<JsonObject> lines = text.lines().map(RawClient::json).toList();

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertFalse(text.contains("sk_car_secret"));
        assertEquals(List.of("request", "answer", "sent"), lines.subList(0, 3).stream().map(one -> one.get("what")
                .getAsString()).toList());
        assertEquals("Logged.", json(lines.getFirst().get("body").getAsString()).get("transcript").getAsString());
        assertTrue(lines.get(2).get("audio_bytes").getAsInt() > 0);
        assertTrue(lines.stream().anyMatch(one -> one.get("what").getAsString().equals("received")));
        assertTrue(lines.stream().anyMatch(one -> one.has("type") && one.get("type").getAsString().equals("done")));
        List<Double> times = lines.stream().map(one -> one.get("ms").getAsDouble()).toList();
        assertEquals(times.stream().sorted().toList(), times);
    }
}
