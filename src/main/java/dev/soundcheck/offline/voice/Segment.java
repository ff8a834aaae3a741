package dev.soundcheck.offline.voice;

/// What a script is made of once its markup is read.
sealed interface Segment {
    record Speech(Phrase phrase) implements Segment {}

    record Silence(double seconds) implements Segment {}
}
