package dev.soundcheck.ui.live;

import atlantafx.base.theme.Styles;
import dev.soundcheck.live.Cut;
import dev.soundcheck.live.ModelPace;
import dev.soundcheck.ui.kit.CountSpinner;
import dev.soundcheck.ui.kit.Display;
import dev.soundcheck.ui.kit.FoldMark;
import dev.soundcheck.ui.kit.PillRow;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The settings of how text arrives and is sent: rows above the voices, which a low window folds into one line. FX
/// thread.
final class LiveBar extends VBox {
    private static final int MOST_DELAY_MILLIS = 5_000;
    private static final List<Cut> CUTS = List.of(Cut.AS_TYPED, Cut.by(Cut.By.WORD), Cut.words(5),
            Cut.by(Cut.By.CLAUSE), Cut.by(Cut.By.SENTENCE));

    private final Setup setup;
    private final FoldMark mark = new FoldMark();
    private final Button fold = new Button(null, mark);
    private final VBox rows = new VBox();
    private final HBox typing = row();
    private final FlowPane model = flow();
    private final HBox cutting = row();

    LiveBar(Setup setup) {
        this.setup = setup;
        createView();
        init();
    }

    /// In a low window the rows are folded until they are wanted.
    void low(boolean low) {
        Display.show(fold, low);
        unfold(!low);
    }

    private void unfold(boolean open) {
        Display.show(rows, open);
        mark.show(open);
        tell();
    }

    private void tell() {
        fold.setText(SetupWords.of(setup));
        fold.setAccessibleText("How text is sent: " + fold.getText() + (rows.isVisible() ? ". Fold" : ". Unfold"));
    }

