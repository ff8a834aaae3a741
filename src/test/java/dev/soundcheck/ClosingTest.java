package dev.soundcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingTest {
    private final List<String> closed = new ArrayList<>();

    @Test
    void thePartsAreClosedInTheirOrderAndOnce() {
        Closing closing = new Closing(_ -> {}, List.of(() -> closed.add("settings"), () -> closed.add("takes")));
        closing.close();
        closing.close();
        assertEquals(List.of("settings", "takes"), closed);
    }

    @Test
    void theThreadOfTheHookClosesThemWhereTheWindowHangs() {
        Closing closing = new Closing(_ -> {}, List.of(() -> closed.add("settings")));
        closing.closeAtEnd(_ -> {});
        assertEquals(List.of("settings"), closed);
    }
}
