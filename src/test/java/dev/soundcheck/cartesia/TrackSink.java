package dev.soundcheck.cartesia;

import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.SpeechListener;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// Keeps the sound of one stream, when it began and how it ended. Written on the thread that reads the network.
final class TrackSink implements SpeechListener {
    final CountDownLatch ended = new CountDownLatch(1);
    final PcmTrack track;
    volatile @Nullable SpeechEvent last;
    volatile long firstPcmNanos;
    volatile long endNanos;

    TrackSink(PcmFormat format) {
        this(new PcmTrack(format));
    }

    TrackSink(PcmTrack track) {
        this.track = track;
    }

    @Override
    public void onEvent(SpeechEvent event) {
        if (event instanceof SpeechEvent.Audio(byte[] pcm)) {
            track.append(pcm, 0, pcm.length);
            if (firstPcmNanos == 0) {
                firstPcmNanos = System.nanoTime();
            }
        } else if (event instanceof SpeechEvent.Ended) {
            endNanos = System.nanoTime();
            last = event;
            ended.countDown();
        }
    }
}
