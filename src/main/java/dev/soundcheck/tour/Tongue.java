package dev.soundcheck.tour;

import java.util.Locale;

/// A language that the album is written in, and a line of it: one of each way of writing. Immutable.
public enum Tongue {
    ENGLISH("en", "Three ways to the same voice: watch the words light up while they are heard."), JAPANESE("ja",
            "こえがとどくまでのじかんをはかり、きこえたことばをひかりでしめします。"),
    ARABIC("ar",
            "استمع إلى الصوت وشاهد الكلمات تضيء لحظة سماعها، من أول ضغطة حتى أول صوت.");

    private final String code;
    private final String line;

    Tongue(String code, String line) {
        this.code = code;
        this.line = line;
    }

    /// As the wire spells it.
    public String code() {
        return code;
    }

    public String line() {
        return line;
    }

    String title() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
