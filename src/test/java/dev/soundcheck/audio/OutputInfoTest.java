package dev.soundcheck.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputInfoTest {
    @ParameterizedTest
    @CsvSource({"default [default], the system's default device",
            "Primary Sound Driver, the system's default device",
            "Default Audio Device, the system's default device", "'Headphones [plughw:1,0]', Headphones",
            "Speakers (USB [left]) 2, Speakers (USB [left]) 2"})
    void aDeviceIsCalledWhatPeopleCallIt(String name, String title) {
        assertEquals(title, OutputInfo.device(name).title());
    }
}
