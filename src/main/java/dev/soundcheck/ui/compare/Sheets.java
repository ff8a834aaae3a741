package dev.soundcheck.ui.compare;

import dev.soundcheck.audition.AbxTest;
import dev.soundcheck.audition.BlindTest;
import dev.soundcheck.audition.ResultSheet;
import dev.soundcheck.session.Take;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Makes the result sheet of a test of these sides. Immutable.
///
/// @param matched  whether they were heard at one loudness
record Sheets(List<Side> sides, boolean matched) {

    ResultSheet of(BlindTest<Side> test) {
        return new ResultSheet(text(), Instant.now().truncatedTo(ChronoUnit.SECONDS), matched, test.seed(),
                test.reveal().stream().map(Sheets::entry).toList(), null);
    }

    ResultSheet of(AbxTest trials) {
        List<ResultSheet.Entry> both = new ArrayList<>();
        for (int i = 0; i < CompareModel.X; i++) {
            both.add(entry(new BlindTest.Line<>(BlindTest.label(i), sides.get(i), 0, 0, false)));
        }
        return new ResultSheet(text(), Instant.now().truncatedTo(ChronoUnit.SECONDS), matched, trials.seed(), both,
                new ResultSheet.Abx(trials.right(), trials.trials().size(), trials.chanceOfGuessing()));
    }

    /// The line, where all say the same.
    private String text() {
        String first = sides.isEmpty() ? "" : sides.getFirst().take().request().text();
        return sides.stream().allMatch(side -> side.take().request().text().equals(first)) ? first : "";
    }

    private static ResultSheet.Entry entry(BlindTest.Line<Side> line) {
        Take take = line.item().take();
        return new ResultSheet.Entry(line.label(), "Take " + take.number() + ", " + line.item().name(),
                take.request().voiceId(), take.request().modelId(), line.item().lufs(), line.plays(), line.rating(),
                line.favorite());
    }
}
