package dev.soundcheck.timeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// The files a take's words can be written to. Stateless.
public enum CaptionFormat {
    SRT("srt", "SubRip", timeline -> SrtWriter.write(cues(timeline))),
    VTT("vtt", "WebVTT, with word times", timeline -> VttWriter.write(cues(timeline))),
    LRC("lrc", "LRC, enhanced with word times", timeline -> LrcWriter.write(cues(timeline))),
    ASS("ass", "Advanced SubStation, karaoke", timeline -> AssWriter.write(cues(timeline))),
    /// An array of `{"word","start","end"}`, stamps as they were sent.
    JSON("json", "JSON", JsonWriter::write);

    private final String ending;
    private final String title;
    @SuppressWarnings("ImmutableEnumChecker") // a stateless method
    private final Function<Timeline, String> writer;

    CaptionFormat(String ending, String title, Function<Timeline, String> writer) {
        this.ending = ending;
        this.title = title;
        this.writer = writer;
    }

    /// Of a file's name, without the dot.
    public String ending() {
        return ending;
    }

    public String title() {
        return title;
    }

    /// The whole file; UTF-8 is meant.
    public String write(Timeline timeline) {
        return writer.apply(timeline);
    }

    /// The format a file's name asks for.
    public static Optional<CaptionFormat> ofFileName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (CaptionFormat format : values()) {
            if (lower.endsWith("." + format.ending)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    private static List<Cue> cues(Timeline timeline) {
        return CueRules.cut(CaptionWord.of(timeline));
    }
}
