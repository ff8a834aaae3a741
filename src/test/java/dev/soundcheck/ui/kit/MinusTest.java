package dev.soundcheck.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class MinusTest {
    @Test
    void aNegativeFigureHasAMinusSignAndWordsKeepTheirHyphens() {
        assertEquals("−6.1 ms to −0.2 ms", Minus.of("-6.1 ms to -0.2 ms"));
        assertEquals("99 % interval −3…4", Minus.of("99 % interval -3…4"));
        assertEquals("re-used sonic-3.6 - 2026-11-28", Minus.of("re-used sonic-3.6 - 2026-11-28"));
    }
}
