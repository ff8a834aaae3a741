package dev.soundcheck.announce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoliteAnnouncerTest {
    private final List<String> said = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private int opened;
    private boolean active = true;
    private final Announcer announcer = announcer(() -> {
        opened++;
        return said::add;
    });

    @Test
    void aNewerSentenceReplacesTheOneThatWaits() {
        announcer.announce("Asking for voices.");
        announcer.announce("Ready.");
        pass();

        assertEquals(List.of("Ready."), said);
    }

    @Test
    void theSameSentenceTwiceInARowIsSaidOnce() {
        announce("Saved.");
        announce("Saved.");
        announce("Ready.");
        announce("Saved.");

        assertEquals(List.of("Saved.", "Ready.", "Saved."), said);
    }

    @Test
    void aProblemThatComesBackIsSaidAgain() {
        announce("Problem: the key is wrong.");
        announcer.announce("");
        announce("Problem: the key is wrong.");

        assertEquals(List.of("Problem: the key is wrong.", "Problem: the key is wrong."), said);
    }

    @Test
    void whatIsForgottenIsSaidAgainAndWhatIsWaitingIsSaidOnce() {
        announce("No answer.");
        announcer.forget();
        announce("No answer.");
        announcer.announce("Done.");
        announcer.forget();
        pass();

        assertEquals(List.of("No answer.", "No answer.", "Done."), said);
    }

    @Test
    void whatWaitsIsDroppedWhereThereIsNothingToSayAnyMore() {
        announcer.announce("Ready.");
        announcer.announce("");
        pass();

        assertEquals(List.of(), said);
    }

    @Test
    void theFirstSentenceWaitsForTheWindowAndTheOthersForTheirSuccessor() {
        announce("One.");
        announce("Two.");
        announce("Three.");

        assertEquals(List.of(PoliteAnnouncer.AFTER_START, PoliteAnnouncer.PAUSE, PoliteAnnouncer.PAUSE), pauses);
    }

    @Test
    void nothingIsOpenedBeforeTheFirstSentenceNorWhileNoScreenReaderIsOn() {
        active = false;
        announce("Ready.");
        assertEquals(0, opened);

        active = true;
        announce("Saved.");
        announce("Deleted.");
        assertEquals(1, opened);
        assertEquals(List.of("Saved.", "Deleted."), said);
    }

    @Test
    void aScreenReaderThatFailsIsGivenUpAfterThreeTries() {
        Announcer broken = announcer(() -> {
            opened++;
            throw new UnsatisfiedLinkError("no such function");
        });
        for (int i = 0; i < 5; i++) {
            broken.announce("Sentence " + i);
            pass();
        }

        assertEquals(3, opened);
    }

    @Test
    void oneThatFailsOnceIsToldTheNextSentence() {
        Announcer lost = announcer(() -> sentence -> {
            if (opened++ == 0) {
                throw new IllegalStateException("the bus is gone");
            }
            said.add(sentence);
        });
        for (String sentence : List.of("One.", "Two.", "Three.", "Four.")) {
            lost.announce(sentence);
            pass();
        }

        assertEquals(List.of("Two.", "Three.", "Four."), said);
    }

    @Test
    void theFocusIsSaidOnlyWhereTheScreenReaderHasToBeTold() {
        announcer.focus("Speak, button");
        announce("Ready.");
        announcer.focus("Speak, button");
        assertFalse(announcer.followsFocus());
        assertEquals(List.of("Ready."), said);

        Announcer following = announcer(() -> new Following(said));
        following.focus("Too early");
        following.announce("Saved.");
        pass();
        following.focus("Volume, slider, 0.80");
        assertTrue(following.followsFocus());
        assertEquals(List.of("Ready.", "Saved.", "Volume, slider, 0.80"), said);
    }

    /// As on Linux.
    private record Following(List<String> said) implements ScreenReader {
        @Override
        public void say(String sentence) {
            said.add(sentence);
        }

        @Override
        public void focus(String control) {
            said.add(control);
        }

        @Override
        public boolean followsFocus() {
            return true;
        }
    }

    private Announcer announcer(ScreenReader.Opener opener) {
        return new PoliteAnnouncer(opener, () -> active, Runnable::run, (pause, task) -> {
            pauses.add(pause);
            later.add(task);
        });
    }

    private void announce(String sentence) {
        announcer.announce(sentence);
        pass();
    }

    private void pass() {
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }
}
