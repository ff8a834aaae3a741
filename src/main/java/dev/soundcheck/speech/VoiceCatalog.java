package dev.soundcheck.speech;

import dev.soundcheck.audio.PcmTrack;

/// The port to the service's voices. Blocks: never call it on the FX thread.
public interface VoiceCatalog {
    VoicePage page(VoiceQuery query) throws SpeechException;

    Voice voice(String id) throws SpeechException;

    /// The service's own sample of a voice; costs no credits.
    ///
    /// @return the whole sample, complete
    default PcmTrack preview(Voice voice) throws SpeechException {
        throw new SpeechException(SpeechFailure.of(SpeechFailure.Kind.REJECTED,
                voice.name() + " has no sample of its own here.", "Let it speak your line instead.",
                "no preview file"));
    }
}
