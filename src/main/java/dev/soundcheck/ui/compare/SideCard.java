package dev.soundcheck.ui.compare;

import atlantafx.base.theme.Styles;
import dev.soundcheck.audition.BlindTest;
import dev.soundcheck.library.Review;
import dev.soundcheck.ui.kit.EndpointMark;
import dev.soundcheck.ui.kit.Minus;
import dev.soundcheck.ui.text.WrappedLabel;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One place of the comparison: a letter that plays it, its take where that is not hidden, its sound, its votes. FX
/// thread.
final class SideCard extends VBox {
    private static final PseudoClass HEARD = PseudoClass.getPseudoClass("heard");

    private final CompareModel model;
    private final int place;
    private final Button letter = new Button();
    private final EndpointMark mark;
    private final Label title = new Label();
    private final Label facts = new WrappedLabel();
    private final SideWave wave = new SideWave();
    private final HBox votes = new HBox();
    private final ToggleButton best = new ToggleButton("Best");

    SideCard(CompareModel model, int place) {
        this.model = model;
        this.place = place;
        mark = new EndpointMark(model.sides().get(place).take().endpoint());
        getStyleClass().add("side-card");
        letter.setId("side-" + place);
        letter.getStyleClass().addAll(Styles.ROUNDED, "side-letter");
        letter.setMinWidth(Region.USE_PREF_SIZE);
        letter.setOnAction(_ -> model.hear(place));
        title.getStyleClass().add("voice-name");
        title.setMinWidth(0);
        facts.getStyleClass().add("side-facts");
        facts.setMinHeight(Region.USE_PREF_SIZE);
        VBox words = new VBox(title, facts);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(letter, words);
        head.getStyleClass().add("side-head");
        head.setAlignment(Pos.CENTER_LEFT);
        wave.managedProperty().bind(wave.visibleProperty());
        wave.setOnMouseClicked(event -> model.hearing().seek(place,
                event.getX() / Math.max(1, wave.getWidth()) * model.sides().get(place).seconds()));
        votes.getStyleClass().add("side-votes");
        votes.setAlignment(Pos.CENTER_LEFT);
        votes.managedProperty().bind(votes.visibleProperty());
        createVotes();
        getChildren().addAll(head, wave, votes);
        wave.show(model.sides().get(place).track());
        show();
    }

    private void createVotes() {
        for (int rating = 1; rating <= Review.BEST; rating++) {
            int given = rating;
            ToggleButton button = new ToggleButton(String.valueOf(rating));
            button.getStyleClass().addAll(Styles.SMALL, "filter-chip");
            button.setAccessibleText("Rate " + rating);
            button.setUserData(rating);
            button.setOnAction(_ -> model.rate(place, given));
            votes.getChildren().add(button);
        }
        best.setId("best-" + place);
        best.getStyleClass().addAll(Styles.SMALL, "filter-chip");
        best.setOnAction(_ -> model.prefer(place));
        votes.getChildren().add(best);
    }

    void show() {
        Side side = model.sides().get(place);
        pseudoClassStateChanged(HEARD, model.hearing().heardProperty().get() == place);
        letter.setText(model.label(place));
        letter.setAccessibleText("Hear " + model.label(place));
        letter.setDisable(model.measuring());
        if (model.hidden(place)) {
            title.setText(model.mode() == CompareModel.Mode.ABX ? "One of the two" : "Hidden");
            title.setGraphic(null);
            facts.setText("");
        } else {
            title.setText(side.name() + ", take " + side.take().number());
            title.setGraphic(mark);
            facts.setText(facts(side));
        }
        wave.setVisible(!model.hidden(place));
        BlindTest<Side> blind = model.blind();
        votes.setVisible(blind != null);
        if (blind != null) {
            votes.getChildren().forEach(node -> {
                if (node instanceof ToggleButton vote && vote.getUserData() instanceof Integer rating) {
                    vote.setSelected(blind.rating(place) == rating);
                }
            });
            Integer favorite = blind.favorite();
            best.setSelected(favorite != null && favorite == place);
            votes.setDisable(blind.revealed() || model.measuring());
        }
    }

    /// True for the letter of the place that is heard.
    boolean heardBy(EventTarget target) {
        return letter.equals(target) && model.hearing().heardProperty().get() == place;
    }

    /// @param seconds  position of the playhead in the place that plays
    void playhead(int heard, double seconds) {
        double length = model.sides().get(place).seconds();
        wave.playhead(heard == place && length > 0 ? seconds / length : Double.NaN);
    }

    private String facts(Side side) {
        String loudness = !side.measured()
                ? "measuring"
                : Double.isInfinite(side.lufs())
                        ? "silent"
                        : Minus.of(String.format(Locale.ROOT, "%.1f LUFS", side.lufs()));
        String gain = model.hearing().matchProperty().get() && side.gain() < 0.995
                ? String.format(Locale.ROOT, ", heard %.1f dB softer", -side.gainDb())
                : "";
        return String.format(Locale.ROOT, "%s · %.1f s · %s%s", side.take().endpoint().title(), side.seconds(),
                loudness, gain);
    }
}
