package dev.soundcheck.offline.voice.engine;

import java.util.List;
import java.util.Locale;
import marytts.datatypes.MaryXML;
import org.w3c.dom.Element;

/// Sets how long sounds and pauses last: MaryTTS's plan stretched by the tempo, its flat 400 ms pauses by their rank.
/// Stateless.
final class Pauses {
    private static final double MINOR_MS = 90;
    private static final double CLAUSE_MS = 190;
    private static final double SENTENCE_MS = 340;

    private Pauses() {}

    static void apply(List<Element> segments, Phrase phrase) {
        for (int i = 0; i < segments.size(); i++) {
            Element segment = segments.get(i);
            if (segment.getTagName().equals(MaryXML.PHONE)) {
                double millis = Double.parseDouble(segment.getAttribute("d"));
                segment.setAttribute("d", format(millis / phrase.tempo()));
            } else {
                double millis = i == segments.size() - 1 ? phrase.cut().pauseMillis() : pauseMillis(segment);
                segment.setAttribute("duration", format(Math.max(5, millis / phrase.tempo())));
            }
        }
    }

    private static double pauseMillis(Element boundary) {
        return switch (boundary.getAttribute("breakindex")) {
            case "5", "6" -> SENTENCE_MS;
            case "4" -> CLAUSE_MS;
            default -> MINOR_MS;
        };
    }

    private static String format(double millis) {
        return String.format(Locale.ROOT, "%.2f", millis);
    }
}
