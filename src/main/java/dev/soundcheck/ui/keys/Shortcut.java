package dev.soundcheck.ui.keys;

import static dev.soundcheck.ui.keys.Strokes.digits;
import static dev.soundcheck.ui.keys.Strokes.plain;
import static dev.soundcheck.ui.keys.Strokes.shift;
import static dev.soundcheck.ui.keys.Strokes.shortcut;
import static dev.soundcheck.ui.keys.Strokes.shortcutShift;

import java.util.Arrays;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The one table of keys: each key, where it works, and what it does. Handlers, tooltips and the list of keys (F1) read
/// it. Immutable; `accelerate` on the FX thread.
///
/// Keys that edit text belong to the platform and are not in it.
public enum Shortcut {
    SPEAK(Scope.WINDOW, "Speak the line", shortcut(KeyCode.ENTER)),
    SPEAK_ALL(Scope.WINDOW, "Speak it over all three endpoints", shortcutShift(KeyCode.ENTER)),
    BACK(Scope.WINDOW, "One step back: close, stop, leave", plain(KeyCode.ESCAPE)),
    BYTES(Scope.WINDOW, "Speak over bytes", shortcut(KeyCode.DIGIT1).also(KeyCode.NUMPAD1)),
    SSE(Scope.WINDOW, "Speak over SSE", shortcut(KeyCode.DIGIT2).also(KeyCode.NUMPAD2)),
    WEBSOCKET(Scope.WINDOW, "Speak over the WebSocket", shortcut(KeyCode.DIGIT3).also(KeyCode.NUMPAD3)),
    PAUSE(Scope.WINDOW, "Pause, or play on", shortcut(KeyCode.P)),
    PHONE(Scope.WINDOW, "Hear the take as a phone does", shortcutShift(KeyCode.P)),
    MUTE(Scope.WINDOW, "Mute, or hear again", shortcut(KeyCode.M)),
    QUIETER(Scope.WINDOW, "Quieter", shortcut(KeyCode.MINUS).also(KeyCode.SUBTRACT)),
    LOUDER(Scope.WINDOW, "Louder", shortcut(KeyCode.EQUALS).also(KeyCode.PLUS, KeyCode.ADD)
            .or(shortcutShift(KeyCode.EQUALS))),
    SLOWER(Scope.WINDOW, "Play slower, at the same pitch", shortcut(KeyCode.OPEN_BRACKET)),
    FASTER(Scope.WINDOW, "Play faster, at the same pitch", shortcut(KeyCode.CLOSE_BRACKET)),
    TEXT_LARGER(Scope.WINDOW, "Larger text", shortcutShift(KeyCode.PERIOD)),
    TEXT_SMALLER(Scope.WINDOW, "Smaller text", shortcutShift(KeyCode.COMMA)),
    TEXT_NORMAL(Scope.WINDOW, "Text at its normal size", shortcut(KeyCode.DIGIT0).also(KeyCode.NUMPAD0)),
    SIDE(Scope.WINDOW, "Show or hide the side panel of the desk", shortcut(KeyCode.B)),
    SETTINGS(Scope.WINDOW, "Settings", shortcut(KeyCode.COMMA)),
    LAB(Scope.WINDOW, "Latency lab", shortcut(KeyCode.L)),
    ANSWER(Scope.WINDOW, "Which endpoint?", shortcut(KeyCode.E)),
    LOAD_STEPS(Scope.WINDOW, "Load steps", shortcutShift(KeyCode.L)),
    LIVE(Scope.WINDOW, "Live session", shortcut(KeyCode.J)),
    WIRE(Scope.WINDOW, "Wire log", shortcut(KeyCode.I)),
    PRESENTER(Scope.WINDOW, "Presenter: the line alone on the screen", plain(KeyCode.F11)),
    MENU(Scope.WINDOW, "The menu of what has the focus", shift(KeyCode.F10).or(plain(KeyCode.CONTEXT_MENU))),
    STATUS(Scope.WINDOW, "To the status line, and back", plain(KeyCode.F6)),
    KEYS(Scope.WINDOW, "These keys", plain(KeyCode.F1)),
    QUIT(Scope.WINDOW, "Quit", shortcut(KeyCode.Q)),

    NEXT_WORD(Scope.STAGE, "Choose and play the next word", plain(KeyCode.W)),
    LAST_WORD(Scope.STAGE, "Choose and play the word before", shift(KeyCode.W)),
    LOOP_WORD(Scope.STAGE, "Loop the word", plain(KeyCode.L)),
    PLAY_WORD(Scope.STAGE, "Play from the chosen word", plain(KeyCode.ENTER, KeyCode.SPACE)),
    CHOOSE_NEXT(Scope.STAGE, "Choose the next word", plain(KeyCode.RIGHT)),
    CHOOSE_LAST(Scope.STAGE, "Choose the word before", plain(KeyCode.LEFT)),
    PAGE_DOWN(Scope.STAGE, "Scroll down", plain(KeyCode.PAGE_DOWN)),
    PAGE_UP(Scope.STAGE, "Scroll up", plain(KeyCode.PAGE_UP)),

