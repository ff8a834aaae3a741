package dev.soundcheck.offline.voice.text;

import dev.soundcheck.offline.voice.engine.Phrase;

/// What a script is made of once its markup is read.
public sealed interface Segment {
    record Speech(Phrase phrase) implements Segment {}

    record Silence(double seconds) implements Segment {}
}
