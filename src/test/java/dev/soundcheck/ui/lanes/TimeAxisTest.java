package dev.soundcheck.ui.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.ui.kit.Tick;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimeAxisTest {
    @Test
    void thePressIsAtTheLeftEdgeAndTheSpanAtTheRight() {
        TimeAxis axis = new TimeAxis(200, 400);

        assertEquals(0, axis.x(0));
        assertEquals(400, axis.x(200));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 99, 480, 1234, 9999, 61_000})
    void whatIsToBeShownFitsWithAtMostAThirdOfAir(double lastMillis) {
        double span = TimeAxis.covering(lastMillis, 500).spanMillis();

        assertTrue(span >= lastMillis && span <= Math.max(100, lastMillis * 1.33), "span " + span);
    }

    @Test
    void itSeldomChangesWhileATakeGrows() {
        long spans = IntStream.rangeClosed(100, 1000)
                .mapToDouble(millis -> TimeAxis.covering(millis, 500).spanMillis()).distinct().count();

        assertTrue(spans <= 40, spans + " different axes");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            100,  480, '0,20 ms,40 ms,60 ms,80 ms,100 ms'
            250,  480, '0,50 ms,100 ms,150 ms,200 ms,250 ms'
            3000, 480, '0,0.5 s,1 s,1.5 s,2 s,2.5 s,3 s'
            """)
    void ticksAreRoundAndCarryTheirUnit(double span, double width, String labels) {
        List<String> found = new TimeAxis(span, width).ticks().stream().map(Tick::label).toList();

        assertEquals(labels, String.join(",", found));
    }

    @ParameterizedTest
    @ValueSource(doubles = {120, 480, 900, 1700})
    void ticksAreFarEnoughApartToBeRead(double width) {
        List<Tick> ticks = new TimeAxis(700, width).ticks();

        for (int i = 1; i < ticks.size(); i++) {
            assertTrue(ticks.get(i).xPx() - ticks.get(i - 1).xPx() >= 77.9);
        }
    }
}
