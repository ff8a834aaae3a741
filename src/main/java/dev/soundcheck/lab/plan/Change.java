package dev.soundcheck.lab.plan;

import dev.soundcheck.speech.request.Delivery;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.Pronunciation;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.request.StampOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One thing that a lane asks for in another way than the plan's request.
public sealed interface Change {

    /// The request with this one thing changed.
    SpeechRequest in(SpeechRequest request);

    /// A few words for people.
    String title();

    /// Short and without spaces, for the name of a lane in files.
    String id();

    /// Another form of the sound.
    record Format(OutputFormat format) implements Change {
        @Override
        public SpeechRequest in(SpeechRequest request) {
            return request.withFormat(format);
        }

        @Override
        public String title() {
            return format.title();
        }

        @Override
        public String id() {
            return format.id();
        }
    }

    /// Another voice.
    ///
    /// @param name  what people call it; its id where that is all one knows
    record Speaker(String voiceId, String name) implements Change {
        @Override
        public SpeechRequest in(SpeechRequest request) {
            return request.withVoice(voiceId);
        }

        @Override
        public String title() {
            return name;
        }

        @Override
        public String id() {
            return "voice-" + voiceId;
        }
    }

    /// Another model.
    record Model(String modelId) implements Change {
        @Override
        public SpeechRequest in(SpeechRequest request) {
            return request.withModel(modelId);
        }

        @Override
        public String title() {
            return modelId;
        }

        @Override
        public String id() {
            return "model-" + modelId;
        }
    }

    /// Another language, null for the voice's own.
    record Tongue(@Nullable String language) implements Change {
        @Override
        public SpeechRequest in(SpeechRequest request) {
            return request.withLanguage(language);
        }

        @Override
        public String title() {
            return language == null ? "the voice's language" : language;
        }

        @Override
        public String id() {
            return "language-" + (language == null ? "own" : language);
        }
    }

    /// Other time stamps.
    record Stamps(StampOptions stamps) implements Change {
        @Override
        public SpeechRequest in(SpeechRequest request) {
            return request.withStamps(stamps);
        }

        @Override
        public String title() {
            return stamps.phonemes() ? "words and phonemes" : stamps.words() ? "word timestamps" : "no timestamps";
        }

        @Override
        public String id() {
            return stamps.phonemes() ? "phonemes" : stamps.words() ? "stamps" : "no-stamps";
        }
    }

    /// Another speed, volume or emotion.
    record Manner(Delivery delivery) implements Change {
        @Override
        public SpeechRequest in(SpeechRequest request) {
            return request.withDelivery(delivery);
        }

        @Override
        public String title() {
            String emotion = delivery.emotion() == null ? "" : ", " + delivery.emotion();
            return String.format(Locale.ROOT, "speed %.2f, volume %.2f%s", delivery.speed(), delivery.volume(),
                    emotion);
        }

        @Override
        public String id() {
            String emotion = delivery.emotion() == null ? "" : "-" + delivery.emotion();
            return String.format(Locale.ROOT, "speed-%.2f-volume-%.2f%s", delivery.speed(), delivery.volume(), emotion);
        }
    }

    /// Another accent, normalization or dictionary.
    record Reading(Pronunciation pronunciation) implements Change {
        @Override
        public SpeechRequest in(SpeechRequest request) {
            return request.withPronunciation(pronunciation);
        }

        @Override
        public String title() {
            return "accent " + or(pronunciation.accent(), "own") + ", numbers "
                    + or(pronunciation.normalization(), "as usual") + ", dictionary "
                    + or(pronunciation.dictionaryId(), "none");
        }

        @Override
        public String id() {
            return "reading-" + or(pronunciation.accent(), "") + "-" + or(pronunciation.normalization(), "") + "-"
                    + or(pronunciation.dictionaryId(), "");
        }
    }

    /// Everything in which two requests differ, but for their texts: a lane has no line of its own.
    ///
    /// @param voiceName  of the other request's voice
    static List<Change> between(SpeechRequest base, SpeechRequest other, String voiceName) {
        List<Change> changes = new ArrayList<>();
        if (!base.voiceId().equals(other.voiceId())) {
            changes.add(new Speaker(other.voiceId(), voiceName));
        }
        if (!base.modelId().equals(other.modelId())) {
            changes.add(new Model(other.modelId()));
        }
        if (!Objects.equals(base.language(), other.language())) {
            changes.add(new Tongue(other.language()));
        }
        if (!base.format().equals(other.format())) {
            changes.add(new Format(other.format()));
        }
        if (!base.stamps().equals(other.stamps())) {
            changes.add(new Stamps(other.stamps()));
        }
        if (!base.delivery().equals(other.delivery())) {
            changes.add(new Manner(other.delivery()));
        }
        if (!base.pronunciation().equals(other.pronunciation())) {
            changes.add(new Reading(other.pronunciation()));
        }
        return List.copyOf(changes);
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
