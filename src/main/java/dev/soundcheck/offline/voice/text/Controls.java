package dev.soundcheck.offline.voice.text;

/// How fast and how loud: the request's `generation_config`, until a tag in the text says otherwise.
public record Controls(double speed, double volume) {
    public static final Controls NORMAL = new Controls(1, 1);

    public static boolean speedAllowed(double ratio) {
        return ratio >= 0.6 && ratio <= 1.5;
    }

    public static boolean volumeAllowed(double ratio) {
        return ratio >= 0.5 && ratio <= 2;
    }
}
