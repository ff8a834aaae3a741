package dev.soundcheck.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.testing.Fx;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

class IconsTest {
    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @Test
    void anIconHasTheFontOfItsSignBeforeItIsStyled() throws Exception {
        assertHasItsFont(Fx.on(() -> Icons.of(Feather.PLAY)));
        assertHasItsFont(Fx.on(FoldMark::new));
    }

    private static void assertHasItsFont(FontIcon icon) {
        assertEquals("FeatherIcons", icon.getFont().getFamily());
        assertEquals(icon.getIconSize(), icon.getFont().getSize());
    }
}
