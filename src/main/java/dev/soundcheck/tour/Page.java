package dev.soundcheck.tour;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

/// What the album shows of the window: how it is opened from the desk, how it is known to be there, how it is closed.
enum Page {
    SPEAKING(_ -> {}, "#stage", _ -> {}),
    VOICES(hands -> hands.press("#voice-card"), "#voice-picker", hands -> hands.press("#close-voices")),
    SETTINGS(hands -> hands.press("#open-settings"), "#settings-drawer", hands -> hands.press("#close-settings")),
    COMPARE(hands -> {
        hands.chooseLast("#takes", 3);
        hands.press("#compare-takes");
    }, "#compare", hands -> hands.press("#close-compare")),
    WIRE(hands -> hands.press("#open-wire"), "#bottom-drawer", hands -> hands.press("#close-bottom")),
    LIVE(hands -> hands.press("#open-live"), "#live-screen", hands -> hands.press("#close-live")),
    LAB(hands -> hands.press("#open-lab"), "#lab-screen", hands -> hands.press("#close-lab")),
    KEYS(hands -> hands.type(KeyCode.F1), "#keys-sheet", hands -> hands.press("#close-keys")),
    PRESENTER(hands -> hands.press("#open-presenter"), "#presenter", hands -> hands.type(KeyCode.ESCAPE)),
    WRITING(hands -> hands.press("#stage-edit"), "#script", _ -> {});

    private final Consumer<Hands> open;
    private final String sign;
    private final Consumer<Hands> close;

    Page(Consumer<Hands> open, String sign, Consumer<Hands> close) {
        this.open = open;
        this.sign = sign;
        this.close = close;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    void open(Hands hands) {
        open.accept(hands);
    }

    boolean isOpen(Hands hands) {
        return hands.shows(sign);
    }

    void close(Hands hands) {
        close.accept(hands);
    }

    /// True where nothing but the desk is left of it.
    boolean isClosed(Hands hands) {
        return this == SPEAKING || this == WRITING || !hands.shows(sign);
    }
}
