package dev.soundcheck.library;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.soundcheck.files.StrangeFile;
import dev.soundcheck.files.UnusedFile;
import dev.soundcheck.files.WholeFile;
import dev.soundcheck.json.JsonFields;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Exports takes: their sound under readable names, with ratings and notes. Stateless; blocks on the disk.
public final class Shortlist {
    private static final Logger LOG = LoggerFactory.getLogger(Shortlist.class);

    private Shortlist() {}

    /// Copies each take's sound into the folder.
    ///
    /// @return the files, in the order of the takes
    public static List<Path> export(TakeLibrary library, List<TakeHead> takes, Path folder, String pattern, ZoneId zone)
            throws LibraryException {
        Export export = Export.of(library, takes, folder, pattern, zone);
        export.check();
        return export.files();
    }

    /// What was exported, and what went wrong first.
    ///
    /// @param takes    those whose file was written, in the order of `files`
    /// @param problem  null where all was well
    private record Export(List<TakeHead> takes, List<Path> files, int wanted, @Nullable IOException problem) {
        /// A take that cannot be read or written does not stop the others.
        static Export of(TakeLibrary library, List<TakeHead> takes, Path folder, String pattern, ZoneId zone) {
            List<TakeHead> written = new ArrayList<>();
            List<Path> files = new ArrayList<>();
            IOException first = null;
            for (TakeHead take : takes) {
                try {
                    Path file = UnusedFile.of(folder, FileNames.of(take, pattern, zone) + ".wav", ".wav");
                    WholeFile.writeWithFolders(file, out -> StrangeFile.copy(library.sound(take.id()), out));
                    files.add(file);
                    written.add(take);
                } catch (IOException problem) {
                    LOG.warn("Take {} could not be exported to {}: {}", take.id(), folder, problem.toString());
                    first = first == null ? problem : first;
                }
            }
            return new Export(written, files, takes.size(), first);
        }

        void check() throws LibraryException {
            if (problem != null) {
                throw new LibraryException(new Notice(files.isEmpty()
                        ? "The takes could not be exported."
                        : "Only " + files.size() + " of " + wanted + " takes could be exported.",
                        "Check whether the disk is full and whether you may write to the folder.", problem.toString()),
                        problem);
            }
        }
    }

    /// As `export`, with `shortlist.md` for people and `shortlist.json` for programs. The best rated come first.
    public static void write(TakeLibrary library, List<TakeHead> takes, Path folder, ZoneId zone)
            throws LibraryException {
        List<TakeHead> ranked = takes.stream()
                .sorted(Comparator.comparingInt((TakeHead take) -> -take.review().rating())
                        .thenComparingInt(TakeHead::number))
                .toList();
        Export export = Export.of(library, ranked, folder, FileNames.DEFAULT_PATTERN, zone);
        try {
            WholeFile.writeWithFolders(UnusedFile.of(folder, "shortlist.md", ".md"),
                    markdown(export.takes(), export.files()));
            WholeFile.write(UnusedFile.of(folder, "shortlist.json", ".json"), json(export.takes(), export.files()));
        } catch (IOException problem) {
            LOG.warn("The shortlist could not be written to {}: {}", folder, problem.toString());
            throw new LibraryException(new Notice("The shortlist could not be written.",
                    "Check whether the disk is full and whether you may write to the folder.", problem.toString()),
                    problem);
        }
        export.check();
    }

    private static String markdown(List<TakeHead> takes, List<Path> files) {
        StringBuilder text = new StringBuilder("""
                # Shortlist

                | Take | Voice | Voice id | Model | Rating | Note | File |
                |---|---|---|---|---|---|---|
                """);
        for (int i = 0; i < takes.size(); i++) {
            TakeHead take = takes.get(i);
            Review review = take.review();
            text.append(String.format(Locale.ROOT, "| %d | %s%s | `%s` | %s | %s | %s | %s |%n", take.number(),
                    cell(take.title()), review.star() ? " ★" : "", take.voiceId(), take.modelId(),
                    review.rating() == 0 ? "–" : review.rating() + " of " + Review.BEST, cell(review.note()),
                    cell(String.valueOf(files.get(i).getFileName()))));
        }
        return text.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\s+", " ");
    }

    private static String json(List<TakeHead> takes, List<Path> files) {
        JsonArray array = new JsonArray();
        for (int i = 0; i < takes.size(); i++) {
            TakeHead take = takes.get(i);
            JsonObject one = HeadCodec.review(take.review());
            one.addProperty("take", take.number());
            one.addProperty("voice", take.voiceName());
            one.addProperty("voiceId", take.voiceId());
            one.addProperty("model", take.modelId());
            one.addProperty("endpoint", take.endpoint().id());
            one.addProperty("text", take.excerpt());
            one.addProperty("seconds", take.seconds());
            one.addProperty("offline", take.offline());
            one.addProperty("file", String.valueOf(files.get(i).getFileName()));
            array.add(one);
        }
        return JsonFields.pretty(array);
    }
}
