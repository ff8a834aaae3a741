package dev.soundcheck.lab.run;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.Playback;
import dev.soundcheck.session.Reception;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.SpeechListener;
import dev.soundcheck.trace.TraceRecorder;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Receives one run: keeps its sound, plays it, and reports its end.
///
/// Written by the thread that reads the network, read by the lab's.
public final class RunIntake implements SpeechListener {
    private final Reception reception;
    private final Playback playback;
    private final CountDownLatch over = new CountDownLatch(1);

    public RunIntake(TraceRecorder recorder, Playback playback) {
        this.reception = Reception.ofSound(recorder);
        this.playback = playback;
    }

    @Override
    public void onEvent(SpeechEvent event) {
        if (end() != null) {
            return;
        }
        reception.onEvent(event);
        PcmTrack opened = track();
        if (event instanceof SpeechEvent.Opened && opened != null) {
            playback.load(opened);
            playback.play();
        } else if (event instanceof SpeechEvent.Ended) {
            over.countDown();
        }
    }

    /// Null until the form of the audio is known.
    public @Nullable PcmTrack track() {
        return reception.track();
    }

    /// Null while it streams.
    public SpeechEvent.@Nullable Ended end() {
        return reception.end();
    }

    public boolean awaitEnd(long millis) throws InterruptedException {
        return over.await(millis, TimeUnit.MILLISECONDS);
    }
}
