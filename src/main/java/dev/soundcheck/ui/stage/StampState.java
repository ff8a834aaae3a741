package dev.soundcheck.ui.stage;

/// Where the times of the words on the stage come from. The window always shows it.
enum StampState {
    /// No take, or none of its stamps has come yet.
    AWAITED("", ""),
    /// From the service.
    MEASURED("Measured", "The service stamped these words."),
    /// From the length of the audio.
    ESTIMATED("Estimate", "Estimated from the length of the audio: it drifts."),
    /// There is no time for any word.
    NONE("No timestamps", "No word lights up, because none has a time.");

    private final String badge;
    private final String meaning;

    StampState(String badge, String meaning) {
        this.badge = badge;
        this.meaning = meaning;
    }

    /// For screen readers.
    String spoken() {
        return this == AWAITED ? "Waiting for timestamps." : meaning;
    }

    String badge() {
        return badge;
    }

    String meaning() {
        return meaning;
    }
}
