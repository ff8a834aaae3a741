package dev.soundcheck.har;

import dev.soundcheck.session.Take;
import java.util.List;

/// What a HAR held of Cartesia's text-to-speech.
///
/// @param takes  in the order of their making
/// @param notes  a sentence for each part that could not be used, or for why there is no take
public record HarContents(List<Take> takes, List<String> notes) {
    public HarContents {
        takes = List.copyOf(takes);
        notes = List.copyOf(notes);
    }
}
