package dev.soundcheck.ui.compare;

import atlantafx.base.theme.Styles;
import dev.soundcheck.session.Take;
import dev.soundcheck.ui.keys.Scope;
import dev.soundcheck.ui.keys.Shortcut;
import dev.soundcheck.ui.text.WrappedLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.event.EventTarget;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The comparison: a card for each take, one playhead, blind and ABX. FX thread.
///
/// 1 to 4 hear a place, at the same word while something plays; Space plays and pauses.
public final class CompareView extends VBox {
    private static final String SILENT = "None of these takes has sound. Go back and choose others in the list.";

    private final CompareModel model;
    private final VBox cards = new VBox();
    private final List<SideCard> shown = new ArrayList<>();
    private final HBox modes = new HBox();
    private final ToggleGroup group = new ToggleGroup();
    private final CheckBox match = new CheckBox("Match loudness");
    private final Button play = new Button("Play");
    private final Label keys = new WrappedLabel("");
    private final TestPane test;
    private List<Take> drawn = List.of();
    private CompareModel.Mode drawnMode = CompareModel.Mode.OPEN;

    public CompareView(CompareModel model) {
        this.model = model;
        this.test = new TestPane(model);
        createView();
        init();
    }

    /// Space works at once, although there is nothing to play until the takes are measured.
    @Override
    public void requestFocus() {
        if (play.isDisabled()) {
            super.requestFocus();
        } else {
            play.requestFocus();
        }
    }

    private void createView() {
        setId("compare");
        getStyleClass().add("compare");
        mode(CompareModel.Mode.OPEN, "Named", "You see which take you hear");
        mode(CompareModel.Mode.BLIND, "Blind", "Names are hidden until you have chosen the best");
        mode(CompareModel.Mode.ABX, "ABX", "X is A or B: hear all three, then say which");
        modes.getStyleClass().add("compare-modes");
        match.setId("match-loudness");
        play.setId("compare-play");
        play.setMaxWidth(Double.MAX_VALUE);
        cards.getStyleClass().add("compare-cards");
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        keys.setId("compare-keys");
        keys.getStyleClass().add("form-hint");
        keys.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(modes, match, scroll, test, play, keys);
    }

    private void mode(CompareModel.Mode mode, String title, String meaning) {
        ToggleButton button = new ToggleButton(title);
        button.setTooltip(new Tooltip(meaning));
        button.setId("mode-" + mode.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().addAll(Styles.SMALL, "filter-chip");
        button.setToggleGroup(group);
        button.setUserData(mode);
        button.setOnAction(_ -> model.choose(mode));
        modes.getChildren().add(button);
    }

    private void init() {
        match.selectedProperty().bindBidirectional(model.hearing().matchProperty());
        play.setOnAction(_ -> model.hearing().playOrPause());
        model.versionProperty().subscribe(this::show);
        model.hearing().heardProperty().subscribe(this::show);
        model.hearing().secondsProperty().subscribe(this::playhead);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        show();
    }

    private void key(KeyEvent event) {
        switch (Shortcut.of(Scope.COMPARE, event)) {
            case COMPARE_HEAR -> {
                model.hear(Shortcut.COMPARE_HEAR.digit(event) - 1);
                event.consume();
            }
            case COMPARE_PAUSE -> {
                if (!presses(event.getTarget())) {
                    model.hearing().playOrPause();
                    event.consume();
                }
            }
            case null, default -> {
            }
        }
    }

    /// Space presses a focused button. The letter that is playing already is an exception: Space pauses it.
    private boolean presses(EventTarget target) {
        return target instanceof ButtonBase && shown.stream().noneMatch(card -> card.heardBy(target));
    }

    private void show() {
        group.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == model.mode()));
        List<Take> takes = model.sides().stream().map(Side::take).toList();
        if (!takes.equals(drawn) || drawnMode != model.mode()) {
            drawn = takes;
            drawnMode = model.mode();
            shown.clear();
            for (int i = 0; i < takes.size(); i++) {
                shown.add(new SideCard(model, i));
            }
            cards.getChildren().setAll(shown);
        }
        shown.forEach(SideCard::show);
        play.setText(model.measuring() ? "Measuring the loudness…" : model.hearing().playing() ? "Pause" : "Play");
        play.setDisable(takes.isEmpty() || model.measuring());
        keys.setText(takes.isEmpty() ? SILENT : keys(takes.size()));
        test.show();
        playhead();
    }

    /// A test has letters where the keys have digits.
    private String keys(int places) {
        String letters = model.mode() == CompareModel.Mode.OPEN
                ? " switch"
                : IntStream.range(0, places).mapToObj(model::label).collect(Collectors.joining(", ", " hear ", ""));
        return (places < 2 ? "" : "1–" + places + letters + " at the same word · ") + "Space plays and pauses";
    }

    private void playhead() {
        CompareHearing hearing = model.hearing();
        shown.forEach(card -> card.playhead(hearing.heardProperty().get(), hearing.secondsProperty().get()));
    }
}
