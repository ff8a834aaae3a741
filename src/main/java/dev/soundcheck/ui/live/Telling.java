package dev.soundcheck.ui.live;

import dev.soundcheck.live.Interruption;
import dev.soundcheck.speech.LateAudio;
import dev.soundcheck.speech.SpeechFailure;
import java.util.Locale;
import java.util.Optional;

/// Describes the state of a turn in a sentence. Stateless.
final class Telling {
    private static final int SHOWN_CHARS = 160;

    private Telling() {}

    /// @param sentence  what a screen reader says of it, once
    /// @param written   the same with what may still grow; empty where the picture shows it
    record State(String sentence, String written) {
        static final State NONE = new State("");

        State(String sentence) {
            this(sentence, sentence);
        }
    }

    /// @param voice     whose turn it is; "" where there is only one
    /// @param unspoken  text of its voice that was never spoken
    static Optional<State> of(TurnLook look, String voice, String unspoken) {
        String whose = voice.isEmpty() ? "" : voice + ": ";
        SpeechFailure failure = look.turn().failure();
        if (failure != null) {
            return Optional.of(new State(whose + failure.line()
                    + (unspoken.isEmpty() ? "" : " Never spoken: \"" + shortened(unspoken) + "\"")));
        }
        SpeechFailure remark = look.turn().remark();
        if (remark != null) {
            return Optional.of(new State(whose + remark.line()));
        }
        Interruption cut = look.turn().interruption();
        if (cut == null || cut.unheard()) {
            return Optional.empty();
        }
        LateAudio late = look.turn().late();
        String after = late == null
                ? " Nothing came after."
                : " " + length(late) + " came after the cancel and were dropped.";
        String dropped = String.format(Locale.ROOT, "%s: %.1f s heard, %.1f s more dropped.",
                voice.isEmpty() ? "Interrupted" : voice + " was interrupted", cut.heardSeconds(),
                cut.bufferedSeconds());
        return Optional.of(new State(dropped, dropped + after));
    }

    /// A turn that was heard to its end.
    static Optional<State> ended(TurnLook look, String voice) {
        if (!look.heardOut() || look.rateHz() == 0) {
            return Optional.empty();
        }
        return Optional.of(new State(String.format(Locale.ROOT, "%s: %.1f s heard, first audio after %,.0f ms.",
                voice.isEmpty() ? "The turn has ended" : voice + " has ended",
                (double) look.stamps().heardFrames() / look.rateHz(), look.figures().firstAudioMillis().orElse(0)),
                ""));
    }

    /// How much sound came too late: less than a tenth of a second in milliseconds.
    static String length(LateAudio late) {
        return late.seconds() < 0.1
                ? String.format(Locale.ROOT, "%.0f ms", late.seconds() * 1_000)
                : String.format(Locale.ROOT, "%.1f s", late.seconds());
    }

    private static String shortened(String text) {
        if (text.length() <= SHOWN_CHARS) {
            return text;
        }
        int space = text.lastIndexOf(' ', SHOWN_CHARS);
        return text.substring(0, space > 0 ? space : SHOWN_CHARS) + "…";
    }
}
