package dev.soundcheck.library;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.session.Take;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;

/// A library in a folder of the test, which does everything at once.
abstract class LibraryCase {
    @TempDir
    Path root;

    final Kept kept = new Kept();
    final List<String> notices = new ArrayList<>();

    TakeLibrary library() {
        return library(TakeLibrary.DEFAULT_BUDGET_BYTES);
    }

    TakeLibrary library(long budgetBytes) {
        TakeLibrary library = new TakeLibrary(root, Runnable::run, budgetBytes);
        library.onNotice(notice -> notices.add(notice.sentence()));
        library.open();
        return library;
    }

    static byte[] bytes(Take take) throws IOException {
        PcmTrack track = Objects.requireNonNull(take.track());
        byte[] all = new byte[(int) track.format().bytes(track.frames())];
        track.readBytes(0, all, 0, (int) track.frames());
        return all;
    }
}
