package dev.soundcheck.offline;

import static dev.soundcheck.offline.RawClient.json;
import static dev.soundcheck.offline.RawClient.line;
import static dev.soundcheck.offline.RawClient.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.soundcheck.files.FileProblem;
import dev.soundcheck.offline.wire.message.TrafficLog;
import dev.soundcheck.testing.FullDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrafficLogTest {
    @TempDir
    private Path folder;

    @Test
    void everyRequestMessageAndChunkIsALineWithItsTimeAndNoKey() throws Exception {
        Path file = folder.resolve("traffic.jsonl");
        try (OfflineServer server = OfflineServer.start(logging(file))) {
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

    @Test
    void onAFullDiskTheLogEndsWithAWholeLineAndTheServerGoesOn() throws Exception {
        try (FullDisk disk = FullDisk.mount(folder.resolve("disk"))) {
            Path file = disk.folder().resolve("traffic.jsonl");
            List<IOException> told = new CopyOnWriteArrayList<>();
            try (OfflineServer server = OfflineServer.start(logging(file))) {
                server.onLogLost(told::add);
                RawClient client = new RawClient(server);
                client.postBytes("/tts/bytes", line("Logged."));
                disk.fill();
                for (int i = 0; i < 3; i++) {
                    assertEquals(200,
                            client.postBytes("/tts/bytes", line("Not logged." + " ".repeat(8000))).statusCode());
                }
            }
            assertEquals(1, told.size());
            assertEquals("the disk is full (no space left on it)", FileProblem.sentence(told.getFirst()));
            String text = Files.readString(file);
            assertTrue(text.endsWith("}\n"), text);
            text.lines().forEach(RawClient::json);
        }
    }

    @Test
    void aDeviceIsWrittenToAndStays() throws Exception {
        Path device = Files.createSymbolicLink(folder.resolve("device"), Path.of("/dev/null"));
        try (TrafficLog log = TrafficLog.open(Optional.of(device))) {
            log.note("request", "1", new JsonObject());
            assertTrue(log.on());
        }
        assertTrue(Files.isSymbolicLink(device));
        assertFalse(Files.isRegularFile(Path.of("/dev/null")));
    }

    @Test
    void aFolderIsRefusedAndStays() throws Exception {
        Path inTheWay = Files.createDirectory(folder.resolve("log"));
        IOException refused = assertThrows(IOException.class, () -> TrafficLog.open(Optional.of(inTheWay)));
        assertEquals(inTheWay + ": it is a folder.", FileProblem.sentence(refused));
        assertTrue(Files.isDirectory(inTheWay));
    }

    private static OfflineOptions logging(Path file) {
        return OfflineOptions.EMBEDDED.withRun(new RunOptions(List.of(), 7, Optional.of(file), false));
    }
}
