package dev.soundcheck.offline.voice.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import marytts.config.VoiceConfig;
import marytts.exceptions.MaryConfigurationException;
import marytts.features.FeatureProcessorManager;
import marytts.features.FeatureRegistry;
import marytts.modules.acoustic.BoundaryModel;
import marytts.modules.synthesis.HMMSynthesizer;
import marytts.modules.synthesis.Voice;

/// The voice that MaryTTS's modules ask for its phones and its prosody. Its model is loaded once: MaryTTS's own voice
/// loads the trees of durations and pitch a second time. Called under the engine's lock.
final class ModelVoice extends Voice {
    private static final String NAME = "soundcheck";

    private final VoiceModel model;

    ModelVoice() throws IOException, MaryConfigurationException {
        super(NAME, new HMMSynthesizer());
        model = new VoiceModel();
        FeatureProcessorManager features = FeatureRegistry.determineBestFeatureProcessorManager(getLocale());
        ProsodyModel prosody = new ProsodyModel(features, NAME, model);
        acousticModels = Map.of("duration", prosody, "F0", prosody, "boundary",
                new BoundaryModel(features, NAME, null, "duration", null, null, null, "boundaries"));
    }

    VoiceModel model() {
        return model;
    }

    /// What MaryTTS wants to know before it makes the voice; found as a service.
    public static final class Config extends VoiceConfig {
        public Config() throws MaryConfigurationException {
            super(new ByteArrayInputStream("""
                    name = soundcheck
                    locale = en_US
                    voice.soundcheck.gender = female
                    """.getBytes(StandardCharsets.US_ASCII)));
        }
    }
}
