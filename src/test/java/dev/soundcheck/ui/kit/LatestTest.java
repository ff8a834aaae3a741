package dev.soundcheck.ui.kit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LatestTest {
    private final Latest latest = new Latest();

    @Test
    void onlyTheLatestWishStands() {
        Latest.Wish older = latest.wish();
        Latest.Wish newer = latest.wish();
        assertFalse(older.stands());
        assertTrue(newer.stands());
        latest.forget();
        assertFalse(newer.stands());
    }
}
