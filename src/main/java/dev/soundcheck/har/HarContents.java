package dev.soundcheck.har;

import dev.soundcheck.session.Take;
import java.util.List;

/// What a HAR held of Cartesia's text-to-speech.
///
/// @param takes  in the order of their making
/// @param notes  what could not be used, a sentence each; why there is no take, where there is none
public record HarContents(List<Take> takes, List<String> notes) {
    public HarContents {
        takes = List.copyOf(takes);
        notes = List.copyOf(notes);
    }
}
