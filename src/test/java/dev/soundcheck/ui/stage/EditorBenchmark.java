package dev.soundcheck.ui.stage;

import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.testing.StageRig;
import dev.soundcheck.ui.text.ScriptArea;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a key costs in the editor, from the text's change to the finished layout, by the length of the script. Writes
/// `target/benchmarks/editor.md`.
@Tag("benchmark")
final class EditorBenchmark {
    private static final int KEYS = 40;
    private static final double MOST_MILLIS = 16;
    private static final int WARM_UP_KEYS = 20;

    @Test
    void aKeyIsTakenWhateverTheLengthOfTheScript() throws Exception {
        Fx.start();
        StringBuilder table = new StringBuilder("| script | opens | key p50 | key p95 |\n|---|---|---|---|\n");
        row(table, "10 words", "word ".repeat(10));
        row(table, "1,000 words", "word ".repeat(1_000));
        row(table, "10,000 words", "word ".repeat(10_000));
        row(table, "10,000 words in 500 paragraphs", ("word ".repeat(20) + "\n").repeat(500));
        row(table, "10,000 Arabic words", "مرحبا بكم في بيتنا الجديد ".repeat(2_000));
        row(table, "10,000 Thai words", "สวัสดีครับวันนี้อากาศดีมาก".repeat(1_400));
        Path report = Path.of("target", "benchmarks", "editor.md");
        Files.createDirectories(report.getParent());
        Files.writeString(report, table);
    }

    private static void row(StringBuilder table, String name, String script) throws Exception {
        double[] figures = Fx.on(() -> type(script));
        table.append(String.format(Locale.ROOT, "| %s | %.0f ms | %.1f ms | %.1f ms |%n", name, figures[0], figures[1],
                figures[2]));
        assertTrue(figures[1] <= MOST_MILLIS, table::toString);
    }

    private static double[] type(String script) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        StageView view = new StageView(new StageModel(new StageRig().desk(), () -> {}));
        Stage window = new Stage();
        window.setScene(new Scene(view, 700, 300));
        window.show();
        ScriptArea editor = (ScriptArea) view.lookup("#script");
        long before = System.nanoTime();
        editor.setText(script);
        layOut(view);
        double opens = (System.nanoTime() - before) / 1e6;
        double[] keys = new double[KEYS];
        for (int i = -WARM_UP_KEYS; i < KEYS; i++) {
            long pressed = System.nanoTime();
            editor.insertText(script.length() / 2, "x");
            layOut(view);
            if (i >= 0) {
                keys[i] = (System.nanoTime() - pressed) / 1e6;
            }
        }
        window.close();
        Arrays.sort(keys);
        return new double[]{opens, keys[KEYS / 2], keys[KEYS * 95 / 100]};
    }

    private static void layOut(StageView view) {
        view.applyCss();
        view.layout();
    }
}
