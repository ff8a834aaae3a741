package dev.soundcheck.ui.voice;

/// The color of a voice's face: one of a fixed set, always the same for the same id. Stateless.
final class FaceColor {
    /// As many as the color sheets define, `-sc-face-0` and up.
    static final int COUNT = 12;

    private FaceColor() {}

    static int of(String voiceId) {
        int mixed = voiceId.hashCode();
        // Ids that differ in one place must not all look alike: the finishing step of MurmurHash3.
        mixed = (mixed ^ mixed >>> 16) * 0x85EBCA6B;
        mixed = (mixed ^ mixed >>> 13) * 0xC2B2AE35;
        return Math.floorMod(mixed ^ mixed >>> 16, COUNT);
    }

    static String styleClass(String voiceId) {
        return "face-" + of(voiceId);
    }
}
