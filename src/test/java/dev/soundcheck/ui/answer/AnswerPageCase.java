package dev.soundcheck.ui.answer;

import dev.soundcheck.testing.Fx;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/// A page in a window of its own, closed after each test.
abstract class AnswerPageCase {
    final Path folder;
    final AnswerPage page;

    AnswerPageCase(Path folder) {
        this.folder = folder;
        this.page = new AnswerPage(folder);
    }

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @AfterEach
    final void hide() throws Exception {
        Fx.on(() -> {
            page.close();
            return 0;
        });
    }
}
