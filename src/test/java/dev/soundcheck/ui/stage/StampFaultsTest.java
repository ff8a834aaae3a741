package dev.soundcheck.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.Stamp;
import dev.soundcheck.testing.ScriptedCall;
import dev.soundcheck.testing.StageRig;
import dev.soundcheck.timeline.Finding;
import dev.soundcheck.timeline.Finding.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every way in which stamps are known to go wrong, played from beginning to end: the light never goes back, nothing
/// throws, and the report names the fault and no other.
final class StampFaultsTest {
    private static final String TEXT = "One two three four five six seven eight";
    private static final PcmFormat FORMAT = new PcmFormat(PcmEncoding.S16LE, 8000);
    private static final double SECONDS = 4.2;
    private static final double FRAME_SECONDS = 1 / 60.0;

    private final StageRig rig = new StageRig();
    private final StageModel model = new StageModel(rig.desk(), () -> {});

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("sound stamps", EnumSet.noneOf(Kind.class), even()),
                fault("one goes back", EnumSet.of(Kind.ORDER), with(3, 0.2, 0.4)),
                fault("one far ahead", EnumSet.of(Kind.ORDER, Kind.GAP, Kind.BEYOND_AUDIO), with(3, 900, 901)),
                fault("overlap", EnumSet.of(Kind.OVERLAP), with(2, 1.1, 1.9)),
                fault("no length", EnumSet.of(Kind.ZERO_LENGTH), with(2, 1.1, 1.1)),
                fault("inverted", EnumSet.of(Kind.NO_TIME), with(2, 1.1, 0.9)),
                fault("not a number", EnumSet.of(Kind.NO_TIME), with(2, Double.NaN, Double.NaN)),
                fault("negative", EnumSet.of(Kind.NO_TIME), with(0, -1, 0.3)),
                fault("last beyond the audio", EnumSet.of(Kind.BEYOND_AUDIO), with(7, 3.6, 9)),
                fault("collapsed to one instant", EnumSet.of(Kind.COLLAPSE), collapsedFrom(4)),
                fault("clock restarted", EnumSet.of(Kind.ORDER), restartedAt(4)),
                fault("words skipped", EnumSet.of(Kind.MISSING), without(2, 3)),
                fault("last words missing", EnumSet.of(Kind.MISSING), without(6, 7)),
                fault("words added", EnumSet.of(Kind.NOT_IN_TEXT), inserted(3, "well")),
                fault("a word said twice", EnumSet.of(Kind.NOT_IN_TEXT), inserted(3, "three")),
                fault("other words spoken", EnumSet.of(Kind.NOT_IN_TEXT), spelled(2, "iii")),
                fault("half a tag that was never sent", EnumSet.of(Kind.NOT_IN_TEXT), spelled(2, "three<break")),
                fault("case and punctuation changed", EnumSet.noneOf(Kind.class), spelled(2, "“THREE”,")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void theLightNeverGoesBackAndTheReportNamesTheFault(String name, Set<Kind> expected, List<Stamp> stamps) {
        stream(stamps);
        int lastStart = -1;
        double lastSweep = 0;
        for (double t = FRAME_SECONDS; t < SECONDS; t += FRAME_SECONDS) {
            rig.hear(t);
            model.onFrame(rig.frame());
            Spotlight light = model.spotlight();
            assertTrue(light.litStart() > lastStart || (light.litStart() == lastStart && light.sweep() >= lastSweep),
                    name + " goes back at " + t);
            lastStart = light.litStart();
            lastSweep = light.sweep();
        }
        Set<Kind> told = model.report().findingsProperty().get().stream().map(Finding::kind)
                .collect(Collectors.toSet());
        assertEquals(expected, told, name);
        assertEquals(StampState.MEASURED, model.report().stateProperty().get());
    }

    @Test
    void theLightComesOnWithinAFrameOfTheWord() {
        stream(even());
        double worstMillis = 0;
        int words = 0;
        int last = -1;
        for (double t = FRAME_SECONDS; t < SECONDS; t += FRAME_SECONDS) {
            rig.hear(t);
            model.onFrame(rig.frame());
            int start = model.spotlight().litStart();
            if (model.spotlight().anythingLit() && start != last) {
                double seenAt = t + StageModel.LOOK_AHEAD_SECONDS;
                worstMillis = Math.max(worstMillis, Math.abs(seenAt - even().get(words).startSeconds()) * 1000);
                words++;
                last = start;
            }
        }
        assertEquals(8, words);
        assertTrue(worstMillis <= FRAME_SECONDS * 1000 + 0.2, "worst " + worstMillis + " ms");
    }

    @Test
    void stampsThatTrailTheAudioLightUpWhatIsLeft() {
        ScriptedCall call = rig.speak(TEXT, Endpoint.WEBSOCKET);
        call.tell(new SpeechEvent.Opened(FORMAT));
        call.tell(new SpeechEvent.Audio(new byte[(int) FORMAT.bytes(FORMAT.frames(SECONDS))]));
        rig.hear(2);
        model.onFrame(rig.frame());
        assertEquals(new Spotlight(0, 0, 0, 0), model.spotlight());
        call.tell(new SpeechEvent.Words(even()));
        call.complete();
        rig.hear(2.02);
        model.onFrame(rig.frame());
        assertEquals(TEXT.indexOf("four"), model.spotlight().litStart());
    }

    @Test
    void stampsThatNeverComeAreSaidToBeMissing() {
        stream(List.of());
        rig.hear(2);
        model.onFrame(rig.frame());
        assertEquals(StampState.NONE, model.report().stateProperty().get());
        assertEquals(StampReport.NONE_CAME, model.report().noteProperty().get());
        assertEquals(Spotlight.PLAIN, model.spotlight());
    }

    @Test
    void whatAStoppedTakeDidNotSayIsNoFaultOfItsStamps() {
        ScriptedCall call = rig.speak(TEXT, Endpoint.WEBSOCKET);
        call.tell(new SpeechEvent.Opened(FORMAT));
        call.tell(new SpeechEvent.Audio(new byte[(int) FORMAT.bytes(FORMAT.frames(1))]));
        call.tell(new SpeechEvent.Words(even().subList(0, 3)));
        rig.studio().stop();
        model.onFrame(rig.frame());
        assertEquals(List.of(), model.report().findingsProperty().get());
    }

    private void stream(List<Stamp> stamps) {
        ScriptedCall call = rig.speak(TEXT, Endpoint.WEBSOCKET);
        call.tell(new SpeechEvent.Opened(FORMAT));
        call.tell(new SpeechEvent.Audio(new byte[(int) FORMAT.bytes(FORMAT.frames(SECONDS))]));
        for (int i = 0; i < stamps.size(); i += 2) {
            call.tell(new SpeechEvent.Words(stamps.subList(i, Math.min(i + 2, stamps.size()))));
        }
        call.complete();
    }

    private static Arguments fault(String name, Set<Kind> kinds, List<Stamp> stamps) {
        return Arguments.of(name, kinds, stamps);
    }

    private static List<Stamp> even() {
        List<Stamp> stamps = new ArrayList<>();
        for (String word : Arrays.asList(TEXT.split(" "))) {
            double start = 0.1 + 0.5 * stamps.size();
            stamps.add(new Stamp(word, start, start + 0.45));
        }
        return stamps;
    }

    private static List<Stamp> with(int index, double start, double end) {
        List<Stamp> stamps = even();
        stamps.set(index, new Stamp(stamps.get(index).text(), start, end));
        return stamps;
    }

    private static List<Stamp> spelled(int index, String word) {
        List<Stamp> stamps = even();
        stamps.set(index, new Stamp(word, stamps.get(index).startSeconds(), stamps.get(index).endSeconds()));
        if (word.endsWith("<break")) {
            stamps.add(index + 1, new Stamp("time=\"1s\"/>", stamps.get(index).endSeconds(), 1.6));
        }
        return stamps;
    }

    private static List<Stamp> collapsedFrom(int index) {
        List<Stamp> stamps = even();
        for (int i = index; i < stamps.size(); i++) {
            stamps.set(i, new Stamp(stamps.get(i).text(), 2.1, 2.1));
        }
        return stamps;
    }

    private static List<Stamp> restartedAt(int index) {
        List<Stamp> stamps = even();
        double back = stamps.get(index).startSeconds() - 0.1;
        for (int i = index; i < stamps.size(); i++) {
            Stamp stamp = stamps.get(i);
            stamps.set(i, new Stamp(stamp.text(), stamp.startSeconds() - back, stamp.endSeconds() - back));
        }
        return stamps;
    }

    private static List<Stamp> without(int... indices) {
        List<Stamp> stamps = even();
        for (int i = indices.length - 1; i >= 0; i--) {
            stamps.remove(indices[i]);
        }
        return stamps;
    }

    private static List<Stamp> inserted(int index, String word) {
        List<Stamp> stamps = even();
        double at = stamps.get(index - 1).endSeconds();
        stamps.add(index, new Stamp(word, at, at + 0.04));
        return stamps;
    }
}