    private void createView() {
        getStyleClass().add("live-bar");
        fold.setId("live-setup");
        fold.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "fold");
        fold.setOnAction(_ -> unfold(!rows.isVisible()));
        rows.getStyleClass().add("live-bar-rows");
        typing.getChildren().addAll(name("Send"), toggles(setup.sendOnProperty(),
                option(Setup.SendOn.WORD, "per word", "Each word goes out with the space behind it"),
                option(Setup.SendOn.MARK, "at punctuation", "A clause goes out with its mark and the space behind it"),
                option(Setup.SendOn.ENTER, "on Enter", "A line goes out when you press Enter")));
        ComboBox<Cut> cuts = cuts();
        cutting.getChildren().addAll(name("Cut by", cuts, "How the text is cut into messages"), cuts);
        model.getChildren().addAll(
                slider("Tokens/s", "How many tokens the model writes in a second", setup.tokensPerSecondProperty(),
                        ModelPace.SLOWEST, ModelPace.FASTEST, "%.0f"),
                slider("First token", "How long the model thinks before it writes", setup.firstTokenMillisProperty(), 0,
                        3_000, "%.0f ms"),
                slider("Jitter", "How unevenly the tokens come; 0 is evenly", setup.jitterProperty(), 0, 1, "%.1f"),
                spinner("Burst", "How many tokens come together at most", 1, ModelPace.MOST_BURST,
                        setup.burstProperty()),
                spinner("Seed", "The same number gives the same times again", 1, 9_999, setup.seedProperty()));
        FlowPane first = flow();
        first.getChildren().addAll(group(name("Text"), toggles(setup.sourceProperty(),
                option(Setup.Source.TYPING, "Speak while typing", "What you type is spoken while you write"),
                option(Setup.Source.MODEL, "Play an LLM", "A simulated model writes the text, token by token"))),
                typing, cutting);
        FlowPane second = flow();
        second.getChildren().addAll(group(name("Buffer, ms"), delays(), delaySlider()), safe(),
                toggles(setup.mixedProperty(),
                        option(false, "in turn", "Voices are heard one after the other, as an agent's are"),
                        option(true, "mixed", "Voices are heard at the same time")));
        rows.getChildren().addAll(first, model, second);
        getChildren().addAll(fold, rows);
        low(false);
    }

    private void init() {
        setup.sourceProperty().subscribe(source -> {
            Display.show(typing, source == Setup.Source.TYPING);
            Display.show(model, source == Setup.Source.MODEL);
            Display.show(cutting, source == Setup.Source.MODEL);
        });
        List.of(setup.sourceProperty(), setup.sendOnProperty(), setup.cutProperty(), setup.delayProperty(),
                setup.tokensPerSecondProperty(), setup.mixedProperty())
                .forEach(each -> each.subscribe(this::tell));
    }

    /// The delay as a choice: the service's own, or one of the usual ones.
    private HBox delays() {
        return toggles(setup.delayProperty(),
                option(OptionalInt.empty(), "default", "max_buffer_delay_ms is left out: 3,000 ms at Cartesia"),
                option(OptionalInt.of(0), "0", "Each piece is spoken at once"),
                option(OptionalInt.of(250), "250", "max_buffer_delay_ms: 250"),
                option(OptionalInt.of(3_000), "3,000", "max_buffer_delay_ms: 3000"));
    }

    private Node delaySlider() {
        Slider slider = new Slider(0, MOST_DELAY_MILLIS, 0);
        slider.setId("live-delay");
        slider.setAccessibleText("Longest wait of the service for more text");
        slider.getStyleClass().add(Styles.SMALL);
        slider.setPrefWidth(90);
        slider.setMinWidth(60);
        slider.setBlockIncrement(50);
        Label value = new Label();
        value.getStyleClass().add("live-value");
        setup.delayProperty().subscribe(delay -> {
            value.setText(delay.isEmpty() ? "auto" : String.format(Locale.ROOT, "%,d ms", delay.getAsInt()));
            if (delay.isPresent() && Math.abs(slider.getValue() - delay.getAsInt()) >= 1) {
                slider.setValue(delay.getAsInt());
            }
        });
        slider.valueProperty().subscribe(moved -> {
            int millis = (int) Math.round(moved.doubleValue() / 10) * 10;
            boolean own = slider.isValueChanging() || slider.isFocused();
            if (own) {
                setup.delayProperty().set(OptionalInt.of(millis));
            }
        });
        HBox box = new HBox(slider, value);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node safe() {
        CheckBox safe = new CheckBox("Keep it safe");
        safe.setId("live-safe");
        safe.setMinWidth(USE_PREF_SIZE);
        safe.setTooltip(new Tooltip("Pieces are held back until no word, number, tag or character is split"));
        safe.selectedProperty().bindBidirectional(setup.safeProperty());
        return safe;
    }

    private ComboBox<Cut> cuts() {
        ComboBox<Cut> box = new ComboBox<>();
        box.setId("live-cut");
        box.setMinWidth(110);
        box.getStyleClass().add(Styles.SMALL);
        box.getItems().setAll(CUTS);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Cut cut) {
                return cut == null ? "" : SetupWords.cut(cut);
            }

            @Override
            public Cut fromString(String text) {
                return Cut.AS_TYPED;
            }
        });
        box.valueProperty().bindBidirectional(setup.cutProperty());
        return box;
    }

    private static Node slider(String name, String meaning, DoubleProperty property, double least, double most,
            String format) {
        Slider slider = new Slider(least, most, property.get());
        slider.getStyleClass().add(Styles.SMALL);
        slider.setPrefWidth(64);
        slider.setMinWidth(40);
        slider.valueProperty().bindBidirectional(property);
        Label value = new Label();
        value.getStyleClass().add("live-value");
        value.setMinWidth(most >= 1_000 ? 50 : 26);
        property.subscribe(now -> value.setText(String.format(Locale.ROOT, format, now.doubleValue())));
        HBox box = new HBox(name(name, slider, meaning), slider, value);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setSpacing(4);
        return box;
    }

    private static Node spinner(String name, String meaning, int least, int most, IntegerProperty property) {
        CountSpinner spinner = new CountSpinner("live-" + name.toLowerCase(Locale.ROOT), least, most, property.get(),
                1);
        spinner.getStyleClass().add(Styles.SMALL);
        spinner.setPrefWidth(most >= 1_000 ? 78 : 66);
        spinner.setMinWidth(USE_PREF_SIZE);
        spinner.countProperty().subscribe(count -> property.set(count.intValue()));
        return group(name(name, spinner, meaning), spinner);
    }

    /// One toggle of a row.
    private record Option<T>(T value, String title, String meaning) {}

    private static <T> Option<T> option(T value, String title, String meaning) {
        return new Option<>(value, title, meaning);
    }

    @SafeVarargs
    private static <T> HBox toggles(Property<T> property, Option<T>... options) {
        PillRow<T> row = new PillRow<>(property);
        row.getStyleClass().add("live-toggles");
        for (Option<T> option : options) {
            ToggleButton toggle = row.add(option.value(), option.title());
            toggle.setTooltip(new Tooltip(option.meaning()));
            toggle.getStyleClass().addAll(Styles.SMALL, "quiet-toggle");
        }
        return row;
    }

    private static Label name(String name) {
        Label label = new Label(name);
        label.getStyleClass().add("live-name");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /// Names the control, for screen readers too; the mouse shows what it means.
    private static Label name(String name, Control control, String meaning) {
        Label label = name(name);
        label.setLabelFor(control);
        label.setTooltip(new Tooltip(meaning));
        return label;
    }

    /// Options that belong together stay together where a row wraps.
    private static HBox group(Node... parts) {
        HBox group = row();
        group.getChildren().addAll(parts);
        return group;
    }

    private static FlowPane flow() {
        FlowPane row = new FlowPane();
        row.getStyleClass().add("live-flow");
        row.setRowValignment(VPos.CENTER);
        row.setMinHeight(USE_PREF_SIZE); // by itself it would be content with one row
        return row;
    }

    private static HBox row() {
        HBox row = new HBox();
        row.getStyleClass().add("live-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
