package dev.soundcheck.lab.answer;

import dev.soundcheck.session.Take;
import java.time.Duration;
import java.util.List;

/// What the user is building, as far as it decides the endpoint. Immutable.
///
/// @param wholeTextKnown  before the request is made
/// @param stamps          time stamps are needed
/// @param manyTurns       one turn follows another, or several utterances are spoken at once
/// @param textInPieces    as a language model writes it
/// @param readsEvents     one's own program reads Server-Sent Events already
public record Needs(boolean wholeTextKnown, boolean stamps, boolean manyTurns, boolean textInPieces,
        boolean readsEvents) {
    /// A notification, a file, a batch: what the page calls the usual case.
    public static final Needs SIMPLEST = new Needs(true, false, false, false, false);
    /// Takes that follow each other within this time are turns of one session.
    static final Duration TURN = Duration.ofMinutes(2);
    static final int MANY = 3;

    /// What takes tell about their user. Whether events are read already cannot be seen in takes.
    public static Needs of(List<Take> takes) {
        boolean pieces = takes.stream().anyMatch(take -> take.utterance().pieces().size() > 1);
        long stamped = takes.stream().filter(take -> take.trace().wordNanos().length > 0
                && take.endpoint().timestamps() && take.request().stamps().words()).count();
        return new Needs(!pieces, 2 * stamped > takes.size(), longestSession(takes) >= MANY, pieces, false);
    }

    /// In one sentence, for who reads them from takes.
    public static String read(List<Take> takes) {
        return takes.isEmpty()
                ? "There are no takes yet to read from: speak first, or answer by hand."
                : "Read from your last " + takes.size() + (takes.size() == 1 ? " take." : " takes.");
    }

    private static int longestSession(List<Take> takes) {
        int longest = 0;
        int now = 0;
        for (int i = 0; i < takes.size(); i++) {
            boolean follows = i > 0 && Duration.between(takes.get(i - 1).madeAt(), takes.get(i).madeAt())
                    .compareTo(TURN) <= 0;
            now = follows ? now + 1 : 1;
            longest = Math.max(longest, now);
        }
        return longest;
    }
}
