package dev.soundcheck.settings;

import java.util.Map;
import java.util.TreeMap;

/// How sound is played.
///
/// @param device                the device's name, empty for the system's default
/// @param delayMillis           by device: how much later it is heard than it reports, -500…500; 0 is left out
/// @param startThresholdMillis  how late a chunk may come without a gap, 0…1500, or `ADAPTIVE`
/// @param volume                0…1
/// @param rate                  pace of the playback, 0.5…2
public record SoundSettings(String device, Map<String, Integer> delayMillis, int startThresholdMillis,
        DeviceLoss whenLost, double volume, boolean muted, double rate) {

    /// Not pinned: follows the lateness seen.
    public static final int ADAPTIVE = -1;
    public static final int MOST_DELAY_MILLIS = 500;
    public static final int MOST_START_THRESHOLD_MILLIS = 1500;
    public static final double LEAST_RATE = 0.5;
    public static final double MOST_RATE = 2;
    public static final SoundSettings DEFAULT = new SoundSettings("", Map.of(), ADAPTIVE, DeviceLoss.GO_ON, 1, false,
            1);

    /// What happens when the device is lost during playback.
    public enum DeviceLoss {
        GO_ON, PAUSE
    }

    /// Values out of range are brought into it: a file can hold anything.
    public SoundSettings {
        Map<String, Integer> delays = new TreeMap<>();
        delayMillis.forEach((name, millis) -> {
            if (millis != 0) {
                delays.put(name, Math.clamp(millis, -MOST_DELAY_MILLIS, MOST_DELAY_MILLIS));
            }
        });
        delayMillis = Map.copyOf(delays);
        startThresholdMillis = Math.clamp(startThresholdMillis, ADAPTIVE, MOST_START_THRESHOLD_MILLIS);
        volume = Double.isNaN(volume) ? 1 : Math.clamp(volume, 0, 1);
        rate = Double.isNaN(rate) ? 1 : Math.clamp(rate, LEAST_RATE, MOST_RATE);
    }
}
