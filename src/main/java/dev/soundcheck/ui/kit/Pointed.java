package dev.soundcheck.ui.kit;

import dev.soundcheck.session.Take;
import dev.soundcheck.wire.Stretch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a room points at, where that is not the take on the desk: a run of the lab, a turn of the live session.
/// Immutable.
///
/// @param chunk   chosen chunk, -1 for none
/// @param place   stretch of its sound that is pointed at, null for none
/// @param choose  chooses a stretch of its sound in the room
public record Pointed(Take take, int chunk, @Nullable Stretch place, Consumer<Stretch> choose) {
    /// In a room where only chunks can be chosen.
    public Pointed(Take take, int chunk) {
        this(take, chunk, null, _ -> {});
    }
}
