package dev.soundcheck.ui.wire;

import dev.soundcheck.wire.WireAudio;
import dev.soundcheck.wire.WireLog;
import dev.soundcheck.wire.WireText;
import java.util.Locale;

/// What passed between two rows: the second is included, the first is not. Stateless.
final class Between {
    private Between() {}

    static String of(WireLog log, ShownRow one, ShownRow other, WireText words) {
        boolean inOrder = one.index() <= other.index();
        ShownRow first = inOrder ? one : other;
        ShownRow last = inOrder ? other : one;
        long bytes = 0;
        long sound = 0;
        for (int i = first.index() + 1; i <= last.index(); i++) {
            bytes += log.row(i).bytes();
            WireAudio audio = log.row(i).entry().audio();
            sound += audio == null ? 0 : audio.lengthBytes();
        }
        return String.format(Locale.ROOT,
                "From row %d to row %d:%n%n\u0394 time   %.3f ms%n\u0394 bytes  %s%n\u0394 audio  %.0f ms (%s)",
                first.index() + 1, last.index() + 1, last.sinceMillis() - first.sinceMillis(), WireText.size(bytes),
                words.seconds(sound) * 1e3, WireText.size(sound)).replace("\r", "");
    }
}
