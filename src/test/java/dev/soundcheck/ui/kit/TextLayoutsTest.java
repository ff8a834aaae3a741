package dev.soundcheck.ui.kit;

import static org.junit.jupiter.api.Assertions.assertNotSame;

import dev.soundcheck.testing.Fx;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

class TextLayoutsTest {
    @Test
    void everyTextIsLaidOutInAnObjectOfItsOwn() throws Exception {
        Fx.start();
        Class<?> manager = Class.forName("com.sun.javafx.text.GlyphLayoutManager");
        Method take = manager.getMethod("getInstance");
        Method giveBack = manager.getMethod("dispose", Class.forName("com.sun.javafx.text.GlyphLayout"));
        Fx.on(() -> {
            TextLayouts.keepApart();
            return true;
        });
        Object first = take.invoke(null);
        giveBack.invoke(null, first);
        assertNotSame(first, take.invoke(null));
    }
}
