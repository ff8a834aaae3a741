package dev.soundcheck.lab.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.plan.LabPlan;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabSounds;
import dev.soundcheck.lab.run.LabRig;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.testing.SimulatedLab;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/// The page of a lab: whole in itself, and harmless whatever a service said.
class LabHtmlTest {
    private static final String STRANGE = "<script>alert(1)</script> & \"quotes\"";
    private final LabRig[] rig = new LabRig[1];

    @Test
    void thePageNeedsNothingBesideItself(@TempDir Path folder) throws IOException {
        Lab lab = SimulatedLab.of(LabLane.PLAIN, 6, 4, (_, number) -> 100 + number);
        Path file = folder.resolve("lab.html");
        LabFiles.export(lab, file);
        String page = Files.readString(file);
        assertTrue(page.contains("default-src 'none'"), page);
        assertFalse(page.contains("<script"), page);
        assertFalse(page.contains("<link"), page);
        assertFalse(Pattern.compile("(src|href|url)\\s*[=(]\\s*[\"']?(?!data:)\\S").matcher(page).find(), page);
        assertFalse(page.contains("http:") || page.contains("https:"), page);
        assertTrue(page.contains("@media (prefers-color-scheme: dark)"), page);
    }

    @Test
    void itSaysTheVerdictFirstThenEveryLaneInPictureAndItsMethod() {
        Lab lab = SimulatedLab.of(LabLane.PLAIN, 8, 4, (lane, number) -> (lane.cold() ? 300 : 100) + number % 3);
        String page = LabFiles.page(lab, new LabSounds(0));
        assertTrue(page.indexOf("<h1>No single winner") < page.indexOf("<table class=\"matrix\">"), page);
        assertEquals(1 + LabLane.PLAIN.size(), count(page, "<svg "));
        assertEquals(LabLane.PLAIN.size() * 8, count(page, "<circle "));
        assertTrue(page.contains("Which endpoint?"), page);
        assertTrue(page.contains("shuffled with seed 4"), page);
    }

    @Test
    void itsDrawingsAreWellFormed() throws Exception {
        String page = LabFiles.page(SimulatedLab.of(LabLane.PLAIN, 5, 4, (_, number) -> 100 + number),
                new LabSounds(0));
        Matcher drawings = Pattern.compile("<svg .*?</svg>", Pattern.DOTALL).matcher(page);
        int drawn = 0;
        while (drawings.find()) {
            DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new InputSource(new StringReader(drawings.group())));
            drawn++;
        }
        assertEquals(8, drawn);
    }

    @Test
    void theSoundsOfItsRunsAreInIt() {
        rig[0] = new LabRig(call -> rig[0].answer(call, 100, rig[0].socketOpen()));
        Lab lab = rig[0].run(new LabPlan(LabRig.LINE, List.of(LabLane.BYTES_COLD, LabLane.SSE_COLD), 2, 0,
                1));
        String page = LabFiles.page(lab, rig[0].sounds);
        assertEquals(2, count(page, "<audio controls preload=\"none\" src=\"data:audio/wav;base64,UklGR"));
        assertEquals(0, count(LabFiles.page(lab, new LabSounds(0)), "<audio"));
    }

    @Test
    void wordsOfOthersStayWords() {
        rig[0] = new LabRig(call -> call.fail(SpeechFailure.of(SpeechFailure.Kind.REJECTED, STRANGE, "", "")));
        Lab lab = rig[0].run(new LabPlan(LabRig.LINE.withText("One " + STRANGE), List.of(LabLane.BYTES_COLD),
                1, 0, 1));
        String page = LabFiles.page(lab, new LabSounds(0));
        assertFalse(page.contains("<script"), page);
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;"), page);
    }

    private static int count(String page, String what) {
        return page.split(Pattern.quote(what), -1).length - 1;
    }
}
