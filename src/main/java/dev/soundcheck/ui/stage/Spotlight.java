package dev.soundcheck.ui.stage;

import dev.soundcheck.timeline.Lit;
import dev.soundcheck.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/// What the stage shows of a text at one instant: four stretches, parted by char indices that never decrease.
///
/// Chars below `litStart` have been heard, up to `litEnd` they are lit, up to `knownEnd` their time is known, and the
/// rest waits for stamps.
///
/// @param sweep  how far into the lit stretch the voice has come, 0 to 1
record Spotlight(int litStart, int litEnd, double sweep, int knownEnd) {
    /// Nothing lit, nothing heard, nothing told apart.
    static final Spotlight PLAIN = new Spotlight(Integer.MAX_VALUE, Integer.MAX_VALUE, 0, Integer.MAX_VALUE);

    static Spotlight before(Timeline timeline) {
        return new Spotlight(0, 0, 0, timeline.knownUntilChar());
    }

    static Spotlight after(Timeline timeline) {
        int known = timeline.knownUntilChar();
        return new Spotlight(known, known, 0, known);
    }

    /// Where the text has nothing for what is spoken, the light stays on the word before.
    static Spotlight at(Timeline timeline, double seconds) {
        int word = timeline.wordAt(seconds);
        Lit spoken = word < 0 ? null : timeline.litWith(word);
        Lit shown = spoken;
        while (shown != null && !shown.visible()) {
            shown = shown.first() == 0 ? null : timeline.litWith(shown.first() - 1);
        }
        if (shown == null) {
            return before(timeline);
        }
        double sweep = shown.equals(spoken) ? timeline.sweep(shown, seconds) : 1;
        return new Spotlight(shown.textStart(), shown.textEnd(), sweep,
                Math.max(shown.textEnd(), timeline.knownUntilChar()));
    }

    /// The whole word at once.
    Spotlight withoutSweep() {
        return anythingLit() ? new Spotlight(litStart, litEnd, 1, knownEnd) : this;
    }

    /// This one, or `earlier` where this one would move the light back.
    Spotlight notBefore(Spotlight earlier) {
        boolean back = !earlier.equals(PLAIN) && (litStart < earlier.litStart
                || (litStart == earlier.litStart && litEnd == earlier.litEnd && sweep < earlier.sweep));
        return back ? new Spotlight(earlier.litStart, earlier.litEnd, earlier.sweep, knownEnd) : this;
    }

    boolean anythingLit() {
        return litEnd > litStart;
    }
}
