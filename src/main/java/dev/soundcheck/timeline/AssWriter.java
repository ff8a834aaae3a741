package dev.soundcheck.timeline;

import java.util.List;
import java.util.Locale;

/// Advanced SubStation with `\k`: sung words turn from the secondary to the primary color. Stateless.
final class AssWriter {
    private static final String HEAD = """
            [Script Info]
            Title: Soundcheck
            ScriptType: v4.00+
            WrapStyle: 2
            ScaledBorderAndShadow: yes
            PlayResX: 1280
            PlayResY: 720

            [V4+ Styles]
            Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, \
            Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, \
            MarginR, MarginV, Encoding
            Style: Karaoke,Sans,48,&H00FFFFFF,&H00909090,&H00000000,&H80000000,0,0,0,0,100,100,0,0,1,2,0,2,60,60,48,1

            [Events]
            Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
            """;

    private AssWriter() {}

    static String write(List<Cue> cues) {
        StringBuilder file = new StringBuilder(HEAD);
        for (Cue cue : cues) {
            file.append("Dialogue: 0,").append(time(cue.startMillis())).append(',').append(time(cue.endMillis()))
                    .append(",Karaoke,,0,0,0,,");
            long sung = hundredths(cue.startMillis());
            for (int i = 0; i < cue.lines().size(); i++) {
                file.append(i == 0 ? "" : "\\N");
                sung = line(file, cue.lines().get(i), sung);
            }
            file.append('\n');
        }
        return file.toString();
    }

    /// Lengths add up from the start of the cue, so each is the difference of two rounded instants: nothing drifts.
    private static long line(StringBuilder file, List<CaptionWord> line, long sungHundredths) {
        long sung = sungHundredths;
        for (int i = 0; i < line.size(); i++) {
            CaptionWord word = line.get(i);
            long start = Math.max(sung, hundredths(word.startMillis()));
            long end = Math.max(start, hundredths(word.endMillis()));
            if (start > sung) {
                file.append("{\\k").append(start - sung).append('}');
            }
            file.append(word.spaced() && i > 0 ? " " : "").append("{\\k").append(end - start).append('}')
                    .append(harmless(word.text()));
            sung = end;
        }
        return sung;
    }

    /// Braces and the backslash are the format's own.
    private static String harmless(String text) {
        return text.replace('{', '(').replace('}', ')').replace('\\', '/');
    }

    private static long hundredths(long millis) {
        return Math.round(millis / 10.0);
    }

    private static String time(long millis) {
        long at = hundredths(millis);
        return String.format(Locale.ROOT, "%d:%02d:%02d.%02d", at / 360_000, at / 6000 % 60, at / 100 % 60, at % 100);
    }
}
