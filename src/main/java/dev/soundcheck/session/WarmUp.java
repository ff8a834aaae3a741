package dev.soundcheck.session;

import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechListener;
import dev.soundcheck.speech.SpeechStream;
import org.jspecify.annotations.Nullable;

/// A few words over one endpoint, neither played nor kept. Events come on the thread that reads the network; read from
/// any thread.
final class WarmUp implements SpeechListener {
    /// As short as possible: they are paid for like any others.
    static final String WORDS = "Warm up.";

    private final Endpoint endpoint;
    private final Runnable sounding;
    private final Runnable changed;
    private volatile SpeechEvent.@Nullable Ended end;
    private volatile @Nullable SpeechStream stream;

    /// @param sounding  called when sound comes
    /// @param changed   called at the end
    WarmUp(Endpoint endpoint, Runnable sounding, Runnable changed) {
        this.endpoint = endpoint;
        this.sounding = sounding;
        this.changed = changed;
    }

    Endpoint endpoint() {
        return endpoint;
    }

    boolean ended() {
        return end != null;
    }

    /// Null where it ended well.
    @Nullable
    SpeechFailure failure() {
        return end instanceof SpeechEvent.Failed(SpeechFailure why) ? why : null;
    }

    void carriedBy(SpeechStream running) {
        stream = running;
    }

    void cancel() {
        SpeechStream running = stream;
        if (running != null) {
            running.cancel();
        }
    }

    @Override
    public void onEvent(SpeechEvent event) {
        if (event instanceof SpeechEvent.Opened) {
            sounding.run();
        } else if (event instanceof SpeechEvent.Ended how) {
            end = how;
            changed.run();
        }
    }
}
