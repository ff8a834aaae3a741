package dev.soundcheck.audio;

/// The device that plays, or why there is none.
///
/// @param silent  true where no device makes sound and time is kept by the clock alone
/// @param note    one sentence for people; empty where all is well
public record OutputInfo(String name, boolean silent, String note) {
    public static OutputInfo device(String name) {
        return new OutputInfo(name, false, "");
    }

    public static OutputInfo silence(String note) {
        return new OutputInfo("No sound device", true, note);
    }
}
