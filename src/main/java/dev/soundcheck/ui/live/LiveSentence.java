package dev.soundcheck.ui.live;

import dev.soundcheck.live.LiveSession;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.ui.kit.Message;
import java.util.Comparator;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;

/// The sentence of the live room: a message for some seconds, else the state of the newest turn. A state that comes
/// meanwhile takes the message's place. FX thread.
final class LiveSentence {
    private static final long NOTICE_NANOS = 8_000_000_000L;

    private final NanoClock clock;
    private final Message message = new Message(this);
    private String notice = "";
    private long noticeNanos;
    /// The state of before, written or not.
    private String shown = "";
    /// The state that a message has hidden; no news when it is seen again.
    private String hidden = "";

    LiveSentence(NanoClock clock) {
        this.clock = clock;
    }

    ReadOnlyStringProperty textProperty() {
        return message.textProperty();
    }

    /// Messages, and each state once; the end of a turn is not written.
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

    /// Shows the state of the newest turn. A message that is still new stays where the state has not changed.
    void follow(VoicesModel voices, LiveSession session) {
        Telling.State now = voices.lanes().stream().filter(lane -> !lane.looks().isEmpty())
                .sorted(Comparator.comparingLong((LaneModel lane) -> lane.looks().getLast().stamps().firstTokenNanos())
                        .reversed())
                .flatMap(lane -> state(lane, voices, session).stream()).findFirst().orElse(Telling.State.NONE);
        shown = now.sentence();
        if (!shown.equals(hidden)) {
            hidden = "";
        }
        boolean known = shown.equals(hidden);
        boolean noticed = !notice.isEmpty() && clock.nanoTime() - noticeNanos < NOTICE_NANOS;
        if (known && noticed) {
            return;
        }
        if (noticed && now.written().isEmpty() && !shown.isEmpty()) {
            hidden = shown;
            message.tell(shown, notice);
            return;
        }
        notice = "";
        if (known) {
            message.step(now.written());
        } else {
            message.tell(shown, now.written());
        }
    }

    private void hold(String sentence) {
        notice = sentence;
        hidden = shown;
        noticeNanos = clock.nanoTime();
    }

    /// That a turn has ended waits for silence: a screen reader would talk over another voice.
    private static Optional<Telling.State> state(LaneModel lane, VoicesModel voices, LiveSession session) {
        TurnLook look = lane.looks().getLast();
        String voice = voices.lanes().size() > 1 ? lane.voiceName() : "";
        boolean sounding = voices.lanes().stream().flatMap(each -> each.looks().stream()).anyMatch(TurnLook::sounding);
        Optional<Telling.State> told = Telling.of(look, voice, session.unspoken(lane.lane()));
        return told.isPresent() || sounding ? told : Telling.ended(look, voice);
    }
}
