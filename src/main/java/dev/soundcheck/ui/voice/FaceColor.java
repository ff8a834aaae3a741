package dev.soundcheck.ui.voice;

/// The colour of a voice's face: one of a fixed set, always the same for the same id. Stateless.
final class FaceColor {
    /// As many as the colour sheets define, `-sc-face-0` and up.
    static final int COUNT = 12;

    private FaceColor() {}

    static int of(String voiceId) {
        int mixed = voiceId.hashCode() * 0x9E3779B9;
        return Math.floorMod(mixed >>> 16, COUNT);
    }

    static String styleClass(String voiceId) {
        return "face-" + of(voiceId);
    }
}
