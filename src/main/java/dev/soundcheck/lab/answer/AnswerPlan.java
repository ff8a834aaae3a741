package dev.soundcheck.lab.answer;

import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.plan.LabPlan;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.request.StampOptions;
import java.text.BreakIterator;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The smallest comparison that answers questions: a short line, three runs. Stateless.
public final class AnswerPlan {
    public static final int RUNS = 3;
    /// The line is cut to this, because each run is paid for by the character.
    static final int MOST_CHARACTERS = 36;
    private static final String OWN_LINE = "Your table is ready, shall we go in?";

    private AnswerPlan() {}

    /// The plan whose lab answers all of the questions.
    ///
    /// @param request    what the window would ask for now
    /// @param questions  at least one
    public static LabPlan of(SpeechRequest request, Collection<Question> questions, Endpoint endpoint, long seed) {
        Set<LabLane> lanes = new LinkedHashSet<>();
        questions.forEach(question -> lanes.addAll(question.lanes(endpoint)));
        SpeechRequest fair = request.withText(line(request.text())).withStamps(StampOptions.NONE).withFormat(
                OutputFormat.raw(request.format().pcm().encoding(), request.format().pcm().sampleRateHz()));
        return new LabPlan(fair, List.copyOf(lanes), RUNS, 0, seed);
    }

    /// The beginning of the user's own line, in whole words; a line of ours where that has nothing to speak or holds
    /// markup.
    static String line(String text) {
        String plain = text.strip();
        if (plain.codePointCount(0, plain.length()) > MOST_CHARACTERS) {
            BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
            words.setText(plain);
            int end = words.preceding(plain.offsetByCodePoints(0, MOST_CHARACTERS) + 1);
            plain = plain.substring(0, Math.max(0, end)).strip();
        }
        boolean speakable = plain.codePoints().anyMatch(Character::isLetterOrDigit);
        return speakable && text.indexOf('<') < 0 ? plain : OWN_LINE;
    }
}
