package dev.soundcheck.ui.keys;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;

/// The strokes that mean one thing. Immutable.
///
/// @param all     each of them does it
/// @param listed  how many are shown to the user; the others are the same key at another place
/// @param range   named as the first to the last, like 1–5
record Strokes(List<KeyCodeCombination> all, int listed, boolean range) {
    static Strokes plain(KeyCode... codes) {
        return of(codes);
    }

    /// With Shift.
    static Strokes shift(KeyCode... codes) {
        return of(codes, KeyCombination.SHIFT_DOWN);
    }

    /// With Ctrl, on macOS with Command.
    static Strokes shortcut(KeyCode... codes) {
        return of(codes, KeyCombination.SHORTCUT_DOWN);
    }

    static Strokes shortcutShift(KeyCode... codes) {
        return of(codes, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    /// The digits from 1 on, of the row and of the pad.
    static Strokes digits(int last) {
        Stream<KeyCode> row = digits("DIGIT", last);
        Stream<KeyCode> pad = digits("NUMPAD", last);
        Strokes both = of(Stream.concat(row, pad).toArray(KeyCode[]::new));
        return new Strokes(both.all, last, true);
    }

    /// The same key stands at another place of some keyboards too.
    Strokes also(KeyCode... codes) {
        List<KeyCodeCombination> more = Arrays.stream(codes).map(code -> new KeyCodeCombination(code,
                all.getFirst().getShift(), all.getFirst().getControl(), all.getFirst().getAlt(),
                all.getFirst().getMeta(), all.getFirst().getShortcut())).toList();
        return new Strokes(Stream.concat(all.stream(), more.stream()).toList(), listed, range);
    }

    /// The others do it too, and are not named.
    Strokes or(Strokes others) {
        return new Strokes(Stream.concat(all.stream(), others.all.stream()).toList(), listed, range);
    }

    boolean match(KeyEvent event) {
        return all.stream().anyMatch(stroke -> stroke.match(event));
    }

    /// Which of them it is, from 1 on, where digits mean a number each; 0 where it is none.
    int digit(KeyEvent event) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).match(event)) {
                return i % listed + 1;
            }
        }
        return 0;
    }

    String words(KeyNames names) {
        List<KeyCodeCombination> told = all.subList(0, listed);
        return range
                ? names.of(told.getFirst()) + "–" + names.of(told.getLast())
                : told.stream().map(names::of).collect(Collectors.joining(" or "));
    }

    private static Stream<KeyCode> digits(String place, int last) {
        return Stream.iterate(1, digit -> digit <= last, digit -> digit + 1)
                .map(digit -> KeyCode.valueOf(place + digit));
    }

    private static Strokes of(KeyCode[] codes, Modifier... modifiers) {
        return new Strokes(Arrays.stream(codes).map(code -> new KeyCodeCombination(code, modifiers)).toList(),
                codes.length, false);
    }
}
