package dev.soundcheck.ui.lab;

import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabComparison;
import dev.soundcheck.lab.result.Metric;
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
    private final Latest questions = new Latest();

    VerdictModel(Executor fx, Executor io) {
        this.fx = fx;
        this.io = io;
    }

    ReadOnlyObjectProperty<List<String>> sentencesProperty() {
        return sentences.getReadOnlyProperty();
    }

    /// @param before  a kept lab to compare with, null for none
    void judge(@Nullable Lab now, @Nullable Lab before, Metric of) {
        Latest.Wish mine = questions.wish();
        if (now == null) {
            return;
        }
        io.execute(() -> {
            List<String> fresh = before == null ? alone(now, of) : against(before, now, of);
            fx.execute(() -> {
                if (mine.stands()) {
                    sentences.set(fresh);
                }
            });
        });
    }

    /// What was said is no longer about what is measured.
    void clear() {
        questions.forget();
        sentences.set(List.of());
    }

    private static String seconds(Lab lab) {
        return lab.info().startedAt().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static List<String> alone(Lab now, Metric of) {
        return now.differences(of).stream().map(difference -> difference.sentence()).toList();
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
