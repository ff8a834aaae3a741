package dev.soundcheck.ui.text;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Skin;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/// A text area for every direction of writing. FX thread.
///
/// What a text control is comes from the toolkit: selection, undo, clipboard, input methods, the screen reader's view.
/// The rows, the keys and the mouse are ours, because the toolkit's own `TextArea` throws where a right-to-left run
/// wraps.
public final class ScriptArea extends TextInputControl {
    private final ReadOnlyDoubleWrapper scrollTop = new ReadOnlyDoubleWrapper(this, "scrollTop");

    public ScriptArea() {
        super(new PlainText());
        getStyleClass().add("script-area");
        setAccessibleRole(AccessibleRole.TEXT_AREA);
    }

    /// How far the text is scrolled.
    public ReadOnlyDoubleProperty scrollTopProperty() {
        return scrollTop.getReadOnlyProperty();
    }

    public double getScrollTop() {
        return scrollTop.get();
    }

    void scrolledTo(double px) {
        scrollTop.set(px);
    }

    /// Where chars are seen in this control, one box or more for each row; empty where they are out of sight.
    public List<Rectangle2D> boxesOf(int from, int to) {
        return getSkin() instanceof ScriptAreaSkin skin ? skin.boxesOf(from, to) : List.of();
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new ScriptAreaSkin(this);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        // The name of a text control must not hide its text.
        if (attribute == AccessibleAttribute.TEXT) {
            String text = getText();
            return text == null || text.isEmpty() ? getPromptText() : text;
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }

    /// The text itself. Line ends of all systems become one, a tab a space; other control characters are left out.
    private static final class PlainText implements Content {
        private final StringProperty text = new SimpleStringProperty("");

        @Override
        public String get(int start, int end) {
            return text.get().substring(start, end);
        }

        @Override
        public void insert(int index, String added, boolean notifyListeners) {
            String now = text.get();
            text.set(now.substring(0, index) + cleaned(added) + now.substring(index));
        }

        @Override
        public void delete(int start, int end, boolean notifyListeners) {
            text.set(new StringBuilder(text.get()).delete(start, end).toString());
        }

        @Override
        public int length() {
            return text.get().length();
        }

        @Override
        public String get() {
            return text.get();
        }

        @Override
        public String getValue() {
            return text.get();
        }

        @Override
        public void addListener(ChangeListener<? super String> listener) {
            text.addListener(listener);
        }

        @Override
        public void removeListener(ChangeListener<? super String> listener) {
            text.removeListener(listener);
        }

        @Override
        public void addListener(InvalidationListener listener) {
            text.addListener(listener);
        }

        @Override
        public void removeListener(InvalidationListener listener) {
            text.removeListener(listener);
        }

        private static String cleaned(String added) {
            if (added.chars()
                    .noneMatch(c -> c != '\n' && (Character.isISOControl(c) || c == '\u2028' || c == '\u2029'))) {
                return added;
            }
            return added.replace("\r\n", "\n").replaceAll("[\r\u2028\u2029\u0085]", "\n").replace('\t', ' ')
                    .replaceAll("[\\p{Cc}&&[^\n]]", "");
        }
    }
}
