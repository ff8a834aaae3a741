package dev.soundcheck.speech;

/// The port to the service's voices. Blocks: never call it on the FX thread.
public interface VoiceCatalog {
    VoicePage page(VoiceQuery query) throws SpeechException;

    Voice voice(String id) throws SpeechException;
}
