package dev.soundcheck.cli;

import dev.soundcheck.live.LiveSession;
import dev.soundcheck.live.LiveTurn;
import dev.soundcheck.session.Take;
import dev.soundcheck.timeline.Lit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The text of a live run on standard output: karaoke in a terminal, nothing but the text elsewhere. One thread.
final class LiveScreen {
    private final Streams streams;
    private final boolean heard;
    private final boolean written;
    private final @Nullable Karaoke karaoke;
    private final Map<LiveTurn, Integer> charsWritten = new HashMap<>();
    private @Nullable LiveTurn lastWritten;
    private boolean endsLine = true;

    /// @param heard    true where the sound is heard; else the lit word follows the sound that came
    /// @param written  false where standard output belongs to a file
    LiveScreen(Streams streams, boolean heard, boolean written) {
        this.streams = streams;
        this.heard = heard;
        this.written = written;
        this.karaoke = written && Terminal.atOutput() ? new Karaoke(streams.out(), Terminal.columns()) : null;
    }

    void show(LiveSession session) {
        if (karaoke != null) {
            karaoke(karaoke, session.turns());
        } else if (written) {
            plain(session.turns());
        }
    }

    /// Leaves the text as it is, with a line end behind it.
    void end() {
        if (karaoke != null) {
            karaoke.end();
        } else if (!endsLine) {
            streams.out().println();
        }
    }

    private void karaoke(Karaoke terminal, List<LiveTurn> turns) {
        StringBuilder all = new StringBuilder();
        Karaoke.State state = new Karaoke.State("", 0, 0, 0);
        for (LiveTurn turn : turns) {
            int before = all.length();
            String typed = turn.typed();
            all.append(typed);
            Lit lit = lit(turn);
            int spoken = turn.over() ? all.length() : before;
            int sent = all.length() - turn.waiting().length();
            state = lit == null
                    ? new Karaoke.State("", spoken, spoken, sent)
                    : new Karaoke.State("", before + lit.textStart(), before + lit.textEnd(), sent);
        }
        terminal.show(new Karaoke.State(all.toString(), state.from(), state.to(), state.sent()));
    }

    /// Prints what came since the last call, turn by turn. Voices that speak at the same time get a line each.
    private void plain(List<LiveTurn> turns) {
        for (LiveTurn turn : turns) {
            int before = charsWritten.getOrDefault(turn, 0);
            if (turn.typedChars() > before) {
                LiveTurn last = lastWritten;
                if (last != null && last.lane() != turn.lane() && !endsLine) {
                    streams.out().println();
                }
                String text = turn.typed();
                streams.out().print(text.substring(before));
                streams.out().flush();
                charsWritten.put(turn, text.length());
                lastWritten = turn;
                endsLine = text.endsWith("\n");
            }
        }
    }

    /// The word that is heard; without a loudspeaker, the last whose sound has come.
    private @Nullable Lit lit(LiveTurn turn) {
        Take take = turn.take();
        if (take == null) {
            return null;
        }
        var at = turn.heard();
        var track = take.track();
        return turn.timeline().litAt(heard && at != null && track != null
                ? track.format().seconds(at.positionFrames())
                : take.seconds());
    }
}