    SEEK_ON(Scope.WAVEFORM, "Move the playback on", plain(KeyCode.RIGHT)),
    SEEK_BACK(Scope.WAVEFORM, "Move the playback back", plain(KeyCode.LEFT)),
    SCROLL_ON(Scope.WAVEFORM, "Show what comes after", shift(KeyCode.RIGHT)),
    SCROLL_BACK(Scope.WAVEFORM, "Show what is before", shift(KeyCode.LEFT)),
    SEEK_START(Scope.WAVEFORM, "To the start", plain(KeyCode.HOME)),
    SEEK_END(Scope.WAVEFORM, "To the end", plain(KeyCode.END)),
    ZOOM_IN(Scope.WAVEFORM, "Zoom in", plain(KeyCode.PLUS, KeyCode.UP).also(KeyCode.ADD, KeyCode.EQUALS)
            .or(shift(KeyCode.EQUALS))),
    ZOOM_OUT(Scope.WAVEFORM, "Zoom out", plain(KeyCode.MINUS, KeyCode.DOWN).also(KeyCode.SUBTRACT)),
    ZOOM_ALL(Scope.WAVEFORM, "Show all", plain(KeyCode.DIGIT0).also(KeyCode.NUMPAD0)),
    PLAY_RANGE(Scope.WAVEFORM, "Play the chosen stretch", plain(KeyCode.ENTER, KeyCode.SPACE)),

    LANE_UP(Scope.LANES, "The lane above", plain(KeyCode.UP)),
    LANE_DOWN(Scope.LANES, "The lane below", plain(KeyCode.DOWN)),
    CHUNK_ON(Scope.LANES, "The next chunk", plain(KeyCode.RIGHT)),
    CHUNK_BACK(Scope.LANES, "The chunk before", plain(KeyCode.LEFT)),
    CHUNK_SHOW(Scope.LANES, "Show the chunk on the waveform", plain(KeyCode.ENTER)),

    TAKE_PLAY(Scope.TAKES, "Play the take", plain(KeyCode.ENTER)),
    TAKE_RATE(Scope.TAKES, "Rate it", digits(5)),
    TAKE_STAR(Scope.TAKES, "Star it", plain(KeyCode.S)),
    TAKE_NOTE(Scope.TAKES, "Note on it", plain(KeyCode.N)),
    TAKE_RENAME(Scope.TAKES, "Name it", plain(KeyCode.F2)),
    TAKE_DELETE(Scope.TAKES, "Delete it", plain(KeyCode.DELETE)),
    TAKE_UNDELETE(Scope.TAKES, "Bring back what was deleted", shortcut(KeyCode.Z)),

    VOICE_WALK(Scope.VOICES, "The next voice, spoken", plain(KeyCode.UP, KeyCode.DOWN)),
    VOICE_CHOOSE(Scope.VOICES, "Choose it and close the list", plain(KeyCode.ENTER)),
    VOICE_HEAR(Scope.VOICES, "Hear it, or stop", plain(KeyCode.SPACE)),
    VOICE_TAKE(Scope.VOICES, "Speak the line with it as a take", plain(KeyCode.T)),
    VOICE_STAR(Scope.VOICES, "Star it", plain(KeyCode.F)),
    VOICE_COPY(Scope.VOICES, "Copy its id", plain(KeyCode.C)),

    COMPARE_HEAR(Scope.COMPARE, "Hear this take, at the same word", digits(4)),
    COMPARE_PAUSE(Scope.COMPARE, "Play, or pause", plain(KeyCode.SPACE)),

    WIRE_COPY(Scope.WIRE, "Copy the chosen lines", shortcut(KeyCode.C)),
    WIRE_SEND(Scope.WIRE, "Send the raw request that is written", shortcut(KeyCode.ENTER)),

    LIVE_FINISH(Scope.LIVE, "No more text in this turn", shortcut(KeyCode.ENTER)),
    LIVE_FLUSH(Scope.LIVE, "Speak what the service holds back", shortcutShift(KeyCode.ENTER)),
    LIVE_RESUME(Scope.LIVE, "Speak what a lost connection left unspoken", shortcut(KeyCode.G)),
    LIVE_REPLAY(Scope.LIVE, "Show the turn again as it came", shortcut(KeyCode.R)),
    LIVE_DOWN(Scope.LIVE, "Scroll down", plain(KeyCode.PAGE_DOWN)),
    LIVE_UP(Scope.LIVE, "Scroll up", plain(KeyCode.PAGE_UP));

    private final Scope scope;
    private final String words;
    @SuppressWarnings("ImmutableEnumChecker") // a combination of keys never changes
    private final Strokes strokes;

    Shortcut(Scope scope, String words, Strokes strokes) {
        this.scope = scope;
        this.words = words;
        this.strokes = strokes;
    }

    /// What the pressed key means there, null where it means nothing.
    public static @Nullable Shortcut of(Scope scope, KeyEvent pressed) {
        return Arrays.stream(values()).filter(known -> known.scope == scope && known.strokes.match(pressed))
                .findFirst().orElse(null);
    }

    /// All that count there.
    public static List<Shortcut> in(Scope scope) {
        return Arrays.stream(values()).filter(known -> known.scope == scope).toList();
    }

    public boolean match(KeyEvent pressed) {
        return strokes.match(pressed);
    }

    /// The number that was pressed, where digits mean a number each; 0 where none was.
    public int digit(KeyEvent pressed) {
        return strokes.digit(pressed);
    }

    /// What it does.
    public String words() {
        return words;
    }

    /// As this platform names it: `Ctrl+L`, `⌘L`.
    public String keys() {
        return keys(KeyNames.SYSTEM);
    }

    String keys(KeyNames names) {
        return strokes.words(names);
    }

    /// The click that chooses one more of several.
    public static String click() {
        return KeyNames.SYSTEM.click();
    }

    /// A meaning with its key behind it, for a tooltip.
    public String after(String meaning) {
        return meaning + " (" + keys() + ")";
    }

    /// Runs the action when the key is pressed in the scene and no control has used it.
    public void accelerate(Scene scene, Runnable action) {
        strokes.all().forEach(stroke -> scene.getAccelerators().put(stroke, action));
    }
}
