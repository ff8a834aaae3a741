package dev.soundcheck.speech;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.speech.voice.Accent;
import dev.soundcheck.speech.voice.PronunciationDictionary;
import dev.soundcheck.speech.voice.SpokenLocale;
import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.speech.voice.VoicePage;
import dev.soundcheck.speech.voice.VoiceQuery;
import java.util.List;

/// The port to the service's voices. Blocks: never call it on the FX thread.
public interface VoiceCatalog {
    VoicePage page(VoiceQuery query) throws SpeechException;

    /// Sends a free request that is answered only where the address and the key are right.
    default void check() throws SpeechException {
        page(VoiceQuery.FIRST);
    }

    Voice voice(String id) throws SpeechException;

    /// The service's own sample of a voice, decoded and complete.
    default PcmTrack preview(Voice voice) throws SpeechException {
        throw new SpeechException(SpeechFailure.of(SpeechFailure.Kind.REJECTED,
                "This service has no sample of " + voice.name() + ".", "Let it speak your own line.", "no preview"));
    }

    /// The accents a request can ask for; none where the service has no such list.
    default List<Accent> accents() throws SpeechException {
        return List.of();
    }

    /// The regional forms a request can ask for; none where the service has no such list.
    default List<SpokenLocale> locales() throws SpeechException {
        return List.of();
    }

    /// The account's pronunciation dictionaries; none where the service has no such list.
    default List<PronunciationDictionary> dictionaries() throws SpeechException {
        return List.of();
    }
}
