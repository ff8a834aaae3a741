package dev.soundcheck.offline.voice.engine;

import java.util.List;
import marytts.htsengine.HTSUttModel;
import org.w3c.dom.Element;

/// What the analysis of a phrase found, before its parameters are generated. One thread at a time.
public final class PhrasePlan {
    private final List<Element> segments;
    private final PhoneReader reader;
    private final HTSUttModel model;

    PhrasePlan(List<Element> segments, PhoneReader reader, HTSUttModel model) {
        this.segments = segments;
        this.reader = reader;
        this.model = model;
    }

    static PhrasePlan ofSilence() {
        return new PhrasePlan(List.of(), new PhoneReader(List.of("")), new HTSUttModel());
    }

    boolean silent() {
        return segments.isEmpty();
    }

    List<Element> segments() {
        return segments;
    }

    PhoneReader reader() {
        return reader;
    }

    HTSUttModel model() {
        return model;
    }
}
