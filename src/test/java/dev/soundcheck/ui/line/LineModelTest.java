package dev.soundcheck.ui.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audition.SampleLine;
import dev.soundcheck.ui.shell.ShellRig;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class LineModelTest {
    private final ShellRig rig = new ShellRig().ready();
    private final LineModel model = rig.model.line();

    @Test
    void theLineIsMeasuredWhileItIsWritten() {
        rig.text.set("Hello there.");
        assertEquals("12 chars · about 1 s · about 12 credits", model.estimateProperty().get());
    }

    @Test
    void theFirstBrokenTagIsNamedWithItsPlace() {
        rig.text.set("Wait <break time=\"400ms\"/> and <speed ratio=\"9\"/> on.");
        var broken = Objects.requireNonNull(model.brokenProperty().get());
        assertEquals("<speed ratio=\"9\"/>", rig.text.get().substring(broken.start(), broken.end()));
        assertTrue(Objects.requireNonNull(broken.problem()).startsWith("Speed goes from 0.6 to 1.5."));
        rig.text.set("Wait.");
        assertNull(model.brokenProperty().get());
    }

    @Test
    void aSampleTakesThePlaceOfTheLineAndGivesItBack() {
        rig.text.set("My own words.");
        model.use(SampleLine.ALL.get(1));
        assertEquals("My own words.", rig.text.get());
        model.confirm();
        assertEquals(SampleLine.ALL.get(1).text(), rig.text.get());
        model.use(SampleLine.ALL.get(2));
        assertEquals("My own words.", model.replacedProperty().get());
        model.bringBack();
        assertEquals("My own words.", rig.text.get());
        assertNull(model.replacedProperty().get());
    }

    @Test
    void theLineIsShownBeforeASampleTakesItsPlace() {
        List<String> shown = new ArrayList<>();
        model.onEdit(() -> shown.add(rig.text.get()));
        rig.text.set("My own words.");
        model.use(SampleLine.ALL.get(1));
        model.confirm();
        model.bringBack();

        assertEquals(List.of("My own words.", SampleLine.ALL.get(1).text()), shown);
    }

    @Test
    void aLineThatWasWrittenStaysWhereTheAnswerIsNo() {
        rig.text.set("My own words.");
        model.use(SampleLine.ALL.get(1));
        assertEquals(SampleLine.ALL.get(1), model.wantedProperty().get());
        model.decline();
        assertEquals("My own words.", rig.text.get());
        assertNull(model.wantedProperty().get());
    }

    @Test
    void writingOnIsANo() {
        rig.text.set("My own words.");
        model.use(SampleLine.ALL.get(1));
        rig.text.set("My own words, and more.");
        assertNull(model.wantedProperty().get());
    }

    @Test
    void aLineNobodyWroteGivesWayAtOnce() {
        model.use(SampleLine.ALL.get(1));
        model.use(SampleLine.ALL.get(2));
        assertEquals(SampleLine.ALL.get(2).text(), rig.text.get());
    }

    @Test
    void aSampleThatWasEditedIsMyLine() {
        model.use(SampleLine.ALL.get(1));
        rig.text.set(rig.text.get() + " And more.");
        assertNull(model.replacedProperty().get());
    }

    @Test
    void theIntroductionNamesTheVoice() {
        model.use(SampleLine.ALL.getFirst());
        assertTrue(rig.text.get().contains("Slate"), rig.text.get());
    }

    @Test
    void aModelThatIgnoresTagsSaysSo() {
        assertEquals("", model.tagReason());
        rig.model.voices().modelIdProperty().set("sonic-2");
        assertTrue(model.tagReason().contains("sonic-3"), model.tagReason());
    }
}
