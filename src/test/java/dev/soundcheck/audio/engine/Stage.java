package dev.soundcheck.audio.engine;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.audio.device.AudioOutput;
import dev.soundcheck.audio.device.LineFormat;
import dev.soundcheck.audio.device.ManualClock;
import dev.soundcheck.audio.device.OutputDevices;
import dev.soundcheck.audio.device.OutputOpener;
import dev.soundcheck.audio.device.SilentOutput;
import dev.soundcheck.audio.line.LinePump;
import dev.soundcheck.audio.line.PcmRing;
import dev.soundcheck.audio.line.PlaybackClock;
import dev.soundcheck.audio.pcm.Sine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;

/// The engine without its threads: the test moves the time, and feeder and pump take their steps in turn, the feeder
/// only when it was woken or has slept as long as it wanted to.
public final class Stage implements OutputDevices {
    static final LineFormat LINE = new LineFormat(44_100, 1);
    private static final int BUFFER_FRAMES = 4410;

    final ManualClock clock = new ManualClock();
    final PcmRing ring = new PcmRing(16_384);
    final PlaybackClock playbackClock = new PlaybackClock();
    final Deque<AudioOutput> devices = new ArrayDeque<>();
    final Queue<Runnable> deviceWork = new ConcurrentLinkedQueue<>();
    FakeOutput output = new FakeOutput(LINE, BUFFER_FRAMES, "fake");
    final LinePump pump;
    final Transport transport;
    final Monitor monitor = new Monitor(playbackClock, clock);
    private final Sleeper feeder;
    private double owedFrames;
    /// While it is true no device opens and none closes.
    boolean devicesHang;

    Stage() {
        this(LINE);
    }

    Stage(LineFormat format) {
        this(format, false);
    }

    private Stage(LineFormat format, boolean hanging) {
        devicesHang = hanging;
        output = new FakeOutput(format, BUFFER_FRAMES, "fake");
        devices.add(output);
        feeder = new Sleeper(clock);
        pump = new LinePump(ring, playbackClock, clock, feeder::wake);
        transport = new Transport(ring, pump, monitor, clock, new OutputOpener(this, deviceWork::add), () -> {},
                feeder::wake);
        settle();
    }

    /// A machine whose sound driver does not come back from opening.
    static Stage withHangingDevices() {
        return new Stage(LINE, true);
    }

    @Override
    public AudioOutput open(String name) {
        AudioOutput next = devices.poll();
        if (next == null) {
            return new SilentOutput(clock, "none");
        }
        if (next instanceof FakeOutput fake) {
            output = fake;
        }
        return next;
    }

    @Override
    public List<String> names() {
        return List.of("fake");
    }

    /// Lets both sides work until neither has anything to do at this instant.
    void settle() {
        for (int round = 0; round < 8; round++) {
            feeder.step(transport::step);
            pump.step();
            while (!devicesHang && !deviceWork.isEmpty()) {
                deviceWork.remove().run();
            }
        }
    }

    /// Time passes, and the device plays as it should.
    void run(double millis) {
        for (double left = millis; left > 0; left -= 5) {
            double part = Math.min(5, left);
            clock.advanceMillis(part);
            owedFrames += output.running ? part * output.format().rateHz() / 1000 : 0;
            int whole = (int) owedFrames;
            owedFrames -= whole;
            output.play(whole);
            settle();
        }
    }

    PlaybackState state() {
        return monitor.state();
    }

    void load(PcmTrack track) {
        transport.post(new Command.Load(track));
        settle();
    }

    void play() {
        transport.post(new Command.Play());
        settle();
    }

    void pause() {
        transport.post(new Command.Pause());
        settle();
    }

    void stop() {
        transport.post(new Command.Stop());
        settle();
    }

    void seek(long frame) {
        transport.post(new Command.Seek(frame));
        settle();
    }

    /// A track of known samples, none of them 0.
    static PcmTrack counted(int frames) {
        PcmTrack track = growing();
        grow(track, frames);
        track.finish();
        return track;
    }

    /// Three seconds of a loud tone.
    static PcmTrack tone(double hertz) {
        PcmTrack track = growing();
        byte[] pcm = new byte[2 * 132_300];
        for (int i = 0; i < pcm.length / 2; i++) {
            short sample = (short) Math.round(Sine.value(hertz, i / 44_100.0));
            pcm[2 * i] = (byte) sample;
            pcm[2 * i + 1] = (byte) (sample >> 8);
        }
        track.append(pcm, 0, pcm.length);
        track.finish();
        return track;
    }

    public static PcmTrack growing() {
        return new PcmTrack(new PcmFormat(PcmEncoding.S16LE, 44_100));
    }

    public static void grow(PcmTrack track, int frames) {
        byte[] pcm = new byte[2 * frames];
        for (int i = 0; i < frames; i++) {
            short sample = sample(track.frames() + i);
            pcm[2 * i] = (byte) sample;
            pcm[2 * i + 1] = (byte) (sample >> 8);
        }
        track.append(pcm, 0, pcm.length);
    }

    static short sample(long frame) {
        return (short) (1 + frame % 32_000);
    }

    static short[] samples(long from, long to) {
        short[] samples = new short[(int) (to - from)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = sample(from + i);
        }
        return samples;
    }

    /// A thread that would be asleep between its steps.
    private static final class Sleeper {
        private final ManualClock clock;
        private boolean woken = true;
        private long dueNanos;

        Sleeper(ManualClock clock) {
            this.clock = clock;
        }

        void wake() {
            woken = true;
        }

        void step(LongSupplier work) {
            long now = clock.nanoTime();
            if (woken || now >= dueNanos) {
                woken = false;
                long wait = work.getAsLong();
                dueNanos = wait == LinePump.UNTIL_WOKEN ? Long.MAX_VALUE : now + wait;
            }
        }
    }

    /// True where all samples from there on are 0.
    static boolean silent(short[] samples, int from) {
        for (int i = from; i < samples.length; i++) {
            if (samples[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
