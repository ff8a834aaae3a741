package dev.soundcheck.ui.answer;

import dev.soundcheck.lab.answer.Findings;
import dev.soundcheck.lab.file.LabFiles;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the kept labs answer. Each is read once, because a long one takes a second. Blocks; any thread, one at a time.
final class KeptFindings {
    private static final Logger LOG = LoggerFactory.getLogger(KeptFindings.class);
    private static final int MOST_LABS = 12;

    private final Path folder;
    private final Map<Path, Known> known = new HashMap<>();

    private record Known(LabInfo info, Findings findings) {}

    KeptFindings(Path folder) {
        this.folder = folder;
    }

    /// Those of the latest labs that a place made, the newest first.
    synchronized List<Findings> latest(Predicate<LabInfo> place) {
        List<Findings> findings = new ArrayList<>();
        try {
            for (Path file : LabFiles.saved(folder).stream().limit(MOST_LABS).toList()) {
                Known lab = read(file);
                if (lab != null && place.test(lab.info())) {
                    findings.add(lab.findings());
                }
            }
        } catch (IOException e) {
            LOG.warn("The kept labs cannot be listed", e);
        }
        return List.copyOf(findings);
    }

    private @Nullable Known read(Path file) {
        Known before = known.get(file);
        if (before != null) {
            return before;
        }
        try {
            Lab lab = LabFiles.open(file);
            Known fresh = new Known(lab.info(), Findings.of(lab));
            known.put(file, fresh);
            return fresh;
        } catch (IOException e) {
            LOG.info("A kept lab is left out of the answer: {}", e.getMessage());
            return null;
        }
    }
}
