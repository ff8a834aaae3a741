package dev.soundcheck.ui.keys;

/// Where a key works, in the order in which the list of keys shows it.
public enum Scope {
    WINDOW("Everywhere"), //
    STAGE("On the line that is heard"), //
    WAVEFORM("On the waveform"), //
    LANES("In “Where the time goes”"), //
    TAKES("In the list of takes"), //
    VOICES("In the list of voices"), //
    COMPARE("While takes are compared"), //
    LIVE("In the live session"), //
    WIRE("In the wire log");

    private final String title;

    Scope(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
