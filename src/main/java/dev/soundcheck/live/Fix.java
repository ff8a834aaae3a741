package dev.soundcheck.live;

/// What to do about a finding.
public enum Fix {
    ADD_SPACE("Add the space"), DROP_SPACE("Drop one space"),
    /// Hold pieces back until nothing is split.
    KEEP_SAFE("Keep it safe"), NEW_CONTEXT("Use a new context"),
    ONE_VOICE("Keep the first settings"), FINISH("Finish the context"), DROP_CANCEL("Leave the cancel out"),
    SET_LANGUAGE("Set the language"), USE_BUFFER("Let the service buffer"),
    /// Only the writer of the text can fix it, so there is no button.
    BY_HAND("");

    private final String title;

    Fix(String title) {
        this.title = title;
    }

    /// Label of the button.
    public String title() {
        return title;
    }
}
