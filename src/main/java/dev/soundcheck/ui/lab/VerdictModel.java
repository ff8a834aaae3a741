package dev.soundcheck.ui.lab;

import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabComparison;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.lab.verdict.Verdict;
import dev.soundcheck.ui.kit.Latest;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What may be said about a lab, or about two. FX thread; resampling takes a moment and is done in the background.
final class VerdictModel {
    private final Executor fx;
    private final Executor io;
    private final ReadOnlyObjectWrapper<List<String>> sentences = new ReadOnlyObjectWrapper<>(this, "sentences",
            List.of());
    private final ReadOnlyObjectWrapper<@Nullable Verdict> verdict = new ReadOnlyObjectWrapper<>(this, "verdict", null);
    private final Latest questions = new Latest();

    /// @param verdict  null where two labs are compared
    private record Said(@Nullable Verdict verdict, List<String> sentences) {}

    VerdictModel(Executor fx, Executor io) {
        this.fx = fx;
        this.io = io;
    }

    ReadOnlyObjectProperty<List<String>> sentencesProperty() {
        return sentences.getReadOnlyProperty();
    }

    /// Of the lab alone; null while there is none, and where it is compared with another.
    ReadOnlyObjectProperty<@Nullable Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /// @param before  a kept lab to compare with, null for none
    void judge(@Nullable Lab now, @Nullable Lab before, Metric of) {
        Latest.Wish mine = questions.wish();
        if (now == null) {
            return;
        }
        io.execute(() -> {
            Said fresh = before == null ? alone(now, of) : new Said(null, against(before, now, of));
            fx.execute(() -> {
                if (mine.stands()) {
                    say(fresh);
                }
            });
        });
    }

    /// What was said is no longer about what is measured.
    void clear() {
        questions.forget();
        say(new Said(null, List.of()));
    }

    private void say(Said said) {
        verdict.set(said.verdict());
        sentences.set(said.sentences());
    }

    private static String seconds(Lab lab) {
        return lab.info().startedAt().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static Said alone(Lab now, Metric of) {
        Verdict verdict = Verdict.of(now, of);
        return new Said(verdict, verdict.pairs().stream().map(difference -> difference.sentence()).toList());
    }

    private static List<String> against(Lab before, Lab now, Metric of) {
        LabComparison comparison = LabComparison.of(before, now, of);
        List<String> lines = new ArrayList<>();
        lines.add("Before: " + seconds(before) + ". After: " + seconds(now) + ".");
        comparison.unlike().forEach(unlike -> lines.add("Not alike: " + unlike + "."));
        comparison.lanes().forEach(difference -> lines.add(difference.sentence()));
        return List.copyOf(lines);
    }
}
