package dev.soundcheck.wire;

/// The sound that one row carried, told by its place in the take's sound: the bytes themselves are kept there.
///
/// @param offsetBytes  `NOT_KEPT` where the take does not hold it, because it came after the end
public record WireAudio(long offsetBytes, int lengthBytes) {
    public static final long NOT_KEPT = -1;

    public boolean kept() {
        return offsetBytes != NOT_KEPT;
    }
}
