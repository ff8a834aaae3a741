package dev.soundcheck.tour;

import dev.soundcheck.files.WholeFile;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeJson;
import dev.soundcheck.session.TakeState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What the tour saw. Immutable; saved on any thread but the FX thread, once.
///
/// @param takes   of the way through the main job
/// @param flaws   of each picture of the album that has some, by its name
/// @param folders that still write pictures
public record TourResult(List<Take> takes, Map<String, List<String>> flaws, List<PictureFolder> folders) {

    /// Waits for the pictures, and writes `report.json` with stamps, words and sizes of each take, and `flaws.txt`.
    public void save(Path folder) throws IOException {
        for (PictureFolder pictures : folders) {
            pictures.finish();
        }
        WholeFile.write(folder.resolve("report.json"), TakeJson.pretty(TakeJson.report(takes)) + "\n");
        WholeFile.write(folder.resolve("flaws.txt"), flaws.entrySet().stream()
                .map(picture -> picture.getKey() + "\n  " + String.join("\n  ", picture.getValue()) + "\n")
                .collect(Collectors.joining()));
    }

    /// True where every take ended well and held sound.
    public boolean good() {
        return takes.stream().allMatch(take -> take.state() == TakeState.DONE && take.seconds() > 0);
    }
}
