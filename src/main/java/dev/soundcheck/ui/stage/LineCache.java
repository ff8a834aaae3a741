package dev.soundcheck.ui.stage;

import java.util.LinkedHashMap;
import java.util.Map;

/// The lines that were looked at last. FX thread.
final class LineCache extends LinkedHashMap<Integer, StageLines.Line> {
    private final int most;

    LineCache(int most) {
        super(most * 2, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Integer, StageLines.Line> eldest) {
        return size() > most;
    }
}
