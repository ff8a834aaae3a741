package dev.soundcheck.speech;

import dev.soundcheck.audio.PcmFormat;
import java.time.Duration;

/// The longest sound of one stream that is kept: a server could send for ever. Any thread; a change counts at once.
public final class StreamLimit {
    public static final int DEFAULT_MINUTES = 60;
    /// A WAV file of 32-bit sound at 48 kHz takes six hours.
    public static final int MOST_MINUTES = 360;

    private volatile Duration longest;

    public StreamLimit(Duration longest) {
        this.longest = longest;
    }

    public static StreamLimit ofMinutes(int minutes) {
        return new StreamLimit(Duration.ofMinutes(minutes));
    }

    public Duration longest() {
        return longest;
    }

    /// What is out of range is brought into it.
    public void setMinutes(int minutes) {
        longest = Duration.ofMinutes(Math.clamp(minutes, 1, MOST_MINUTES));
    }

    public boolean reached(PcmFormat format, long frames) {
        return frames >= format.frames(longest.toMillis() / 1000.0);
    }
}
