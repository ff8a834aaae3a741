package dev.soundcheck.ui.text;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.function.IntSupplier;

/// Walks over the places where a paragraph may be broken into rows. Any thread; one object serves one thread.
///
/// The rules of the JDK know spaces, hyphens and Han. Thai, Lao, Khmer and Burmese write no spaces: ICU finds their words
/// with a dictionary, which takes 60 ms to load and is loaded when it is first needed.
final class LineBreaks {
    private final IntSupplier next;

    private LineBreaks(IntSupplier next) {
        this.next = next;
    }

    static LineBreaks of(String paragraph) {
        if (needsDictionary(paragraph)) {
            var words = com.ibm.icu.text.BreakIterator.getLineInstance(Locale.ROOT);
            words.setText(paragraph);
            return new LineBreaks(words::next);
        }
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(paragraph);
        return new LineBreaks(breaks::next);
    }

    /// The next place at which a row may end; the last one is the end of the paragraph.
    int next() {
        return next.getAsInt();
    }

    private static boolean needsDictionary(String paragraph) {
        return paragraph.chars().anyMatch(c -> c >= 0x0E01 && switch (Character.UnicodeScript.of(c)) {
            case THAI, LAO, KHMER, MYANMAR, TAI_LE, NEW_TAI_LUE, TAI_THAM, TAI_VIET -> true;
            default -> false;
        });
    }
}
