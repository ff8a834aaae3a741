package dev.soundcheck.ui.live;

import dev.soundcheck.live.LiveSession;
import dev.soundcheck.live.LiveTurn;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.ui.kit.Message;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import org.jspecify.annotations.Nullable;

/// The sentence of the live room: a message for some seconds, else the state of the newest turn. FX thread.
final class LiveSentence {
    private static final long NOTICE_NANOS = 8_000_000_000L;

    private final NanoClock clock;
    private final Message message = new Message(this);
    private String notice = "";
    private long noticeNanos;
    private @Nullable Cause told;

    /// Why a turn has a state to tell. Late sound only makes the figures of an interruption grow.
    private record Cause(LiveTurn turn, @Nullable SpeechFailure failure, @Nullable SpeechFailure remark) {}

    LiveSentence(NanoClock clock) {
        this.clock = clock;
    }

    ReadOnlyStringProperty textProperty() {
        return message.textProperty();
    }

    /// Messages, and each state once.
    ReadOnlyStringProperty newsProperty() {
        return message.newsProperty();
    }

    void say(String happened) {
        hold(happened);
        message.tell(happened);
    }

    /// As `say`, but no news.
    void begun(String what) {
        hold(what);
        message.step(what);
    }

    /// Shows the state of the newest turn, unless a message is still new.
    void follow(VoicesModel voices, LiveSession session) {
        if (!notice.isEmpty() && clock.nanoTime() - noticeNanos < NOTICE_NANOS) {
            return;
        }
        notice = "";
        List<LaneModel> newest = voices.lanes().stream().filter(lane -> !lane.looks().isEmpty())
                .sorted(Comparator.comparingLong((LaneModel lane) -> lane.looks().getLast().stamps().firstTokenNanos())
                        .reversed())
                .toList();
        for (LaneModel lane : newest) {
            Optional<String> state = state(lane, voices, session);
            if (state.isPresent()) {
                LiveTurn turn = lane.looks().getLast().turn();
                show(state.get(), new Cause(turn, turn.failure(), turn.remark()));
                return;
            }
        }
        show("", null);
    }

    private void hold(String sentence) {
        notice = sentence;
        noticeNanos = clock.nanoTime();
    }

    private void show(String state, @Nullable Cause cause) {
        if (Objects.equals(cause, told)) {
            message.step(state);
        } else {
            told = cause;
            message.tell(state);
        }
    }

    private static Optional<String> state(LaneModel lane, VoicesModel voices, LiveSession session) {
        return Telling.of(lane.looks().getLast(), voices.lanes().size() > 1 ? lane.voiceName() : "",
                session.unspoken(lane.lane()));
    }
}
