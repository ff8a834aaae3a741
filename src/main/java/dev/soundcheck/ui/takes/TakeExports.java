package dev.soundcheck.ui.takes;

import dev.soundcheck.files.FilePlace;
import dev.soundcheck.files.FileProblem;
import dev.soundcheck.files.StrangeFile;
import dev.soundcheck.files.WholeFile;
import dev.soundcheck.library.FileNames;
import dev.soundcheck.library.LibraryException;
import dev.soundcheck.library.Shortlist;
import dev.soundcheck.library.TakeHead;
import dev.soundcheck.library.TakeLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Exports kept takes as files. FX thread.
public final class TakeExports {
    private static final Logger LOG = LoggerFactory.getLogger(TakeExports.class);
    private static final String NO_SOUND = "None of these takes has sound on the disk. Choose others in the list.";
    static final String NOT_KEPT = "This take has no file yet. Try again in a moment.";

    private final TakeLibrary library;
    private final TakesTeller teller;
    private final Executor fx;
    private final Executor io;

    /// @param teller  gets the result
    /// @param io      for work that blocks
    TakeExports(TakeLibrary library, TakesTeller teller, Executor fx, Executor io) {
        this.library = library;
        this.teller = teller;
        this.fx = fx;
        this.io = io;
    }

    /// The default name of its files, without an ending: the voice and the first words.
    public static String name(TakeHead head) {
        return FileNames.speaking(head.title(), head.excerpt());
    }

    /// Where a take's sound lies, null where it has none on the disk.
    public @Nullable Path sound(TakeHead head) {
        return head.onDisk() && head.state().ended() && head.bytes() > 0 ? library.sound(head.id()) : null;
    }

    /// Copies a take's sound to that place; a file that is there is replaced.
    public void saveSound(TakeHead head, Path file) {
        Path sound = sound(head);
        if (sound == null) {
            teller.tell(NOT_KEPT);
            return;
        }
        teller.step("Saving " + file.getFileName() + "…");
        io.execute(() -> {
            try {
                WholeFile.write(file, out -> StrangeFile.copy(sound, out));
                done(FilePlace.saved(file), file);
            } catch (IOException problem) {
                LOG.warn("{} could not be written: {}", file, problem.toString());
                done(FileProblem.writing(file, problem) + " Choose another folder.");
            }
        });
    }

    /// A copy of a take's sound with a speaking name, until the program ends: the program it is dropped on sees what it is.
    /// Null where there is none; told where it could not be written. Blocks, because a drag needs its file at once.
    @Nullable
    Path copyToDrag(TakeHead head) {
        return copyToDrag(head, Path.of(System.getProperty("java.io.tmpdir", "")));
    }

    @Nullable
    Path copyToDrag(TakeHead head, Path temporary) {
        Path sound = sound(head);
        if (sound == null) {
            return null;
        }
        try {
            Path folder = Files.createTempDirectory(temporary, "soundcheck-take");
            folder.toFile().deleteOnExit();
            Path copy = folder.resolve(name(head) + ".wav");
            copy.toFile().deleteOnExit();
            WholeFile.write(copy, out -> StrangeFile.copy(sound, out));
            return copy;
        } catch (IOException problem) {
            LOG.warn("A take could not be copied to be dragged: {}", problem.toString());
            teller.tell(FileProblem.sentence("The copy to drag", problem) + " \"Save sound…\" writes elsewhere.");
            return null;
        }
    }

    /// Copies the takes' sound into the folder under speaking names.
    public void export(List<TakeHead> heads, Path folder, String pattern) {
        List<TakeHead> sounding = sounding(heads);
        if (sounding.isEmpty()) {
            teller.tell(NO_SOUND);
            return;
        }
        teller.step("Exporting…");
        io.execute(() -> {
            try {
                List<Path> files = Shortlist.export(library, sounding, folder, pattern, ZoneId.systemDefault());
                if (files.size() == 1) {
                    done("One take is exported: " + FilePlace.of(files.getFirst()) + ".", files.getFirst());
                } else {
                    done(files.size() + " takes are exported to " + folder + ".", folder);
                }
            } catch (LibraryException e) {
                done(e.notice().line());
            }
        });
    }

    /// As `export`, with a sheet of ratings and notes beside the sound.
    public void shortlist(List<TakeHead> heads, Path folder) {
        List<TakeHead> sounding = sounding(heads);
        if (sounding.isEmpty()) {
            teller.tell(NO_SOUND);
            return;
        }
        teller.step("Writing the shortlist…");
        io.execute(() -> {
            try {
                Shortlist.write(library, sounding, folder, ZoneId.systemDefault());
                done("The shortlist is written to " + folder + ".", folder);
            } catch (LibraryException e) {
                done(e.notice().line());
            }
        });
    }

    private void done(String sentence) {
        fx.execute(() -> teller.tell(sentence));
    }

    private void done(String sentence, Path written) {
        fx.execute(() -> teller.tell(sentence, written));
    }

    private static List<TakeHead> sounding(List<TakeHead> heads) {
        return heads.stream().filter(head -> head.onDisk() && head.state().ended() && head.bytes() > 0).toList();
    }
}
