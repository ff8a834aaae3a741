package dev.soundcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.cli.Karaoke.State;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a terminal shows while a live turn is spoken.
class KaraokeTest {
    private static final int COLUMNS = 24;

    private final StringWriter bytes = new StringWriter();
    private final Karaoke karaoke = new Karaoke(new PrintWriter(bytes), COLUMNS);

    @Test
    void spokenLitSentAndOwnTextAreToldApart() {
        karaoke.show(new State("One two three four", 4, 7, 14));

        assertEquals("\r\u001b[J\u001b[0mOne \u001b[0m\u001b[1;7mtwo\u001b[0m\u001b[90m three \u001b[0m"
                + "\u001b[4mfour\u001b[0m\u001b[0m", bytes.toString());
    }

    @Test
    void nothingNewIsWrittenAgain() {
        karaoke.show(new State("One", 0, 0, 0));
        int written = bytes.toString().length();
        karaoke.show(new State("One", 0, 0, 0));
        assertEquals(written, bytes.toString().length());
    }

    @Test
    void aControlCharacterOfTheTextDoesNotSteerTheTerminal() {
        karaoke.show(new State("a\u001b[2Jb\tc", 0, 0, 0));
        karaoke.end();
        assertEquals("a [2Jb c", screen().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "The quick brown fox jumps over the lazy dog, and then it does so once more because it can.",
            "Averylongwordwithoutanyspaceinitthatfillsmorethanonerow and a short one",
            "今日はとてもいい天気ですね。散歩に行きましょう。それから、お茶を飲みます。",
            "Zwei\n\nAbsätze mit e\u0301 und 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀 darin.\nEnde"})
    void howeverTheTextComesTheScreenEndsWithAllOfItOnce(String text) {
        Random random = new Random(text.hashCode());
        int came = 0;
        int sent = 0;
        int heard = 0;
        while (heard < text.length()) {
            came = text.offsetByCodePoints(came, Math.min(text.codePointCount(came, text.length()), random.nextInt(7)));
            sent = Math.max(sent, came - random.nextInt(4));
            heard = random.nextInt(3) == 0 ? Math.max(heard, sent - random.nextInt(9)) : heard;
            heard = came == text.length() && random.nextInt(8) == 0 ? came : heard;
            karaoke.show(new State(text.substring(0, came), heard, Math.min(sent, heard + 3), sent));
        }
        karaoke.end();

        assertEquals(text.replaceAll("\\s", ""), screen().text().replaceAll("\\s", ""));
    }

    private Screen screen() {
        Screen screen = new Screen();
        screen.take(bytes.toString());
        return screen;
    }

    /// A terminal of so many columns: line feeds, rows up, erasing to the end, and the wrap at the edge.
    private static final class Screen {
        private final StringBuilder[] rows = new StringBuilder[200];
        private int row;
        private int cells;
        private int at;

        Screen() {
            for (int i = 0; i < rows.length; i++) {
                rows[i] = new StringBuilder();
            }
        }

        void take(String bytes) {
            int i = 0;
            while (i < bytes.length()) {
                if (bytes.startsWith("\u001b[", i)) {
                    int end = i + 2;
                    while (!Character.isLetter(bytes.charAt(end))) {
                        end++;
                    }
                    control(bytes.charAt(end), bytes.substring(i + 2, end));
                    i = end + 1;
                } else {
                    int sign = bytes.codePointAt(i);
                    put(sign);
                    i += Character.charCount(sign);
                }
            }
        }

        private void control(char what, String number) {
            if (what == 'A') {
                row = Math.max(0, row - Integer.parseInt(number));
            } else if (what == 'J') {
                rows[row].setLength(Math.min(at, rows[row].length()));
                for (int below = row + 1; below < rows.length; below++) {
                    rows[below].setLength(0);
                }
            }
        }

        private void put(int sign) {
            if (sign == '\n') {
                row++;
                at = 0;
                cells = 0;
            } else if (sign == '\r') {
                at = 0;
                cells = 0;
            } else {
                cells += Cells.of(sign);
                if (cells > COLUMNS) {
                    row++;
                    at = 0;
                    cells = Cells.of(sign);
                }
                rows[row].insert(at, Character.toString(sign));
                at += Character.charCount(sign);
            }
        }

        String text() {
            return String.join("\n", rows).strip();
        }
    }
}
