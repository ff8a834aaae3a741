package dev.soundcheck.speech.request;

import org.jspecify.annotations.Nullable;

/// Speed, volume and emotion: `generation_config`. A hint to the model, not a promise.
///
/// @param speed    0.6 to 1.5, 1 for the voice's own speed
/// @param volume   0.5 to 2.0
/// @param emotion  lower-case name, null for none
public record Delivery(double speed, double volume, @Nullable String emotion) {
    public static final Delivery NATURAL = new Delivery(1, 1, null);
}
