package dev.soundcheck.ui.wire;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.har.RowBytes;
import dev.soundcheck.ui.kit.Latest;
import dev.soundcheck.wire.RowDetail;
import dev.soundcheck.wire.WireEntry;
import dev.soundcheck.wire.WireLog;
import dev.soundcheck.wire.WireText;
import java.io.IOException;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// What the chosen row holds in full, or what lies between two. FX thread; its bytes are read on another.
final class WireDetail {
    private static final String UNREADABLE = "The sound of this row could not be read from the disk. Check whether the file"
            + " of its take is still there.";

    /// The form in which one row is shown.
    enum Form {
        WORDS, BYTES
    }

    private final Executor io;
    private final Executor fx;
    private final Latest wishes = new Latest();
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");

    /// @param io  for work that blocks
    /// @param fx  back to this thread
    WireDetail(Executor io, Executor fx) {
        this.io = io;
        this.fx = fx;
    }

    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    void clear() {
        wishes.forget();
        text.set("");
    }

    /// @param track  of the take, null where it has no sound
    void show(WireEntry entry, WireText words, Form form, @Nullable PcmTrack track) {
        Latest.Wish mine = wishes.wish();
        switch (form) {
            case WORDS -> text.set(RowDetail.of(entry, words));
            case BYTES -> io.execute(() -> {
                String read = bytes(entry, track);
                fx.execute(() -> {
                    if (mine.stands()) {
                        text.set(read);
                    }
                });
            });
        }
    }

    /// The time, the bytes and the sound between two rows.
    void compare(WireLog log, ShownRow first, ShownRow last, WireText words) {
        wishes.forget();
        text.set(Between.of(log, first, last, words));
    }

    /// The sound may lie on the disk.
    private static String bytes(WireEntry entry, @Nullable PcmTrack track) {
        try {
            String read = RowBytes.of(entry, track);
            return read.isEmpty() ? RowDetail.of(entry, WireText.NO_SOUND) : read;
        } catch (IOException problem) {
            return UNREADABLE;
        }
    }
}
