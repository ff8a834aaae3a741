package dev.soundcheck.audio.engine;

import dev.soundcheck.audio.OutputLoss;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.Playback;
import dev.soundcheck.audio.PlaybackMeters;
import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.audio.SoundControls;
import dev.soundcheck.audio.device.JavaSoundDevices;
import dev.soundcheck.audio.device.OutputDevices;
import dev.soundcheck.audio.device.OutputOpener;
import dev.soundcheck.audio.line.Gain;
import dev.soundcheck.audio.line.LinePump;
import dev.soundcheck.audio.line.PcmRing;
import dev.soundcheck.audio.line.PlaybackClock;
import dev.soundcheck.audio.pcm.LoopRange;
import dev.soundcheck.trace.NanoClock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// The playback engine: a feeder's thread that decides, decodes and fills the ring, an audio thread that empties it
/// into the line, and further threads that open and close devices.
public final class Player implements Playback, SoundControls {
    /// 370 ms at 44.1 kHz. The feeder may be that late without a gap, the line's own buffer not counted.
    private static final int RING_FRAMES = 16_384;
    private static final int MOST_DELAY_MILLIS = 500;
    private static final int LISTING_SECONDS = 5;

    private final LinePump pump;
    private final Transport transport;
    private final Monitor monitor;
    private final Gain gain;
    private final OutputDevices outputs;
    private final StepThread feeder = new StepThread("soundcheck-feeder", Thread.NORM_PRIORITY + 1);
    private final StepThread audio = new StepThread("soundcheck-audio", Thread.MAX_PRIORITY);
    private final ExecutorService devices = Executors
            .newCachedThreadPool(Thread.ofPlatform().daemon().name("soundcheck-devices").factory());

    Player(OutputDevices outputs, NanoClock clock) {
        this.outputs = outputs;
        PcmRing ring = new PcmRing(RING_FRAMES);
        PlaybackClock playbackClock = new PlaybackClock();
        pump = new LinePump(ring, playbackClock, clock, feeder::wake);
        gain = pump.gain();
        monitor = new Monitor(playbackClock, clock);
        transport = new Transport(ring, pump, monitor, clock, new OutputOpener(outputs, devices), audio::wake,
                feeder::wake);
    }

    /// Returns at once. The system's default device opens meanwhile; where there is none, it plays in silence.
    public static Player open(NanoClock clock) {
        Player player = waiting(clock);
        player.begin();
        return player;
    }

    /// Takes what it is told, opens no device and plays nothing before `begin`.
    public static Player waiting(NanoClock clock) {
        return new Player(new JavaSoundDevices(clock), clock);
    }

    /// Call it once.
    public void begin() {
        feeder.start(transport::step);
        audio.start(pump::step);
    }

    @Override
    public void load(PcmTrack track) {
        transport.post(new Command.Load(track));
    }

    @Override
    public void play() {
        transport.post(new Command.Play());
    }

    @Override
    public void pause() {
        transport.post(new Command.Pause());
    }

    @Override
    public void stop() {
        transport.post(new Command.Stop());
    }

    @Override
    public void seek(long frame) {
        transport.post(new Command.Seek(frame));
    }

    @Override
    public void rate(double rate) {
        if (!(rate >= 0.5 && rate <= 2)) {
            throw new IllegalArgumentException("a rate of " + rate);
        }
        transport.post(new Command.Rate(rate));
    }

    @Override
    public void loop(long fromFrame, long endFrame) {
        transport.post(new Command.Loop(new LoopRange(fromFrame, endFrame)));
    }

    @Override
    public void unloop() {
        transport.post(new Command.Loop(LoopRange.NONE));
    }

    @Override
    public SoundControls controls() {
        return this;
    }

    @Override
    public void volume(double volume) {
        gain.volume(volume);
    }

    @Override
    public void mute(boolean muted) {
        gain.mute(muted);
    }

    @Override
    public void startTolerance(int millis) {
        transport.policy().pin(millis);
    }

    @Override
    public void adaptiveStartTolerance() {
        transport.policy().pin(StartPolicy.ADAPTIVE);
    }

    @Override
    public void whenOutputLost(OutputLoss choice) {
        transport.whenLost(choice);
    }

    @Override
    public CompletableFuture<List<String>> outputs() {
        return CompletableFuture.supplyAsync(outputs::names, devices).orTimeout(LISTING_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void output(String name) {
        transport.post(new Command.UseOutput(name));
    }

    @Override
    public void outputDelay(String name, int millis) {
        monitor.delay(name, Math.clamp(millis, -MOST_DELAY_MILLIS, MOST_DELAY_MILLIS));
    }

    @Override
    public PlaybackState state() {
        return monitor.state();
    }

    @Override
    public double rate() {
        return monitor.rate();
    }

    @Override
    public PlaybackMeters meters() {
        return monitor.meters(gain.level());
    }

    /// Silent at once. Each thread ends after its current step.
    @Override
    public void close() {
        transport.post(new Command.Close(this::end));
    }

    private void end() {
        feeder.close();
        audio.close();
        devices.shutdown();
    }
}
