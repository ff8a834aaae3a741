package dev.soundcheck.ui.answer;

import dev.soundcheck.lab.answer.Capability;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.ui.kit.EndpointMark;
import dev.soundcheck.ui.text.WrappedLabel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What each endpoint can do, one column each; that of the recommended one stands out. FX thread.
final class CapabilityTable extends GridPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double SHARE_PERCENT = 27;

    private final Map<Endpoint, List<Region>> columns = new EnumMap<>(Endpoint.class);

    CapabilityTable() {
        setId("answer-capabilities");
        getStyleClass().add("answer-capabilities");
        ColumnConstraints titles = new ColumnConstraints();
        titles.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(titles);
        addColumn(0, titles());
        for (Endpoint endpoint : Endpoint.values()) {
            List<Region> cells = cells(endpoint);
            columns.put(endpoint, cells);
            addColumn(columns.size(), cells.toArray(Region[]::new));
        }
    }

    void show(Endpoint recommended) {
        columns.forEach((endpoint, cells) -> cells
                .forEach(cell -> cell.pseudoClassStateChanged(CHOSEN, endpoint == recommended)));
    }

    private Region[] titles() {
        List<Region> titles = new ArrayList<>(List.of(new Region()));
        for (Capability capability : Capability.values()) {
            Label title = new WrappedLabel(capability.title());
            title.setTooltip(new Tooltip(capability.definition()));
            title.getStyleClass().add("answer-capability");
            title.setMaxHeight(Double.MAX_VALUE);
            titles.add(title);
        }
        return titles.toArray(Region[]::new);
    }

    private List<Region> cells(Endpoint endpoint) {
        ColumnConstraints width = new ColumnConstraints();
        width.setPercentWidth(SHARE_PERCENT);
        getColumnConstraints().add(width);
        HBox head = new HBox(8, new EndpointMark(endpoint), new Label(endpoint.title()));
        head.getStyleClass().add("answer-column-head");
        List<Region> cells = new ArrayList<>(List.of(head));
        for (Capability capability : Capability.values()) {
            Label cell = new WrappedLabel(capability.of(endpoint));
            cell.setId("answer-" + capability.name().toLowerCase(Locale.ROOT) + "-" + endpoint.id());
            cell.setAccessibleText(capability.title() + ", " + endpoint.title() + ": " + cell.getText());
            cell.getStyleClass().add("answer-cell");
            cells.add(cell);
        }
        cells.forEach(cell -> cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE));
        return cells;
    }
}
