package dev.soundcheck.timeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The files a take's words can be written to. Stateless.
public enum CaptionFormat {
    SRT("srt", "SubRip"), VTT("vtt", "WebVTT, with word times"), LRC("lrc", "LRC, with word times"),
    ASS("ass", "Advanced SubStation, karaoke"), TEXTGRID("TextGrid", "Praat, words and phonemes"),
    AUDACITY("txt", "Audacity labels"),
    /// An array of `{"word","start","end"}`, stamps as they were sent.
    JSON("json", "JSON");

    private final String ending;
    private final String title;

    CaptionFormat(String ending, String title) {
        this.ending = ending;
        this.title = title;
    }

    /// Of a file's name, without the dot.
    public String ending() {
        return ending;
    }

    public String title() {
        return title;
    }

    /// The whole file; UTF-8 is meant.
    ///
    /// @param soundSeconds  the length of the sound, for the formats that cover all of it
    public String write(Timeline timeline, double soundSeconds) {
        return switch (this) {
            case SRT -> SrtWriter.write(cues(timeline));
            case VTT -> VttWriter.write(cues(timeline));
            case LRC -> LrcWriter.write(cues(timeline));
            case ASS -> AssWriter.write(cues(timeline));
            case TEXTGRID -> TextGridWriter.write(timeline, soundSeconds);
            case AUDACITY -> AudacityWriter.write(timeline);
            case JSON -> JsonWriter.write(timeline);
        };
    }

    /// The format a file's name asks for.
    public static Optional<CaptionFormat> ofFileName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (CaptionFormat format : values()) {
            if (lower.endsWith("." + format.ending.toLowerCase(Locale.ROOT))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    private static List<Cue> cues(Timeline timeline) {
        return CueRules.cut(CaptionWord.of(timeline));
    }
}
