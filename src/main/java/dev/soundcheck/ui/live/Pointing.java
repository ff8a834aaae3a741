package dev.soundcheck.ui.live;

import dev.soundcheck.live.LiveTurn;
import dev.soundcheck.session.Take;
import dev.soundcheck.timeline.Lit;
import dev.soundcheck.ui.live.LiveModel.Pointed;
import dev.soundcheck.wire.Stretch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the sound of a word that is pointed at, and the word of a sound. Stateless.
final class Pointing {
    private Pointing() {}

    /// Where the word sounds; null where none of this take is pointed at.
    static @Nullable Stretch place(@Nullable Pointed at, Take take) {
        if (at == null || !take.equals(at.turn().take()) || at.word() >= at.turn().timeline().words().size()) {
            return null;
        }
        Lit lit = at.turn().timeline().litWith(at.word());
        return new Stretch(lit.startSeconds(), Math.max(lit.startSeconds(), lit.endSeconds()));
    }

    /// The word of a stretch of the take's sound; null where none is there.
    static @Nullable Pointed word(List<TurnLook> looks, Take take, Stretch stretch) {
        for (TurnLook look : looks) {
            LiveTurn turn = look.turn();
            int word = turn.timeline().wordIn(stretch.fromSeconds(), stretch.toSeconds());
            if (take.equals(turn.take()) && word >= 0) {
                return new Pointed(turn, word);
            }
        }
        return null;
    }
}
