package dev.soundcheck.ui.live;

import java.util.List;

/// Texts to try. Stateless.
final class Samples {
    static final String ANSWER = "Sure, I can move your booking. The new train leaves at 9:45 and costs 12.50 more. "
            + "<break time=\"400ms\"/> Shall I go ahead? You would still arrive well before noon.";

    /// Who says a line of the dialogue, by the lane, and what.
    record Line(int lane, String text) {}

    static final List<Line> DIALOGUE = List.of(
            new Line(0, "Good morning, this is the front desk. How can I help you today?"),
            new Line(1, "Hello! I would like to check in early, if a room is ready by eleven."));

    private Samples() {}
}
