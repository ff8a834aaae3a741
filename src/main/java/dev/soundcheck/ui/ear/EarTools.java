package dev.soundcheck.ui.ear;

import atlantafx.base.theme.Styles;
import dev.soundcheck.audio.effect.Hearing;
import dev.soundcheck.ui.keys.Shortcut;
import dev.soundcheck.ui.kit.Display;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The ways to hear the take, the one in use, and the way back. FX thread.
public final class EarTools extends HBox {
    private final EarModel model;
    private final MenuButton choice = new MenuButton("Hear as");
    private final Button back = new Button();
    private final Label message = new Label();

    public EarTools(EarModel model) {
        this.model = model;
        createView();
        init();
    }

    private void createView() {
        setId("ear");
        getStyleClass().add("ear-tools");
        setAlignment(Pos.CENTER_LEFT);
        choice.setId("hear-as");
        choice.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        choice.setMinWidth(USE_PREF_SIZE);
        choice.setTooltip(new Tooltip(Shortcut.PHONE.after("Hear the take as a phone does")
                + ", or as a program that takes its bytes for something else"));
        back.setId("hear-as-it-is");
        back.getStyleClass().addAll(Styles.SMALL, Styles.WARNING, "ear-state");
        back.setMinWidth(USE_PREF_SIZE);
        message.setId("ear-message");
        message.getStyleClass().add("form-hint");
        getChildren().addAll(message, back, choice);
    }

    private void init() {
        // A menu button without an item does not open.
        choice.getItems().setAll(item(new Hearing.Phone()));
        choice.setOnShowing(_ -> fill());
        choice.disableProperty().bind(model.readyProperty().not());
        back.setOnAction(_ -> model.back());
        model.heardProperty().subscribe(this::show);
        message.textProperty().bind(model.messageProperty());
        model.messageProperty().subscribe(words -> Display.show(message, !words.isEmpty()));
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                Shortcut.PHONE.accelerate(scene, model::togglePhone);
            }
        });
    }

    private void show(@Nullable Hearing hearing) {
        Display.show(back, hearing != null);
        if (hearing != null) {
            back.setText("Heard " + hearing.title() + "  ·  back");
            back.setTooltip(new Tooltip(hearing.sentence() + "\nPress to hear the take as it is."));
            back.setAccessibleText("Heard " + hearing.title() + ". Press to hear the take as it is.");
        }
    }

    private void fill() {
        List<Hearing> choices = model.choices();
        choice.getItems().clear();
        for (Hearing hearing : choices) {
            if (choice.getItems().size() == 1) {
                choice.getItems().add(new SeparatorMenuItem());
            }
            choice.getItems().add(item(hearing));
        }
    }

    private MenuItem item(Hearing hearing) {
        MenuItem item = new MenuItem(capital(hearing.title()) + "  ·  " + hearing.sentence());
        item.setOnAction(_ -> model.hear(hearing));
        return item;
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
