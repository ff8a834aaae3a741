package dev.soundcheck.audio;

import java.util.Set;
import java.util.regex.Pattern;

/// The device that plays, or why there is none.
///
/// @param silent  true where no device makes sound and time is kept by the clock alone
/// @param note    one sentence for people; empty where all is well
public record OutputInfo(String name, boolean silent, String note) {
    /// As in "Headphones [plughw:1,0]".
    private static final Pattern ADDRESS = Pattern.compile(" \\[[^\\[\\]]*]$");
    /// How Java names the default device on Linux, Windows and macOS.
    private static final Set<String> DEFAULTS = Set.of("default", "Primary Sound Driver", "Default Audio Device");

    public static OutputInfo device(String name) {
        return new OutputInfo(name, false, "");
    }

    public static OutputInfo silence(String note) {
        return new OutputInfo("No sound device", true, note);
    }

    /// What people call it: without the address that Java gives it, and the default device as such.
    public String title() {
        return isDefault() ? "the system's default device" : plain();
    }

    /// True where it stands for whichever device the system has chosen.
    public boolean isDefault() {
        return DEFAULTS.contains(plain());
    }

    private String plain() {
        return ADDRESS.matcher(name).replaceFirst("");
    }
}
