package dev.soundcheck.ui.kit;

import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.session.Take;
import org.jspecify.annotations.Nullable;

/// What one pulse shows: the same instant for every view.
///
/// @param nowNanos  `System.nanoTime` of the pulse
/// @param take      the current take, null before the first
/// @param changed   true where a take, or which one is current, has changed since the last frame
public record Frame(long nowNanos, @Nullable Take take, PlaybackState playback, boolean changed) {}
