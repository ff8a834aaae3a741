package dev.soundcheck.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.live.Fix;
import dev.soundcheck.live.LintFinding;
import org.junit.jupiter.api.Test;

/// Holds which fixes of a finding are offered, and what they do.
final class LiveFixTest extends LiveModelCase {
    @Test
    void noFixIsOfferedThatIsInForceAlready() {
        rig.type("😀 ");
        rig.model.pen().finish();
        rig.model.beat();
        LintFinding finding = rig.model.findings().getFirst();
        assertEquals(new LintFinding.NothingToSay("1", "😀 ", false), finding);
        assertFalse(rig.model.mends(finding));
        rig.model.setup().safeProperty().set(false);
        assertFalse(rig.model.mends(finding), "holding it back leaves it without a word");
    }

    @Test
    void aFixThatWouldMendWhatWasSentIsOffered() {
        rig.model.setup().safeProperty().set(false);
        rig.model.setup().sendOnProperty().set(Setup.SendOn.ENTER);
        rig.type("Pi is 3.");
        rig.model.pen().enter();
        rig.type("14 or so.");
        rig.model.pen().finish();
        rig.model.beat();
        LintFinding split = new LintFinding.SplitNumber("1", 8, "3.14");
        assertTrue(rig.model.findings().contains(split), () -> rig.model.findings().toString());
        assertTrue(rig.model.mends(split));
        rig.model.setup().safeProperty().set(true);
        assertTrue(rig.model.mends(split), "the script would be played without it");
    }

    @Test
    void aFixIsPlayedAtOnceWithoutTheFault() {
        rig.model.setup().safeProperty().set(false);
        rig.model.setup().sendOnProperty().set(Setup.SendOn.ENTER);
        rig.type("Hello.");
        rig.model.pen().enter();
        rig.type("How are you?");
        rig.model.pen().finish();
        rig.context().call().complete();
        rig.model.beat();
        LintFinding finding = rig.model.findings().getFirst();
        assertEquals(Fix.ADD_SPACE, finding.fix());

        rig.model.fix(finding);
        rig.clock.advanceMillis(2_000);
        assertEquals("Hello. How are you?", rig.context(1).text());
    }
}
