package dev.soundcheck.tour;

import dev.soundcheck.files.WholeFile;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeJson;
import dev.soundcheck.session.TakeState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What the tour saw. Immutable; saved on any thread.
public record TourResult(Map<String, Picture> pictures, List<Take> takes) {

    /// Writes each picture as `<theme>-<moment>.png` and `report.json` with stamps, words and sizes of each take.
    public void save(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, Picture> picture : pictures.entrySet()) {
            picture.getValue().save(folder.resolve(picture.getKey() + ".png"));
        }
        WholeFile.write(folder.resolve("report.json"), TakeJson.pretty(TakeJson.report(takes)) + "\n");
    }

    /// True where every take came to its good end and held sound.
    public boolean good() {
        return takes.stream().allMatch(take -> take.state() == TakeState.DONE && take.seconds() > 0);
    }
}
