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

    /// @param unspoken  text of its voice that was never spoken
    static Optional<String> of(TurnLook look, String unspoken) {
        SpeechFailure failure = look.turn().failure();
        if (failure != null) {
            return Optional.of(failure.line()
                    + (unspoken.isEmpty() ? "" : " Never spoken: \"" + shortened(unspoken) + "\""));
        }
        SpeechFailure remark = look.turn().remark();
        if (remark != null) {
            return Optional.of(remark.line());
        }
        Interruption cut = look.turn().interruption();
        if (cut == null) {
            return Optional.empty();
        }
        LateAudio late = look.turn().late();
        String after = late == null
                ? "Nothing came after the cancel."
                : String.format(Locale.ROOT, "%.1f s came after the cancel and were dropped.", late.seconds());
        return Optional.of(String.format(Locale.ROOT,
                "Interrupted: %.1f s were heard, %.1f s were still here and were dropped. %s The next turn is clean.",
                cut.heardSeconds(), cut.bufferedSeconds(), after));
    }

    private static String shortened(String text) {
        if (text.length() <= SHOWN_CHARS) {
            return text;
        }
        int space = text.lastIndexOf(' ', SHOWN_CHARS);
        return text.substring(0, space > 0 ? space : SHOWN_CHARS) + "…";
    }
}
