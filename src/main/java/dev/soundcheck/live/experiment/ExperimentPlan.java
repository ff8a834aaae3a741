package dev.soundcheck.live.experiment;

import dev.soundcheck.live.Cut;
import dev.soundcheck.live.ModelPace;
import dev.soundcheck.live.TurnPlan;
import dev.soundcheck.speech.request.SpeechRequest;
import java.util.List;
import java.util.Locale;

/// A text and the ways in which it is to be sent, one after the other. Immutable.
///
/// @param voiceName  as people know the voice
/// @param request    its text is empty
/// @param pace       of the simulated model that writes the text, the same in every way
public record ExperimentPlan(String text, String voiceName, SpeechRequest request, ModelPace pace,
        List<Variant> variants) {
    public static final int MOST_CHARS = 5_000;

    public ExperimentPlan {
        variants = List.copyOf(variants);
        if (text.isBlank() || text.length() > MOST_CHARS) {
            throw new IllegalArgumentException("an experiment needs a text of 1 to " + MOST_CHARS + " characters");
        }
    }

    /// What it costs: each way speaks all of the text.
    public String cost() {
        long chars = (long) variants.size() * text.codePointCount(0, text.length());
        return String.format(Locale.ROOT, "%d turns, %,d characters", variants.size(), chars);
    }

    /// Pieces go out as they are cut: a way that splits something shows what that does.
    TurnPlan turn(Variant variant) {
        return new TurnPlan(voiceName, request, variant.maxBufferDelayMillis(), Cut.by(variant.by()), false);
    }
}
