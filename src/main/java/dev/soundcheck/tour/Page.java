package dev.soundcheck.tour;

import java.util.Locale;
import javafx.scene.input.KeyCode;

/// A page of the album: how it is opened from the desk, how to see that it is open, how it is closed.
public enum Page {
    SPEAKING("#stage"), VOICES("#voice-picker"), SETTINGS("#settings-drawer"), COMPARE("#compare"), //
    WIRE("#bottom-drawer"), LIVE("#live-screen"), LAB("#lab-screen"), LOAD("#load-screen"), //
    ANSWER("#answer-screen"), KEYS("#keys-sheet"), PRESENTER("#presenter"), WRITING("#script");

    /// A node that is seen while it is open.
    private final String sign;

    Page(String sign) {
        this.sign = sign;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    public void open(Hands hands) {
        switch (this) {
            case SPEAKING -> {
            }
            case VOICES -> hands.press("#voice-card");
            case SETTINGS -> hands.press("#open-settings");
            case COMPARE -> {
                hands.chooseLast("#takes", 3);
                hands.press("#compare-takes");
            }
            case WIRE -> hands.press("#open-wire");
            case LIVE -> hands.press("#open-live");
            case LAB -> hands.press("#open-lab");
            case LOAD -> {
                hands.press("#open-lab");
                hands.press("#lab-load-steps");
            }
            case ANSWER -> hands.press("#open-answer");
            case KEYS -> hands.type(KeyCode.F1);
            case PRESENTER -> hands.press("#open-presenter");
            case WRITING -> hands.press("#stage-edit");
        }
    }

    public boolean isOpen(Hands hands) {
        return hands.shows(sign);
    }

    public void close(Hands hands) {
        switch (this) {
            case SPEAKING, WRITING -> {
            }
            case VOICES -> hands.press("#close-voices");
            case SETTINGS -> hands.press("#close-settings");
            case COMPARE -> hands.press("#close-compare");
            case WIRE -> hands.press("#close-bottom");
            case LIVE -> hands.press("#close-live");
            case LAB -> hands.press("#close-lab");
            case LOAD -> hands.press("#close-load");
            case ANSWER -> hands.press("#close-answer");
            case KEYS -> hands.press("#close-keys");
            case PRESENTER -> hands.type(KeyCode.ESCAPE);
        }
    }

    /// True where nothing but the desk is left of it.
    boolean isClosed(Hands hands) {
        return this == SPEAKING || this == WRITING || !hands.shows(sign);
    }
}
