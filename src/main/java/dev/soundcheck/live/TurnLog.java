package dev.soundcheck.live;

import dev.soundcheck.live.TurnRecord.Sent;
import dev.soundcheck.speech.LateAudio;
import dev.soundcheck.speech.SentInput;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.SpeechListener;
import dev.soundcheck.trace.NanoClock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the client reports of a turn besides sound: sent messages, finished flushes, audio after a cancel. Any thread.
final class TurnLog implements SpeechListener {
    private final NanoClock clock;
    private final Runnable opened;
    private final Runnable ended;
    // All below guarded by this.
    private final List<Sent> sent = new ArrayList<>();
    private final List<FlushStamp> flushes = new ArrayList<>();
    private String contextId = "";
    private int textEnd;
    private long cancelNanos;
    private @Nullable LateAudio late;

    /// @param opened  told when the form of the sound is known; must be quick
    /// @param ended   told when the service or a cancel has ended the turn; must be quick
    TurnLog(NanoClock clock, Runnable opened, Runnable ended) {
        this.clock = clock;
        this.opened = opened;
        this.ended = ended;
    }

    @Override
    public void onEvent(SpeechEvent event) {
        switch (event) {
            case SpeechEvent.Opened _ -> opened.run();
            case SpeechEvent.Flushed(int flushId) -> flushed(flushId, clock.nanoTime());
            case SpeechEvent.Ended _ -> ended.run();
            case SpeechEvent.Audio _,SpeechEvent.Words _,SpeechEvent.Phonemes _ -> {
            }
        }
    }

    @Override
    public synchronized void onSent(SentInput input) {
        if (!input.contextId().equals(contextId) && input.kind() != SentInput.Kind.CANCEL) {
            // It started again on a new socket: what was sent before reached nobody.
            contextId = input.contextId();
            sent.clear();
            flushes.clear();
            textEnd = 0;
        }
        switch (input.kind()) {
            case TEXT -> text(input);
            case FLUSH -> {
                sent.add(new Sent(input.sentNanos(), textEnd, 0, Sent.Kind.FLUSH));
                flushes.add(new FlushStamp(input.flushId(), input.sentNanos(), 0));
            }
            case FINISH -> sent.add(new Sent(input.sentNanos(), textEnd, 0, Sent.Kind.LAST));
            case CANCEL -> cancelNanos = input.sentNanos();
        }
    }

    @Override
    public synchronized void onLate(LateAudio audio) {
        late = audio;
    }

    synchronized List<Sent> sent() {
        return List.copyOf(sent);
    }

    synchronized List<FlushStamp> flushes() {
        return List.copyOf(flushes);
    }

    /// 0 where no cancel was sent.
    synchronized long cancelNanos() {
        return cancelNanos;
    }

    synchronized @Nullable LateAudio late() {
        return late;
    }

    /// The id of the newest attempt; "" before anything was sent.
    synchronized String contextId() {
        return contextId;
    }

    private void text(SentInput input) {
        sent.add(new Sent(input.sentNanos(), textEnd, input.text().length(), Sent.Kind.TEXT));
        textEnd += input.text().length();
    }

    private synchronized void flushed(int flushId, long atNanos) {
        for (int i = 0; i < flushes.size(); i++) {
            FlushStamp each = flushes.get(i);
            if (each.flushId() == flushId && each.doneNanos() == 0) {
                flushes.set(i, new FlushStamp(flushId, each.askedNanos(), atNanos));
            }
        }
    }
}
