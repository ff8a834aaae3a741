package dev.soundcheck.ui.live;

import dev.soundcheck.live.LiveSession;
import dev.soundcheck.trace.NanoClock;
import java.util.Comparator;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The sentence of the live room: a message for some seconds, else the state of the newest turn. FX thread.
final class LiveSentence {
    private static final long NOTICE_NANOS = 8_000_000_000L;

    private final NanoClock clock;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");
    private String notice = "";
    private long noticeNanos;

    LiveSentence(NanoClock clock) {
        this.clock = clock;
    }

    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    void say(String happened) {
        notice = happened;
        noticeNanos = clock.nanoTime();
        text.set(happened);
    }

    /// Shows the state of the newest turn, unless a message is still new.
    void follow(VoicesModel voices, LiveSession session) {
        if (!notice.isEmpty() && clock.nanoTime() - noticeNanos < NOTICE_NANOS) {
            text.set(notice);
            return;
        }
        notice = "";
        text.set(voices.lanes().stream().filter(lane -> !lane.looks().isEmpty())
                .sorted(Comparator.comparingLong((LaneModel lane) -> lane.looks().getLast().stamps().firstTokenNanos())
                        .reversed())
                .flatMap(lane -> state(lane, voices, session).stream()).findFirst().orElse(""));
    }

    private static Optional<String> state(LaneModel lane, VoicesModel voices, LiveSession session) {
        return Telling.of(lane.looks().getLast(), voices.lanes().size() > 1 ? lane.voiceName() : "",
                session.unspoken(lane.lane()));
    }
}
