package dev.soundcheck.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class AxisLabelsTest {
    @Test
    void aLabelStandsAtTheRightOfItsTick() {
        assertEquals(OptionalDouble.of(104), new AxisLabels(300).place(100, 40));
    }

    @Test
    void theLabelAtTheEndStandsAtTheLeftOfItsTick() {
        assertEquals(OptionalDouble.of(236), new AxisLabels(300).place(280, 40));
    }

    @Test
    void aLabelThatWouldTouchTheOneBeforeIsLeftOut() {
        AxisLabels labels = new AxisLabels(300);
        assertEquals(OptionalDouble.of(214), labels.place(210, 40));
        assertEquals(OptionalDouble.empty(), labels.place(280, 40));
    }

    @Test
    void whateverTheWidthNoTwoLabelsMeet() {
        for (int widthPx = 20; widthPx < 900; widthPx++) {
            AxisLabels labels = new AxisLabels(widthPx);
            double endPx = 0;
            for (double tickPx = 0; tickPx < widthPx; tickPx += 66) {
                OptionalDouble at = labels.place(tickPx, 47);
                if (at.isPresent()) {
                    assertTrue(at.getAsDouble() >= endPx && at.getAsDouble() + 47 <= widthPx, "width " + widthPx);
                    endPx = at.getAsDouble() + 47;
                }
            }
        }
    }
}
