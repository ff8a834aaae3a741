package dev.soundcheck.ui.wire;

import atlantafx.base.theme.Styles;
import dev.soundcheck.ui.keys.Shortcut;
import dev.soundcheck.ui.kit.Display;
import dev.soundcheck.ui.text.ScriptArea;
import dev.soundcheck.ui.text.WrappedLabel;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The editor of the raw request, and what it is sent with. FX thread.
final class RawPane extends VBox {
    private final RawModel model;
    private final ScriptArea editor = new ScriptArea();
    private final Label remark = WrappedLabel.ofOneRow();
    private final Button again = new Button("Write again");
    private final Button onContext = new Button("Send on this context");
    private final Button send = new Button("Send");

    RawPane(RawModel model) {
        this.model = model;
        createView();
        init();
    }

    private void createView() {
        setId("raw-pane");
        getStyleClass().add("raw-pane");
        editor.setId("raw-text");
        editor.setAccessibleText("JSON of the next request");
        editor.getStyleClass().add("raw-text");
        VBox.setVgrow(editor, Priority.ALWAYS);
        editor.setMinHeight(0);
        editor.setPrefHeight(0);
        remark.setId("raw-remark");
        remark.getStyleClass().addAll("raw-remark", Styles.TEXT_MUTED);
        remark.setMinWidth(0);
        remark.setMaxWidth(Double.MAX_VALUE);
        again.setId("raw-again");
        again.setTooltip(new Tooltip("Replace the text with the request that Speak would send now"));
        onContext.setId("raw-on-context");
        onContext.setTooltip(new Tooltip("Send this message on the open context of the take that is shown"));
        send.setId("raw-send");
        send.setTooltip(new Tooltip(Shortcut.WIRE_SEND.after("Send the text unchanged, as a new take")));
        send.getStyleClass().add(Styles.ACCENT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(again, gap, onContext, send);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("raw-bar");
        bar.getChildren().forEach(node -> node.getStyleClass().add(Styles.SMALL));
        for (Button button : new Button[]{again, onContext, send}) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().addAll(remark, editor, bar);
    }

    private void init() {
        editor.textProperty().bindBidirectional(model.textProperty());
        remark.textProperty().bind(model.remarkProperty());
        model.remarkProperty().subscribe(words -> Display.show(remark, !words.isEmpty()));
        again.setOnAction(_ -> model.writeAgain());
        onContext.setOnAction(_ -> model.sendOnContext());
        onContext.disableProperty().bind(model.onContextProperty().not());
        send.setOnAction(_ -> model.send());
        send.disableProperty().bind(model.jsonProperty().not());
        model.openProperty().subscribe(open -> Display.show(this, open));
    }

    /// The key that speaks elsewhere sends the text where it is edited.
    boolean takes(KeyEvent event) {
        boolean sends = editor.isFocused() && Shortcut.WIRE_SEND.match(event);
        if (sends) {
            model.send();
        }
        return sends;
    }
}
