package dev.soundcheck.audio.rig;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.audio.Player;
import dev.soundcheck.trace.NanoClock;
import java.util.concurrent.locks.LockSupport;

/// The player's side of the rig: a JVM of its own, because its sound server is chosen by the environment.
///
/// Prints one line an event: the time, its name, its values.
public final class Probe {
    private Probe() {}

    public static void main(String[] args) {
        PcmFormat format = new PcmFormat(PcmEncoding.S16LE, 44_100);
        PcmTrack track = new PcmTrack(format);
        byte[] all = CountedSound.s16(0, 44_100 * 5);
        track.append(all, 0, all.length);
        track.finish();
        Player player = Player.open(NanoClock.system());
        player.load(track);
        player.play();
        PlaybackState state = player.state();
        long start = System.nanoTime();
        while (state.mode() != PlaybackState.Mode.ENDED && System.nanoTime() - start < 10e9) {
            state = player.state();
            System.out.println(System.nanoTime() + " position " + state.positionFrames() + " " + state.mode() + " "
                    + state.underruns() + " " + state.output());
            LockSupport.parkNanos(5_000_000);
        }
    }
}
