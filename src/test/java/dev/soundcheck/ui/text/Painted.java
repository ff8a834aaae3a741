package dev.soundcheck.ui.text;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.Text;

/// What is seen of a control: its rows from top to bottom, the pieces of each from left to right.
final class Painted {
    private Painted() {}

    static List<String> rows(Parent control) {
        return byRow(control).values().stream()
                .map(row -> row.stream().map(Text::getText).collect(Collectors.joining())).toList();
    }

    static Map<Long, List<Text>> byRow(Parent control) {
        return control.lookupAll("Text").stream().filter(Painted::seen).map(Text.class::cast)
                .sorted(Comparator.comparingDouble(text -> text.localToScene(text.getBoundsInLocal()).getMinX()))
                .collect(Collectors.groupingBy(text -> Math.round(text.getY() + text.getLayoutY()), TreeMap::new,
                        Collectors.toList()));
    }

    private static boolean seen(Node node) {
        return node.isVisible() && node instanceof Text text && !text.getText().isEmpty()
                && !"script-prompt".equals(node.getId());
    }
}
