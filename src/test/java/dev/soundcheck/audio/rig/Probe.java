package dev.soundcheck.audio.rig;

import dev.soundcheck.audio.OutputLoss;
import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.audio.PlaybackState.Mode;
import dev.soundcheck.audio.engine.Player;
import dev.soundcheck.trace.NanoClock;
import java.io.PrintStream;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/// The player's side of the rig: a JVM of its own, because its sound server is chosen by the environment.
///
/// Writes a line for every event and, every few milliseconds, one for what is shown: the time, a name, the values.
public final class Probe {
    static final int RATE = 44_100;
    private static final long MILLI = 1_000_000;
    private static final long LOOK_NANOS = 4 * MILLI;

    private final Player player = Player.open(NanoClock.system());
    private final PrintStream out;
    private PcmTrack track = new PcmTrack(new PcmFormat(PcmEncoding.S16LE, RATE));

    private Probe(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, false);
        Probe probe = new Probe(out);
        int amount = Integer.parseInt(args[1]);
        int second = args.length > 2 ? Integer.parseInt(args[2]) : 0;
        probe.awaitDevice();
        switch (args[0]) {
            case "whole" -> probe.whole(amount);
            case "jitter" -> probe.jitter(amount, second);
            case "stalls" -> probe.stalls(amount, second);
            case "pauses" -> probe.pauses(amount);
            case "rounds" -> probe.rounds(amount);
            case "starts" -> probe.starts(amount);
            case "lost" -> probe.lost(amount, second == 1 ? OutputLoss.PAUSE : OutputLoss.KEEP_TIME);
            case "figures" -> probe.figures(amount);
            default -> throw new IllegalArgumentException(args[0]);
        }
        probe.player.close();
        out.flush();
    }

    private void awaitDevice() {
        long deadline = System.nanoTime() + 10_000 * MILLI;
        while (player.state().output().silent() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(MILLI);
        }
        event("device", player.state().output().silent() ? 0 : 1);
    }

    private void whole(int seconds) {
        append(seconds * RATE);
        track.finish();
        player.load(track);
        player.play();
        watchToTheEnd();
    }

    /// Chunks of 100 ms in real time, each late by up to the jitter, with the tolerance pinned to it.
    private void jitter(int seconds, int jitterMillis) {
        player.startTolerance(jitterMillis);
        Random random = new Random(5);
        player.load(track);
        player.play();
        long start = System.nanoTime();
        for (int chunk = 0; chunk < seconds * 10; chunk++) {
            long late = chunk == 0 ? 0 : random.nextLong(jitterMillis * MILLI + 1);
            watchUntil(start + 100 * MILLI * chunk + late);
            append(RATE / 10);
            event("lateMicros", (System.nanoTime() - start - 100 * MILLI * chunk) / 1000);
        }
        track.finish();
        watchToTheEnd();
    }

    /// In real time by chunks of 100 ms, with a second of nothing in it so many times.
    private void stalls(int count, int secondsBetween) {
        player.load(track);
        player.play();
        long due = System.nanoTime();
        for (int stall = 0; stall <= count; stall++) {
            for (int chunk = 0; chunk < secondsBetween * 10; chunk++) {
                watchUntil(due);
                append(RATE / 10);
                event("chunk", track.frames());
                due += 100 * MILLI;
            }
            due += 1000 * MILLI;
        }
        track.finish();
        watchToTheEnd();
    }

    private void pauses(int count) {
        Random random = new Random(11);
        append(60 * RATE);
        track.finish();
        player.load(track);
        player.play();
        for (int i = 0; i < count; i++) {
            watchFor((250 + random.nextInt(400)) * MILLI);
            if (random.nextBoolean()) {
                event("pause", player.state().positionFrames());
                player.pause();
                watchFor((150 + random.nextInt(200)) * MILLI);
                event("resume", player.state().positionFrames());
                player.play();
            } else {
                long target = random.nextInt(50 * RATE);
                event("seek", target);
                player.seek(target);
            }
        }
        watchFor(400 * MILLI);
        event("stop", player.state().positionFrames());
        player.stop();
        watchFor(300 * MILLI);
    }

    private void rounds(int count) {
        append(120 * RATE);
        track.finish();
        player.load(track);
        for (int i = 0; i < count + 10; i++) {
            if (i == 10) {
                event("threadsBefore", Resources.threads());
                event("filesBefore", Resources.files());
            }
            player.play();
            watchFor(50 * MILLI);
            player.pause();
            watchFor(20 * MILLI);
        }
        event("threadsAfter", Resources.threads());
        event("filesAfter", Resources.files());
    }

    /// Takes that begin with their first chunk of 100 ms and go on in real time.
    private void starts(int count) {
        for (int take = 0; take < count; take++) {
            track = new PcmTrack(new PcmFormat(PcmEncoding.S16LE, RATE));
            player.load(track);
            player.play();
            watchFor(60 * MILLI);
            long start = System.nanoTime();
            for (int chunk = 0; chunk < 4; chunk++) {
                watchUntil(start + 100 * MILLI * chunk);
                append(RATE / 10);
                if (chunk == 0) {
                    event("first", 0);
                }
            }
            track.finish();
            watchToTheEnd();
            watchFor(100 * MILLI);
        }
    }

    private void lost(int seconds, OutputLoss choice) {
        player.whenOutputLost(choice);
        append(60 * RATE);
        track.finish();
        player.load(track);
        player.play();
        event("playing", 0);
        watchFor(1000 * MILLI * seconds);
    }

    private void figures(int seconds) {
        append((seconds + 30) * RATE);
        track.finish();
        player.load(track);
        player.play();
        watchFor(5000 * MILLI);
        Resources before = Resources.now();
        Resources after = before;
        for (int second = 0; second < seconds; second++) {
            long bytes = after.audioBytes();
            LockSupport.parkNanos(1000 * MILLI);
            after = Resources.now();
            event("audioBytes", after.audioBytes() - bytes);
        }
        event("feederBytesPerSecond", (after.feederBytes() - before.feederBytes()) / seconds);
        event("engineCpuMicrosPerSecond", (after.engineCpuNanos() - before.engineCpuNanos()) / 1000 / seconds);
        event("audioCpuMicrosPerSecond", (after.audioCpuNanos() - before.audioCpuNanos()) / 1000 / seconds);
    }

    private void append(int frames) {
        byte[] pcm = CountedSound.s16(track.frames(), frames);
        track.append(pcm, 0, pcm.length);
    }

    private void watchToTheEnd() {
        long deadline = System.nanoTime() + 1_000_000 * MILLI;
        while (player.state().mode() != Mode.ENDED && System.nanoTime() < deadline) {
            watchFor(LOOK_NANOS);
        }
        event("underruns", player.state().underruns());
        event("underrunNanos", player.state().underrunNanos());
    }

    private void watchFor(long nanos) {
        watchUntil(System.nanoTime() + nanos);
    }

    private void watchUntil(long deadline) {
        for (long now = System.nanoTime(); now < deadline; now = System.nanoTime()) {
            PlaybackState state = player.state();
            long after = System.nanoTime();
            out.println((now + after) / 2 + " shown " + state.positionFrames() + " " + state.mode() + " "
                    + (state.output().silent() ? "silent" : "device"));
            LockSupport.parkNanos(Math.min(LOOK_NANOS, deadline - System.nanoTime()));
        }
    }

    private void event(String name, long value) {
        out.println(System.nanoTime() + " " + name + " " + value);
    }
}
