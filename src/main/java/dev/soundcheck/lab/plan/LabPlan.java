package dev.soundcheck.lab.plan;

import dev.soundcheck.speech.request.SpeechRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// What will be compared and in which order. Runs follow one another: never two at once.
///
/// @param request  what every lane asks for, but for its own changes
/// @param lines    the spoken lines, each equally often in every lane; the first is the request's own text
/// @param lanes    without doubles, in the order they are shown
/// @param runs     measured runs per lane
/// @param warmUps  runs per lane before, kept and shown but in no figure
/// @param seed     decides the shuffle and every resampling, so that both can be repeated
public record LabPlan(SpeechRequest request, List<String> lines, List<LabLane> lanes, int runs, int warmUps,
        long seed) {
    public static final int MOST_RUNS = 1000;
    public static final int MOST_LINES = 1000;
    /// What a socket says before a *later turn* where it has not spoken yet.
    public static final String EARLIER_TURN = "Ready.";
    /// Makes the order of the lines independent of that of the lanes.
    private static final long LINES_SALT = 0x6C696E6573L;

    /// @throws IllegalArgumentException whose message completes a sentence
    public LabPlan {
        lines = List.copyOf(lines);
        lanes = lanes.stream().distinct().toList();
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("a comparison needs 1 to " + MOST_LINES + " lines");
        }
        request = request.withText(lines.getFirst());
        for (String line : lines) {
            if (!request.withText(line).speakable()) {
                throw new IllegalArgumentException("a comparison needs a line with a letter or a digit");
            }
        }
        if (lanes.isEmpty()) {
            throw new IllegalArgumentException("a comparison needs at least one lane");
        }
        if (runs < 1 || runs > MOST_RUNS || warmUps < 0 || warmUps > MOST_RUNS) {
            throw new IllegalArgumentException("runs must be 1 to " + MOST_RUNS + ", warm-ups 0 to " + MOST_RUNS);
        }
        for (LabLane lane : lanes) {
            if (!lane.endpoint().carries(lane.request(request).format())) {
                throw new IllegalArgumentException(lane.endpoint().title() + " carries raw audio only; wav and mp3 "
                        + "come over bytes");
            }
        }
    }

    /// A plan of one line.
    public LabPlan(SpeechRequest request, List<LabLane> lanes, int runs, int warmUps, long seed) {
        this(request, List.of(request.text()), lanes, runs, warmUps, seed);
    }

    /// What is asked for in a place of the order.
    public SpeechRequest request(Slot slot) {
        return slot.lane().request(request.withText(lines.get(slot.line())));
    }

    /// Warm-ups first, lane by lane; then blocks in which every lane runs once, each block in an order of its own.
    /// A block speaks one line. All lines are spoken, in an order of their own, before one comes again.
    public List<Slot> order() {
        List<Slot> slots = new ArrayList<>();
        for (int round = 0; round < warmUps; round++) {
            for (LabLane lane : lanes) {
                slots.add(new Slot(slots.size() + 1, lane, 0, round % lines.size()));
            }
        }
        Random random = new Random(seed);
        List<Integer> said = lineOrder();
        for (int block = 1; block <= runs; block++) {
            List<LabLane> shuffled = new ArrayList<>(lanes);
            Collections.shuffle(shuffled, random);
            for (LabLane lane : shuffled) {
                slots.add(new Slot(slots.size() + 1, lane, block, said.get(block - 1)));
            }
        }
        return List.copyOf(slots);
    }

    /// The line of each block.
    private List<Integer> lineOrder() {
        Random random = new Random(seed ^ LINES_SALT);
        List<Integer> said = new ArrayList<>();
        while (said.size() < runs) {
            List<Integer> turn = new ArrayList<>();
            for (int line = 0; line < lines.size(); line++) {
                turn.add(line);
            }
            Collections.shuffle(turn, random);
            said.addAll(turn);
        }
        return said;
    }

    public Cost cost() {
        int requests = 0;
        List<Slot> order = order();
        long characters = 0;
        int[] lengths = lines.stream().mapToInt(line -> line.codePointCount(0, line.length())).toArray();
        for (Slot slot : order) {
            boolean earlier = slot.lane().mode() == Mode.LATER_TURN;
            requests += earlier ? 2 : 1;
            characters += lengths[slot.line()] + (earlier ? EARLIER_TURN.length() : 0);
        }
        return new Cost(order.size(), requests, characters);
    }

    /// What a plan takes at most; an estimate, because the service alone knows its price.
    ///
    /// @param runs        warm-ups among them
    /// @param requests    spoken ones, two in a run of a later turn; connections are warmed by free ones
    /// @param characters  in all requests
    public record Cost(int runs, int requests, long characters) {
        /// Half as much again for a professionally cloned voice.
        private static final double CLONE_FACTOR = 1.5;

        public long credits() {
            return characters;
        }

        public long creditsOfClonedVoice() {
            return (long) Math.ceil(characters * CLONE_FACTOR);
        }

        public String sentence(boolean offline) {
            String counted = runs == requests ? "" : String.format(Locale.ROOT, "%,d runs with ", runs);
            String size = counted + String.format(Locale.ROOT, "%,d %s, at most %,d characters", requests,
                    requests == 1 ? "request" : "requests", characters);
            return offline
                    ? size + ", free: the offline voices speak."
                    : size + String.format(Locale.ROOT,
                            ", about %,d credits (%,d with a professionally cloned voice), an estimate.",
                            credits(), creditsOfClonedVoice());
        }
    }
}
