package dev.soundcheck.lab.file;

import dev.soundcheck.files.StrangeFile;
import dev.soundcheck.files.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The folder of kept labs, for packing into a session and unpacking from one. Blocks.
public final class LabShelf {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}");
    /// A lab's file is JSON: that much of its ending is understood.
    private static final String JSON = ".json";

    private final Path folder;

    public LabShelf(Path folder) {
        this.folder = folder;
    }

    /// The result of adopting labs from elsewhere.
    ///
    /// @param files    those that are here now, the latest first
    /// @param refused  how many were no labs, or of a newer version
    public record Adopted(List<Path> files, int refused) {}

    /// The JSON of the latest labs by their names.
    public Map<String, String> latest(int most) throws IOException {
        Map<String, String> labs = new LinkedHashMap<>();
        for (Path file : LabFiles.saved(folder).stream().limit(most).toList()) {
            String name = String.valueOf(file.getFileName());
            labs.put(name.substring(0, name.length() - JSON.length()), StrangeFile.text(file, LabFiles.MOST_BYTES));
        }
        return labs;
    }

    /// Keeps labs that came from elsewhere. Never overwrites a lab, and writes nothing that does not open as one.
    ///
    /// @param labs  JSON by name; not trusted
    public Adopted adopt(Map<String, String> labs) throws IOException {
        List<Path> files = new ArrayList<>();
        int refused = 0;
        for (Map.Entry<String, String> lab : labs.entrySet()) {
            if (!NAME.matcher(lab.getKey()).matches() || !opens(lab.getValue())) {
                refused++;
                continue;
            }
            Path file = folder.resolve(lab.getKey() + JSON);
            if (!Files.exists(file)) {
                WholeFile.writeWithFolders(file, lab.getValue());
            }
            files.add(file);
        }
        files.sort((a, b) -> b.getFileName().compareTo(a.getFileName()));
        return new Adopted(List.copyOf(files), refused);
    }

    private static boolean opens(String json) {
        try {
            LabReader.read(json);
            return true;
        } catch (RuntimeException _) {
            return false;
        }
    }
}
