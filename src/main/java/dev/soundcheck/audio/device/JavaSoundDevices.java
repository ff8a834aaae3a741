package dev.soundcheck.audio.device;

import dev.soundcheck.audio.OutputInfo;
import dev.soundcheck.trace.NanoClock;
import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Line;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The devices Java Sound knows. Stateless but for the clock of its silent outputs.
public final class JavaSoundDevices implements OutputDevices {
    private static final Logger LOG = LoggerFactory.getLogger(JavaSoundDevices.class);
    /// Long enough that sound which comes up to 30 ms late does not drop out, which it did with 50 ms. Not longer: when
    /// playback is stopped, what is in the line is still heard.
    private static final long BUFFER_NANOS = 60_000_000;
    private static final List<LineFormat> WANTED = List.of(new LineFormat(44_100, 1), new LineFormat(44_100, 2),
            new LineFormat(48_000, 2));

    private static final Line.Info PLAYING = new Line.Info(SourceDataLine.class);

    private final NanoClock clock;

    public JavaSoundDevices(NanoClock clock) {
        this.clock = clock;
    }

    @Override
    public AudioOutput open(String name) {
        List<Mixer.Info> mixers = players();
        Mixer.@Nullable Info asked = mixers.stream().filter(info -> info.getName().equals(name)).findFirst()
                .orElse(null);
        AudioOutput output = asked == null ? null : openFirst(List.of(asked), "");
        if (output == null) {
            output = openFirst(defaultFirst(mixers),
                    name.isEmpty() ? "" : OutputInfo.device(name).title() + " is not there or does not open.");
        }
        return output == null ? new SilentOutput(clock, silenceNote(mixers)) : output;
    }

    @Override
    public List<String> names() {
        return players().stream().map(Mixer.Info::getName).distinct().toList();
    }

    private static @Nullable AudioOutput openFirst(List<Mixer.Info> mixers, String note) {
        for (Mixer.Info mixer : mixers) {
            for (LineFormat format : WANTED) {
                AudioOutput output = openLine(mixer, format, note);
                if (output != null) {
                    return output;
                }
            }
        }
        return null;
    }

    /// A missing device is an unchecked `IllegalArgumentException` here, a busy one a `LineUnavailableException`.
    private static @Nullable AudioOutput openLine(Mixer.Info mixer, LineFormat wanted, String note) {
        AudioFormat format = new AudioFormat(wanted.rateHz(), 16, wanted.channels(), true, false);
        try {
            SourceDataLine line = AudioSystem.getSourceDataLine(format, mixer);
            line.open(format, wanted.frames(BUFFER_NANOS) * wanted.bytesPerFrame());
            return new JavaSoundOutput(line, wanted, new OutputInfo(mixer.getName(), false, note));
        } catch (LineUnavailableException | IllegalArgumentException | IllegalStateException | SecurityException why) {
            LOG.debug("{} does not open as {}: {}", mixer.getName(), wanted, why.getMessage());
            return null;
        }
    }

    private static List<Mixer.Info> players() {
        List<Mixer.Info> players = new ArrayList<>();
        for (Mixer.Info info : AudioSystem.getMixerInfo()) {
            if (plays(info)) {
                players.add(info);
            }
        }
        return players;
    }

    private static boolean plays(Mixer.Info info) {
        try {
            return AudioSystem.getMixer(info).getSourceLineInfo(PLAYING).length > 0;
        } catch (IllegalArgumentException | SecurityException gone) {
            return false;
        }
    }

    private static List<Mixer.Info> defaultFirst(List<Mixer.Info> mixers) {
        List<Mixer.Info> sorted = new ArrayList<>(mixers);
        sorted.sort((a, b) -> Boolean.compare(isDefault(b), isDefault(a)));
        return sorted;
    }

    private static boolean isDefault(Mixer.Info info) {
        return OutputInfo.device(info.getName()).isDefault();
    }

    private static String silenceNote(List<Mixer.Info> mixers) {
        return mixers.isEmpty()
                ? "This machine has no sound device. Playback runs without sound."
                : "No sound device could be opened. Playback runs without sound.";
    }
}
