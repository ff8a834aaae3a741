package dev.soundcheck.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.testing.Fx;
import dev.soundcheck.ui.text.TextRows;
import javafx.scene.text.Font;
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

    @Test
    void noRowOfAShortTextHoldsOneWordAlone() throws Exception {
        Font font = Font.font(44);
        Fx.on(() -> {
            int alone = 0;
            for (double px = 500; px < 1000; px += 10) {
                double even = StageFit.evenWidthPx(LINE, font, px);
                assertEquals(new TextRows(LINE, font, px).count(), new TextRows(LINE, font, even).count());
                assertTrue(lastRow(LINE, font, even).contains(" "), lastRow(LINE, font, even) + " at " + px);
                alone += lastRow(LINE, font, px).contains(" ") ? 0 : 1;
            }
            assertTrue(alone > 0, "no width has the fault");
            return null;
        });
    }

    @Test
    void aTextOfOneRowOrOfManyKeepsTheWholeWidth() throws Exception {
        Font font = Font.font(44);
        assertEquals(700, Fx.on(() -> StageFit.evenWidthPx("Hi.", font, 700)));
        assertEquals(700, Fx.on(() -> StageFit.evenWidthPx(LINE.repeat(9), font, 700)));
    }

    private static String lastRow(String text, Font font, double widthPx) {
        TextRows rows = new TextRows(text, font, widthPx);
        return text.substring(rows.start(rows.count() - 1));
    }

    private static int between(int least, int most, String text, double width, double height) throws Exception {
        return Fx.on(() -> StageFit.between(least, most, text, "System", width, height));
    }

    private static int px(String text, double width, double height) throws Exception {
        return Fx.on(() -> StageFit.px(text, "System", width, height, 0));
    }
}
