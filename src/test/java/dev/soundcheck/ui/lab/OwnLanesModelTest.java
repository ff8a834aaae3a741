package dev.soundcheck.ui.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.run.LabClock;
import dev.soundcheck.lab.run.LabRig;
import dev.soundcheck.lab.run.RunLimits;
import dev.soundcheck.session.Desk;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.request.StampOptions;
import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.testing.FakePlayback;
import dev.soundcheck.testing.ScriptedCall;
import dev.soundcheck.testing.ScriptedService;
import dev.soundcheck.testing.Voices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnLanesModelTest {
    private final ScriptedService service = ScriptedService.offlineVoices();
    private final FakePlayback playback = new FakePlayback();
    private SpeechRequest window = LabRig.LINE;
    private final LabPorts ports = new LabPorts(_ -> service, () -> window, () -> Voices.EIGHT, List::of,
            () -> true,
            new Desk(playback, () -> {}), playback, LabClock.system(), RunLimits.DEFAULT, Runnable::run, Runnable::run,
            Path.of("unused"));
    private final SetupModel setup = new SetupModel(ports);
    private final OwnLanesModel own = setup.ownLanes();

    @Test
    void aLaneAsksForWhatWasChosenAndIsPartOfThePlanAndItsCost() {
        LabLane.PLAIN.forEach(lane -> setup.laneProperty(lane).set(false));
        setup.runsProperty().set(5);
        setup.warmUpsProperty().set(0);
        Voice voice = Voices.EIGHT.get(3);
        own.plainProperty().set(LabLane.SSE_WARM);
        own.voiceProperty().set(voice);
        own.stampsProperty().set(StampOptions.WORDS);
        own.add();
        assertEquals(List.of("SSE, warm · " + voice.name() + ", word timestamps"),
                own.lanes().stream().map(LabLane::title).toList());
        assertEquals(own.lanes(), setup.plan(LabRig.LINE).lanes());
        assertTrue(setup.costProperty().get().startsWith("5 requests"), setup.costProperty().get());
    }

    @Test
    void whatCannotBeAskedForIsSaidAndNotAdded() {
        own.add();
        assertTrue(own.messageProperty().get().contains("asks for already"), own.messageProperty().get());
        own.plainProperty().set(LabLane.SOCKET_LATER);
        own.formatProperty().set(OutputFormat.mp3(44_100, 128_000));
        own.add();
        assertEquals("WebSocket carries raw audio only: wav and mp3 come over Bytes.", own.messageProperty().get());
        own.plainProperty().set(LabLane.BYTES_WARM);
        own.add();
        assertEquals("", own.messageProperty().get());
        own.add();
        assertEquals("There is a lane like this already.", own.messageProperty().get());
        own.formatProperty().set(null);
        own.stampsProperty().set(StampOptions.WORDS);
        own.add();
        assertEquals("Bytes has no timestamps to ask for.", own.messageProperty().get());
        assertEquals(1, own.lanes().size());
        own.remove(own.lanes().getFirst());
        assertTrue(own.lanes().isEmpty());
    }

    @Test
    void aTakeBecomesALaneThatAsksForTheSame() {
        service.script(ScriptedCall::sayAll);
        Studio studio = new Studio(playback, System::nanoTime, () -> {});
        SpeechRequest asked = LabRig.LINE.withText("Another line.").withModel("sonic-3")
                .withFormat(OutputFormat.mp3(44_100, 64_000)).withStamps(StampOptions.ALL);
        Take take = studio.speak(service, Endpoint.BYTES, asked);
        setup.addLane(take);
        LabLane lane = own.lanes().getFirst();
        assertEquals("Bytes, cold · sonic-3, mp3 64k · 44.1 kHz", lane.title());
        assertEquals(asked.withText(LabRig.LINE.text()).withStamps(StampOptions.NONE), lane.request(LabRig.LINE));
    }

    @Test
    void aTakeOfTheWindowsOwnFormAsksForThatFormAndNotForThePlainLanesRawSound() {
        service.script(ScriptedCall::sayAll);
        SpeechRequest mp3 = LabRig.LINE.withFormat(OutputFormat.mp3(44_100, 64_000)).withStamps(StampOptions.NONE);
        window = mp3;
        setup.addLane(new Studio(playback, System::nanoTime, () -> {}).speak(service, Endpoint.BYTES, mp3));
        assertEquals(List.of("Bytes, cold · mp3 64k · 44.1 kHz"), own.lanes().stream().map(LabLane::title).toList());
        assertEquals(mp3, own.lanes().getFirst().request(setup.plan(mp3).request()));
    }

    @Test
    void aTakeThatAsksForWhatAPlainLaneAsksForTicksThatLane() {
        service.script(ScriptedCall::sayAll);
        setup.laneProperty(LabLane.SSE_COLD).set(false);
        setup.addLane(new Studio(playback, System::nanoTime, () -> {}).speak(service, Endpoint.SSE,
                LabRig.LINE.withStamps(StampOptions.NONE)));
        assertTrue(setup.laneProperty(LabLane.SSE_COLD).get());
        assertTrue(own.lanes().isEmpty());
        assertEquals("Take 1 asks for what SSE, cold asks for: it is ticked above.", own.messageProperty().get());
    }

    @Test
    void theGenerationsOfAHarBecomeLanes(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("two.har"),
                """
                        {"log":{"entries":[{"request":{"method":"GET","url":"wss://api.cartesia.ai/tts/websocket"},
                        "response":{"status":101},"startedDateTime":"2026-01-02T03:04:05Z","_webSocketMessages":[
                        {"type":"send","time":1,"opcode":1,"data":"{\\"context_id\\":\\"a\\",\\"model_id\\":\\"sonic-3\\",\\"transcript\\":\\"One.\\"}"},
                        {"type":"send","time":2,"opcode":1,"data":"{\\"context_id\\":\\"b\\",\\"model_id\\":\\"sonic-2\\",\\"transcript\\":\\"Two.\\"}"}]}]}}""");
        setup.addLanesOf(file);
        assertEquals(2, own.lanes().size(), own.messageProperty().get());
        assertEquals("2 lanes from two.har.", own.messageProperty().get());
        setup.addLanesOf(folder.resolve("none.har"));
        assertEquals("none.har could not be read: there is no such folder or file. Choose another file.",
                own.messageProperty().get());
    }

    @Test
    void theLinesOfAFileTakeThePlaceOfTheWindowsLine(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("set.txt");
        Files.writeString(file, "\uFEFFOne.\r\n\r\n  Two words. \n…\n");
        setup.lines().read(file);
        assertEquals("2 lines from set.txt", setup.lines().messageProperty().get());
        assertEquals(List.of("One.", "Two words."), setup.plan(LabRig.LINE).lines());
        setup.lines().clear();
        assertEquals(List.of(LabRig.LINE.text()), setup.plan(LabRig.LINE).lines());
    }

    @Test
    void aFileThatHoldsNoLinesIsSaid(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("set.txt");
        Files.writeString(file, "…\n");
        setup.lines().read(file);
        assertEquals("The file holds no line with a letter or a digit.", setup.lines().messageProperty().get());
        Files.write(file, new byte[]{(byte) 0xFF, (byte) 0xFE, 0x41});
        setup.lines().read(file);
        assertEquals("set.txt is not UTF-8 text. Choose another file.", setup.lines().messageProperty().get());
        setup.lines().read(folder.resolve("none.txt"));
        assertTrue(setup.lines().messageProperty().get().startsWith("none.txt could not be read"));
        assertEquals(List.of(LabRig.LINE.text()), setup.plan(LabRig.LINE).lines());
    }
}
