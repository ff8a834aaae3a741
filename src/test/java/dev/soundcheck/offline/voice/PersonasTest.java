package dev.soundcheck.offline.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.offline.voice.persona.Cast;
import dev.soundcheck.offline.voice.persona.Persona;
import dev.soundcheck.offline.voice.text.Controls;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PersonasTest {
    private static final String LINE = "Every morning we open the window and listen to the birds in the yard.";

    @Test
    void thereAreNineWithNamesAndIdsOfTheirOwnAndHonestDescriptions() {
        List<Persona> all = Cast.ofPersonas().all();

        assertEquals(9, all.size());
        assertEquals(9, new HashSet<>(all.stream().map(Persona::name).toList()).size());
        assertEquals(9, new HashSet<>(all.stream().map(Persona::id).toList()).size());
        for (Persona persona : all) {
            assertTrue(persona.description().contains("synthetic voice derived from the CMU SLT"), persona.name());
            assertTrue(persona.tagline().length() <= 32, persona.tagline());
        }
    }

    @Test
    void idsNeverChange() {
        assertEquals("Slate", Cast.ofPersonas().byId("0ff11e00-5a1e-4c0d-8a01-000000000001").orElseThrow().name());
        assertEquals("Dispatch", Cast.ofPersonas().byId("0FF11E00-5A1E-4C0D-8A01-000000000009").orElseThrow().name());
        assertTrue(Cast.ofPersonas().byId("nobody").isEmpty());
    }

    @Test
    void voicesDifferInPitchTempoAndColor() throws Exception {
        List<Measured> measured = new ArrayList<>();
        for (Persona persona : Cast.ofPersonas().all()) {
            float[] samples = Loaded.speak(LINE, persona, Controls.NORMAL).samples();
            measured.add(new Measured(persona, Sound.medianPitchHz(samples, Loaded.RATE_HZ), (double) samples.length
                    / Loaded.RATE_HZ, Sound.centroidHz(samples, Loaded.RATE_HZ)));
        }
        String seen = measured.toString();

        for (Measured voice : measured) {
            double wanted = shape(voice.persona()).breath() >= 1 ? 0 : shape(voice.persona()).pitchHz();
            assertEquals(wanted, voice.pitchHz(), wanted * 0.12, seen);
        }
        assertTrue(named(measured, "Boreas").seconds() > 1.15 * named(measured, "Slate").seconds(), seen);
        assertTrue(named(measured, "Juniper").seconds() < 0.92 * named(measured, "Slate").seconds(), seen);
        assertTrue(named(measured, "Pip").colorHz() > 1.1 * named(measured, "Marlow").colorHz(), seen);
        assertTrue(named(measured, "Hush").colorHz() > 1.05 * named(measured, "Slate").colorHz(), seen);
        for (Measured one : measured) {
            assertEquals(1, measured.stream().filter(one::near).count(), one + " has a twin in " + seen);
        }
    }

    private static Measured named(List<Measured> measured, String name) {
        return measured.stream().filter(voice -> voice.persona().name().equals(name)).findFirst().orElseThrow();
    }

    private record Measured(Persona persona, double pitchHz, double seconds, double colorHz) {
        /// Differs by less than a tenth in everything.
        boolean near(Measured other) {
            return near(pitchHz, other.pitchHz) && near(seconds, other.seconds) && near(colorHz, other.colorHz);
        }

        private static boolean near(double one, double other) {
            return Math.abs(one - other) <= 0.1 * Math.max(one, other);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s %.0f Hz %.2f s %.0f Hz", persona.name(), pitchHz, seconds, colorHz);
        }
    }

    private static Persona.Shape shape(Persona persona) {
        return switch (persona.speaker()) {
            case Persona.Shape shape -> shape;
            case Persona.Espeak _ -> throw new AssertionError("no persona of ours");
        };
    }
}
