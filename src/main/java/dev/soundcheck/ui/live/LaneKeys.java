package dev.soundcheck.ui.live;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodRequests;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What keys and input methods write into a lane. FX thread.
final class LaneKeys {
    private LaneKeys() {}

    static void install(Node node, Pen pen) {
        node.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (writes(event)) {
                pen.type(event.getCharacter());
                event.consume();
            }
        });
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (pressed(event, pen)) {
                event.consume();
            }
        });
        node.setOnInputMethodTextChanged(event -> committed(event, pen));
        node.setInputMethodRequests(new AtTheEnd(node));
    }

    /// True for a key that writes, false for a command.
    static boolean writes(KeyEvent event) {
        String text = event.getCharacter();
        boolean command = event.isShortcutDown() || (event.isAltDown() && !event.isControlDown());
        return !command && !text.isEmpty() && !Character.isISOControl(text.charAt(0));
    }

    private static boolean pressed(KeyEvent event, Pen pen) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.V) {
            String text = Clipboard.getSystemClipboard().getString();
            if (text != null) {
                pen.type(text.replace("\r\n", "\n"));
            }
            return true;
        }
        if (event.isShortcutDown()) {
            return false;
        }
        if (event.getCode() == KeyCode.BACK_SPACE) {
            pen.backspace();
            return true;
        }
        if (event.getCode() == KeyCode.ENTER) {
            pen.enter();
            return true;
        }
        return false;
    }

    private static void committed(InputMethodEvent event, Pen pen) {
        if (!event.getCommitted().isEmpty()) {
            pen.type(event.getCommitted());
        }
    }

    /// The input method shows its text in its own window, below the lane.
    private record AtTheEnd(Node node) implements InputMethodRequests {
        @Override
        public Point2D getTextLocation(int offset) {
            Point2D at = node.localToScreen(0, node.getBoundsInLocal().getHeight());
            return at == null ? Point2D.ZERO : at;
        }

        @Override
        public int getLocationOffset(int x, int y) {
            return 0;
        }

        @Override
        public void cancelLatestCommittedText() {}

        @Override
        public String getSelectedText() {
            return "";
        }
    }
}
