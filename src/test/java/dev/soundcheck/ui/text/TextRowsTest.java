package dev.soundcheck.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.testing.Fx;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.scene.text.Font;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class TextRowsTest {
    private static final Font FONT = Font.font(20);
    private static final String FAMILY = "👨‍👩‍👧";

    @BeforeAll
    static void startToolkit() throws Exception {
        Fx.start();
    }

    @Test
    void noRowIsWiderThanTheRoomAndNoneCouldTakeTheNextWord() throws Exception {
        Fx.on(() -> {
            for (String text : RightToLeft.ALL) {
                TextRows rows = new TextRows(text, FONT, 240);
                for (int i = 0; i < rows.count(); i++) {
                    String row = text.substring(rows.start(i), rows.end(i)).stripTrailing();
                    assertTrue(width(row) <= 241, row + " " + width(row));
                }
                for (int i = 0; i + 1 < rows.count() && text.contains(" "); i++) {
                    String next = text.substring(rows.start(i + 1)).split(" ", 2)[0];
                    assertTrue(width(text.substring(rows.start(i), rows.end(i)) + next) > 239, "row " + i);
                }
            }
            return null;
        });
    }

    @Test
    void thaiIsBrokenBetweenWords() throws Exception {
        Fx.on(() -> {
            String text = "สวัสดีครับวันนี้อากาศดีมากเราไปเที่ยวกันเถอะ";
            List<Integer> words = List.of(6, 10, 13, 16, 21, 23, 26, 29, 31, 37, 40, 44);
            TextRows rows = new TextRows(text, FONT, 90);
            assertTrue(rows.count() > 2, "rows " + rows.count());
            for (int i = 0; i < rows.count(); i++) {
                assertTrue(words.contains(rows.end(i)), "a row ends at " + rows.end(i));
            }
            return null;
        });
    }

    @Test
    void aLongWordIsCutBetweenWholeCharacters() throws Exception {
        Fx.on(() -> {
            String text = FAMILY.repeat(12);
            TextRows rows = new TextRows(text, FONT, 150);
            assertTrue(rows.count() > 1, "rows " + rows.count());
            for (int i = 0; i < rows.count(); i++) {
                assertEquals(0, rows.end(i) % FAMILY.length(), "row " + i);
            }
            return null;
        });
    }

    @Test
    void aRoomNarrowerThanALetterHoldsOneCharacterARow() throws Exception {
        Fx.on(() -> {
            assertEquals(List.of(0, 1, 2), starts(new TextRows("abc", FONT, 2)));
            return null;
        });
    }

    @Test
    void everyLineBreakStartsARow() throws Exception {
        Fx.on(() -> {
            assertEquals(List.of(0, 2, 3, 5), starts(new TextRows("a\n\nb\n", FONT, 200)));
            assertEquals(List.of(0), starts(new TextRows("", FONT, 200)));
            return null;
        });
    }

    @Test
    void anEditedTextHasTheRowsOfANewOne() throws Exception {
        Fx.on(() -> {
            Random random = new Random(7);
            String[] pieces = {"word ", "a", "\n", "مرحبا ", "שלום", " ", "longerwordthanmost ", "สวัสดีครับ", "日本語",
                    "1. "};
            StringBuilder text = new StringBuilder();
            TextRows rows = new TextRows("", FONT, 170);
            for (int i = 0; i < 400; i++) {
                int from = random.nextInt(text.length() + 1);
                int to = Math.min(text.length(), from + (random.nextInt(3) == 0 ? random.nextInt(12) : 0));
                text.replace(from, to, pieces[random.nextInt(pieces.length)].repeat(1 + random.nextInt(4)));
                rows = rows.edited(text.toString());
                TextRows fresh = new TextRows(text.toString(), FONT, 170);
                assertEquals(ends(fresh), ends(rows), text.toString());
                for (int row = 0; row < rows.count(); row++) {
                    assertEquals(fresh.rightToLeft(row), rows.rightToLeft(row), "direction of row " + row);
                }
            }
            return null;
        });
    }

    @Test
    void theCaretStandsBehindATrailingSpace() throws Exception {
        Fx.on(() -> {
            TextRow latin = new TextRows("ab ", FONT, 200).row(0);
            assertTrue(latin.carets(3).getFirst().getMinX() > latin.carets(2).getFirst().getMinX(), "to the right");
            TextRow hebrew = new TextRows("שב ", FONT, 200).row(0);
            assertTrue(hebrew.carets(3).getFirst().getMinX() < hebrew.carets(2).getFirst().getMinX(), "to the left");
            assertEquals(200, hebrew.carets(0).getFirst().getMinX(), 1);
            return null;
        });
    }

    private static double width(String text) {
        return new PieceWidths(FONT).once(text);
    }

    private static List<Integer> starts(TextRows rows) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < rows.count(); i++) {
            starts.add(rows.start(i));
        }
        return starts;
    }

    private static List<Integer> ends(TextRows rows) {
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < rows.count(); i++) {
            ends.add(rows.end(i));
        }
        return ends;
    }
}
