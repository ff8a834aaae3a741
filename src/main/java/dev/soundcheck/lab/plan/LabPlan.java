package dev.soundcheck.lab.plan;

import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.SpeechRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

/// What will be compared and in which order. Runs follow one another: never two at once.
///
/// @param request  the same for every lane: raw PCM, the same line, voice, model and options
/// @param lanes    without doubles, in the order they are shown
/// @param runs     measured runs per lane
/// @param warmUps  runs per lane before, kept and shown but in no figure
/// @param seed     decides the shuffle and every resampling, so that both can be repeated
public record LabPlan(SpeechRequest request, List<LabLane> lanes, int runs, int warmUps, long seed) {
    public static final int MOST_RUNS = 1000;
    /// What a socket says before a *later turn* where it has not spoken yet.
    public static final String EARLIER_TURN = "Ready.";

    public LabPlan {
        if (request.format().container() != OutputFormat.Container.RAW) {
            throw new IllegalArgumentException("a comparison is made with raw PCM: it is all that every endpoint has");
        }
        if (!request.speakable()) {
            throw new IllegalArgumentException("a comparison needs a line with a letter or a digit");
        }
        if (lanes.isEmpty()) {
            throw new IllegalArgumentException("a comparison needs at least one lane");
        }
        if (runs < 1 || runs > MOST_RUNS || warmUps < 0 || warmUps > MOST_RUNS) {
            throw new IllegalArgumentException("runs must be 1 to " + MOST_RUNS + ", warm-ups 0 to " + MOST_RUNS);
        }
        lanes = List.copyOf(EnumSet.copyOf(lanes));
    }

    /// Warm-ups first, lane by lane; then blocks in which every lane runs once, each block in an order of its own.
    public List<Slot> order() {
        List<Slot> slots = new ArrayList<>();
        for (int round = 0; round < warmUps; round++) {
            for (LabLane lane : lanes) {
                slots.add(new Slot(slots.size() + 1, lane, 0));
            }
        }
        Random random = new Random(seed);
        for (int block = 1; block <= runs; block++) {
            List<LabLane> shuffled = new ArrayList<>(lanes);
            Collections.shuffle(shuffled, random);
            for (LabLane lane : shuffled) {
                slots.add(new Slot(slots.size() + 1, lane, block));
            }
        }
        return List.copyOf(slots);
    }

    public Cost cost() {
        long line = request.text().codePointCount(0, request.text().length());
        int laterTurns = lanes.contains(LabLane.SOCKET_LATER) ? runs + warmUps : 0;
        int measured = lanes.size() * (runs + warmUps);
        return new Cost(measured + laterTurns, measured * line + (long) laterTurns * EARLIER_TURN.length());
    }

    /// What a plan takes at most; an estimate, because the service alone knows its price.
    ///
    /// @param requests    spoken ones; connections are warmed by free ones
    /// @param characters  in all of them
    public record Cost(int requests, long characters) {
        /// Half as much again for a professionally cloned voice.
        private static final double CLONE_FACTOR = 1.5;

        public long credits() {
            return characters;
        }

        public long creditsOfClonedVoice() {
            return (long) Math.ceil(characters * CLONE_FACTOR);
        }

        public String sentence(boolean offline) {
            String size = requests + " requests, at most " + characters + " characters";
            return offline
                    ? size + ", free: the offline voices speak."
                    : size + ", about " + credits() + " credits (" + creditsOfClonedVoice()
                            + " with a professionally cloned voice), an estimate.";
        }
    }
}
