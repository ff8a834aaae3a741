package dev.soundcheck.lab;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.Playback;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.SpeechListener;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.TraceRecorder;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Takes in one run: keeps its sound, lets it be heard, and tells when it has ended.
///
/// Written by the thread that reads the network, read by the lab's.
final class RunIntake implements SpeechListener {
    private final TraceRecorder recorder;
    private final Playback playback;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile @Nullable PcmTrack track;
    private volatile SpeechEvent.@Nullable Ended end;

    RunIntake(TraceRecorder recorder, Playback playback) {
        this.recorder = recorder;
        this.playback = playback;
    }

    @Override
    public void onEvent(SpeechEvent event) {
        if (end != null) {
            return;
        }
        switch (event) {
            case SpeechEvent.Opened(var format) -> {
                PcmTrack opened = new PcmTrack(format);
                track = opened;
                playback.load(opened);
                playback.play();
            }
            case SpeechEvent.Audio(byte[] pcm) -> {
                PcmTrack sound = track;
                if (sound != null) {
                    sound.append(pcm, 0, pcm.length);
                }
            }
            case SpeechEvent.Words _,SpeechEvent.Phonemes _,SpeechEvent.Flushed _ -> {
            }
            case SpeechEvent.Ended how -> finish(how);
        }
    }

    /// Null until the form of the audio is known.
    @Nullable
    PcmTrack track() {
        return track;
    }

    /// Null while it streams.
    SpeechEvent.@Nullable Ended end() {
        return end;
    }

    boolean awaitEnd(long millis) throws InterruptedException {
        return over.await(millis, TimeUnit.MILLISECONDS);
    }

    private void finish(SpeechEvent.Ended how) {
        recorder.mark(Mark.DONE, recorder.now());
        PcmTrack sound = track;
        if (sound != null) {
            sound.finish();
        }
        end = how;
        over.countDown();
    }
}
