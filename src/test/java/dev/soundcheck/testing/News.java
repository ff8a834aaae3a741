package dev.soundcheck.testing;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;

/// Collects what a screen reader would be given.
public final class News {
    private News() {}

    /// What is news from now on.
    public static List<String> of(ObservableValue<String> news) {
        List<String> said = new ArrayList<>();
        news.subscribe((_, sentence) -> {
            if (!sentence.isEmpty()) {
                said.add(sentence);
            }
        });
        return said;
    }
}
