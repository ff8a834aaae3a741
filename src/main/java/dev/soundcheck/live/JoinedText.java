package dev.soundcheck.live;

import java.util.ArrayList;
import java.util.List;

/// The text of one context as the service reads it, and the chars at which its pieces meet. Immutable.
///
/// @param seams  ascending; neither 0 nor the end
public record JoinedText(String text, List<Integer> seams) {
    public JoinedText {
        seams = List.copyOf(seams);
    }

    public static JoinedText of(List<String> pieces) {
        StringBuilder text = new StringBuilder();
        List<Integer> seams = new ArrayList<>();
        for (String piece : pieces) {
            if (!text.isEmpty() && !piece.isEmpty()) {
                seams.add(text.length());
            }
            text.append(piece);
        }
        return new JoinedText(text.toString(), seams);
    }
}
