package dev.soundcheck.tour;

import java.util.List;

/// Makes a small comparison and small load steps, so that their pages show what was found. FX thread; keeps nothing.
final class Measuring {
    /// The lab judges five that count; on a busy machine one may not.
    private static final int RUNS = 6;
    private static final int AT_ONCE = 4;
    private static final int ROUNDS = 1;
    private static final List<String> COLD_LANES = List.of("#lab-lane-bytes-cold", "#lab-lane-sse-cold",
            "#lab-lane-socket-cold");

    private Measuring() {}

    static List<Step> steps(Hands hands) {
        return List.of(new Step("the door of the lab", () -> hands.offers("#open-lab"), () -> hands.press("#open-lab")),
                new Step("the lab", () -> hands.offers("#lab-start"), () -> compare(hands)),
                new Step("the comparison", () -> hands.offers("#lab-start"), () -> hands.press("#lab-load-steps")),
                new Step("the load steps", () -> hands.offers("#load-start"), () -> load(hands)),
                new Step("the last load step", () -> hands.offers("#load-start"), () -> hands.press("#close-load")));
    }

    private static void compare(Hands hands) {
        COLD_LANES.forEach(hands::uncheck);
        hands.number("#lab-runs", RUNS);
        hands.press("#lab-start");
    }

    private static void load(Hands hands) {
        hands.number("#load-up-to", AT_ONCE);
        hands.number("#load-rounds", ROUNDS);
        hands.press("#load-start");
    }
}
