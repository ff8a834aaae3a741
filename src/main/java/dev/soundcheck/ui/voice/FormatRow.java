package dev.soundcheck.ui.voice;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.speech.request.GuideFormat;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.OutputFormat.Container;
import dev.soundcheck.ui.kit.Display;
import dev.soundcheck.ui.text.WrappedLabel;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// The form of the sound: the guide's names first, then each part by itself. FX thread.
final class FormatRow extends VBox {
    private final FormatModel model;
    private final MenuButton choice = new MenuButton();
    private final Label hint = new WrappedLabel();
    private final Tooltip meaning = new Tooltip();

    FormatRow(FormatModel model) {
        this.model = model;
        createView();
        init();
    }

    /// What has the focus.
    MenuButton choice() {
        return choice;
    }

    private void createView() {
        getStyleClass().add("format-row");
        choice.setId("format");
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setMinWidth(0);
        choice.setTooltip(meaning);
        hint.setId("format-hint");
        hint.getStyleClass().add("form-hint");
        for (GuideFormat guide : GuideFormat.values()) {
            MenuItem item = new MenuItem(guide.title() + "  ·  " + guide.format().title() + "  ·  " + guide.use());
            item.setId("format-" + guide.id());
            item.setOnAction(_ -> model.formatProperty().set(guide.format()));
            choice.getItems().add(item);
        }
        MenuItem usual = new MenuItem("As Soundcheck begins  ·  " + OutputFormat.DEFAULT.title());
        usual.setOnAction(_ -> model.formatProperty().set(OutputFormat.DEFAULT));
        Menu bits = menu("Bit rate of mp3", OutputFormat.BIT_RATES, rate -> rate / 1000 + " kbit/s", model::bitRate,
                OutputFormat::bitRate);
        Menu encodings = menu("Encoding", List.of(PcmEncoding.values()), PcmEncoding::title, model::encoding,
                format -> format.pcm().encoding());
        choice.getItems().addAll(usual, new SeparatorMenuItem(),
                menu("Container", List.of(Container.values()), FormatRow::name, model::container,
                        OutputFormat::container),
                encodings, menu("Sample rate", OutputFormat.RATES_HZ, rate -> rate + " Hz", model::rate,
                        format -> format.pcm().sampleRateHz()),
                bits);
        model.formatProperty().subscribe(format -> {
            bits.setDisable(format.container() != Container.MP3);
            encodings.setDisable(format.container() == Container.MP3);
        });
        getChildren().addAll(choice, hint);
    }

    private void init() {
        model.formatProperty().subscribe(() -> show());
        show();
    }

    private void show() {
        choice.setText(model.format().title());
        choice.setAccessibleText("Format of the sound: " + model.title());
        meaning.setText(model.title() + "\n" + bytes(model.format()));
        hint.setText(model.hint());
        Display.show(hint, !model.hint().isEmpty());
    }

    /// What a second costs before any framing.
    private static String bytes(OutputFormat format) {
        long bytes = format.container() == Container.MP3
                ? format.bitRate() / 8
                : format.pcm().bytes(format.pcm().sampleRateHz());
        return String.format(Locale.ROOT, "%,d bytes for a second of sound, before framing", bytes);
    }

    private <T> Menu menu(String title, List<T> values, Function<T, String> name, Consumer<T> choose,
            Function<OutputFormat, T> chosen) {
        Menu menu = new Menu(title);
        ToggleGroup group = new ToggleGroup();
        for (T value : values) {
            RadioMenuItem item = new RadioMenuItem(name.apply(value));
            item.setToggleGroup(group);
            item.setOnAction(_ -> choose.accept(value));
            model.formatProperty().subscribe(format -> item.setSelected(chosen.apply(format).equals(value)));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static String name(Container container) {
        return switch (container) {
            case RAW -> "raw, on every endpoint";
            case WAV -> "wav, over Bytes";
            case MP3 -> "mp3, over Bytes";
        };
    }
}
