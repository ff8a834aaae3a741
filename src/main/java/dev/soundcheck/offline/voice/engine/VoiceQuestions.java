package dev.soundcheck.offline.voice.engine;

import java.util.HashMap;
import java.util.Map;
import marytts.features.FeatureDefinition;
import marytts.features.FeatureVector;
import marytts.htsengine.PhoneTranslator;

/// Reads the questions of the voice model's trees, such as `next_punctuation=cm`. One thread.
final class VoiceQuestions {
    private final FeatureDefinition features;
    private final PhoneTranslator names;
    private final Map<String, Question> known = new HashMap<>();

    /// @param names  of the values that the trees cannot spell
    VoiceQuestions(FeatureDefinition features, PhoneTranslator names) {
        this.features = features;
        this.names = names;
    }

    /// Whether a feature of a phone has a value.
    record Question(int feature, byte value) {
        boolean fits(FeatureVector phone) {
            return phone.getByteFeature(feature) == value;
        }
    }

    Question read(String text) {
        return known.computeIfAbsent(text, _ -> {
            int split = text.indexOf('=');
            String feature = text.substring(0, split);
            String value = value(feature, text.substring(split + 1));
            return new Question(features.getFeatureIndex(feature), features.getFeatureValueAsByte(feature, value));
        });
    }

    private String value(String feature, String name) {
        if (feature.endsWith("punctuation") || feature.equals("sentence_punc")) {
            return names.replaceBackPunc(name);
        }
        if (feature.contains("tobi_")) {
            return names.replaceBackToBI(name);
        }
        return feature.contains("phone") ? names.replaceBackTrickyPhones(name) : name;
    }
}
