package dev.soundcheck.ui.lanes;

import dev.soundcheck.session.Take;
import dev.soundcheck.speech.request.SpeechRequest;

/// Whether a take may be compared with the one the lanes are about, and why not. The first reason that applies is
/// shown.
public enum Likeness {
    SAME("", ""), WARMING_UP("warming up", "was the first over its endpoint, so the program still loaded code for it"),
    OTHER_PLACE("another place", "was spoken by another service"),
    OTHER_LINE("another line", "speaks another line"), OTHER_VOICE("another voice", "speaks in another voice"),
    OTHER_MODEL("another model", "comes from another model"),
    OTHER_FORMAT("another format", "came in another audio format"),
    OTHER_SETTINGS("other settings", "was asked for with other settings");

    private final String words;
    private final String reason;

    Likeness(String words, String reason) {
        this.words = words;
        this.reason = reason;
    }

    static Likeness of(Take take, Take reference) {
        SpeechRequest mine = take.request();
        SpeechRequest other = reference.request();
        if (take.offline() != reference.offline()) {
            return OTHER_PLACE;
        } else if (!mine.text().equals(other.text())) {
            return OTHER_LINE;
        } else if (!mine.voiceId().equals(other.voiceId())) {
            return OTHER_VOICE;
        } else if (!mine.modelId().equals(other.modelId())) {
            return OTHER_MODEL;
        } else if (!mine.format().equals(other.format())) {
            return OTHER_FORMAT;
        } else if (!mine.equals(other)) {
            return OTHER_SETTINGS;
        }
        return take.trace().warmingUp() ? WARMING_UP : SAME;
    }

    boolean comparable() {
        return this == SAME;
    }

    /// For a caption; empty where there is nothing to say.
    String words() {
        return words;
    }

    /// As the end of a sentence about the take.
    String reason() {
        return reason;
    }
}
