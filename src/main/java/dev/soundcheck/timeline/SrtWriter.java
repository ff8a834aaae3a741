package dev.soundcheck.timeline;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// SubRip: numbered cues, a comma before the milliseconds. Stateless.
final class SrtWriter {
    private static final Pattern ARROW = Pattern.compile("(?<!-)-{2,}+>");
    private static final Pattern TAG = Pattern.compile("<([A-Za-z/!?][^<>]*)(>?)");
    private static final Pattern OVERRIDE = Pattern.compile("\\{(\\\\[^{}]*|[A-Za-z]:[^{}]*)}?");

    private SrtWriter() {}

    static String write(List<Cue> cues) {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            file.append(i + 1).append('\n').append(time(cue.startMillis())).append(" --> ")
                    .append(time(cue.endMillis())).append('\n');
            cue.lines().forEach(line -> file.append(harmless(Cue.text(line))).append('\n'));
            file.append('\n');
        }
        return file.toString();
    }

    /// The format has no escapes. An arrow would be read as a time line; players hide what looks like a tag.
    private static String harmless(String text) {
        String tagless = TAG.matcher(ARROW.matcher(text).replaceAll("->"))
                .replaceAll(tag -> "‹" + Matcher.quoteReplacement(tag.group(1)) + (tag.group(2).isEmpty() ? "" : "›"));
        return OVERRIDE.matcher(tagless).replaceAll("($1)");
    }

    private static String time(long millis) {
        return String.format(Locale.ROOT, "%02d:%02d:%02d,%03d", millis / 3_600_000, millis / 60_000 % 60,
                millis / 1000 % 60, millis % 1000);
    }
}
