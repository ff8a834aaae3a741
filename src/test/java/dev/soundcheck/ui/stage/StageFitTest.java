package dev.soundcheck.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.testing.Fx;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class StageFitTest {
    private static final String LINE = "Three ways to the same voice: watch the words light up while they are heard.";

    @BeforeAll
    static void startToolkit() throws Exception {
        Fx.start();
    }

    @Test
    void aLargerRoomGetsLargerText() throws Exception {
        assertTrue(px(LINE, 1800, 600) > px(LINE, 900, 300));
        assertTrue(px("Hi.", 1800, 600) > px(LINE, 1800, 600));
    }

    @Test
    void aTextThatFitsNowhereIsWrittenAtTheLeastSizeAndScrolls() throws Exception {
        assertEquals(32, px(LINE.repeat(20), 700, 200));
        assertEquals(32, px(LINE.repeat(2000), 1800, 900));
    }

    @Test
    void noWordOfAScriptWithSpacesIsCut() throws Exception {
        String word = "Donaudampfschifffahrtsgesellschaft";
        assertTrue(px(word, 700, 900) < px(word, 1800, 900));
    }

    @Test
    void aTextWithoutSpacesMayBeCutAnywhere() throws Exception {
        assertTrue(px("こんにちは。今日はとても良い天気ですね。散歩に行きましょう。", 700, 600) > 60);
    }

    @Test
    void aTextOnTheDeskGrowsUpToWhatTheWindowAllowsAndNoFurther() throws Exception {
        assertEquals(58, between(32, 64, "Hello.", 1200, 300));
        assertEquals(32, between(32, 64, LINE.repeat(6), 1200, 300),
                "it is not larger than usual where it would not fit");
        assertEquals(26, between(26, 30, LINE, 1200, 300));
    }

    private static int between(int least, int most, String text, double width, double height) throws Exception {
        return Fx.on(() -> StageFit.between(least, most, text, "System", width, height));
    }

    private static int px(String text, double width, double height) throws Exception {
        return Fx.on(() -> StageFit.px(text, "System", width, height, 0));
    }
}
