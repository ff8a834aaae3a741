package dev.soundcheck.audio.rig;

import dev.soundcheck.audio.rig.ProbeLog.Shown;
import dev.soundcheck.audio.rig.Recording.Run;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The sound server dies in the middle of a track and comes back a while later.
///
/// @param noticedMillis   until the player said so
/// @param runs            what was recorded after the restart
/// @param backAtNanos     when the server was back
record ServerDeath(double noticedMillis, List<Run> runs, Recording recording, long backAtNanos, ProbeLog log) {
    private static final int PLAYED_FRAMES = Probe.RATE;

    /// @param awaySeconds  how long there is no server
    static ServerDeath play(SoundRig rig, int awaySeconds, String... choice) throws IOException, InterruptedException {
        String probeSeconds = Integer.toString(5 + awaySeconds);
        CompletableFuture<List<String>> probe;
        long killed;
        try (Recorder before = new Recorder(rig.server().environment())) {
            before.awaitRunning();
            probe = rig.probe("lost", probeSeconds, choice.length == 0 ? "0" : choice[0]);
            while (before.soundFrames() < PLAYED_FRAMES) {
                before.awaitMore(441);
            }
            killed = System.nanoTime();
            rig.server().kill();
        }
        CompletableFuture<Void> away = new CompletableFuture<>();
        away.completeOnTimeout(null, awaySeconds, TimeUnit.SECONDS).join();
        rig.server().restart();
        long back = System.nanoTime();
        try (Recorder after = new Recorder(rig.server().environment())) {
            after.awaitRunning();
            ProbeLog log = ProbeLog.parse(probe.join());
            Recording recording = after.recording();
            double noticed = log.shown().stream().filter(shown -> shown.silent() && shown.nanos() > killed)
                    .mapToLong(Shown::nanos).min().orElse(Long.MAX_VALUE) - killed;
            return new ServerDeath(noticed / 1e6, recording.runs(), recording, back, log);
        }
    }

    boolean soundAgain() {
        return !runs.isEmpty() && runs.getLast().length() > Probe.RATE / 4;
    }

    /// From the server's return to the first sample.
    double soundAgainMillis() {
        return (recording.nanosOf(runs.getFirst().at()) - backAtNanos) / 1e6;
    }

    /// The last frame shown while the device that died was in use.
    long lastFrameBefore() {
        return log.shown().stream().takeWhile(shown -> !shown.silent()).toList().getLast().frame();
    }
}
