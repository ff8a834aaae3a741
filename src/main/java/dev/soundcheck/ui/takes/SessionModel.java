package dev.soundcheck.ui.takes;

import dev.soundcheck.files.FilePlace;
import dev.soundcheck.files.FileProblem;
import dev.soundcheck.har.HarContents;
import dev.soundcheck.har.HarReader;
import dev.soundcheck.lab.file.LabShelf;
import dev.soundcheck.library.LibraryException;
import dev.soundcheck.library.Session;
import dev.soundcheck.library.SessionFile;
import dev.soundcheck.library.TakeHead;
import dev.soundcheck.library.TakeLibrary;
import dev.soundcheck.library.WavTake;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.ui.voice.CatalogModel;
import dev.soundcheck.ui.voice.VoiceModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.Property;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Saves and opens sessions: the line, the takes, the voice and the labs in one file. FX thread.
public final class SessionModel {
    private static final Logger LOG = LoggerFactory.getLogger(SessionModel.class);
    /// A session carries the latest labs, not all of them.
    private static final int MOST_LABS = 20;
    private static final String HAR_ENDING = ".har";

    private final TakeLibrary library;
    private final CatalogModel catalog;
    private final VoiceModel voices;
    private final Property<String> text;
    private final Executor fx;
    private final Executor disk;
    private final TakesTeller teller;
    private @Nullable LabShelf labs;
    private Consumer<Path> showLab = _ -> {};
    private Consumer<List<Take>> adopt = _ -> {};
    private Consumer<Path> opened = _ -> {};

    /// @param text    the line as it is edited
    /// @param disk    the library's own thread
    /// @param teller  gets the result of saving or opening
    public SessionModel(TakeLibrary library, CatalogModel catalog, VoiceModel voices, Property<String> text,
            Executor fx, Executor disk, TakesTeller teller) {
        this.library = library;
        this.catalog = catalog;
        this.voices = voices;
        this.text = text;
        this.fx = fx;
        this.disk = disk;
        this.teller = teller;
    }

    // == COMMANDS ==

    /// From now on labs go with a session.
    ///
    /// @param show  puts the latest lab of an opened session on the lab's screen; FX thread
    public void carryLabs(LabShelf shelf, Consumer<Path> show) {
        labs = shelf;
        showLab = show;
    }

    /// From now on the takes of HAR and WAV files are opened too.
    ///
    /// @param taker  gets those of one file on the FX thread
    public void carryTakes(Consumer<List<Take>> taker) {
        adopt = taker;
    }

    /// Sets the listener that gets each opened file, on the FX thread.
    public void onOpened(Consumer<Path> listener) {
        opened = listener;
    }

    /// Writes one file with everything in it.
    ///
    /// @param heads  the takes that go with it; one that still streams is left out
    public void save(Path file, List<TakeHead> heads) {
        List<TakeHead> whole = heads.stream().filter(head -> head.onDisk() && head.state().ended()).toList();
        Set<String> spoken = new HashSet<>();
        whole.forEach(head -> spoken.add(head.voiceId()));
        Voice chosen = voices.voiceProperty().get();
        List<Voice> known = catalog.voices().stream().filter(voice -> spoken.contains(voice.id())).toList();
        LabShelf shelf = labs;
        String chosenId = chosen == null ? null : chosen.id();
        String line = text.getValue();
        String modelId = voices.modelIdProperty().get();
        teller.step("Saving " + count(whole.size(), "take") + "…");
        disk.execute(() -> {
            try {
                Map<String, String> kept = shelf == null ? Map.of() : shelf.latest(MOST_LABS);
                Session saved = SessionFile.save(file, new Session(line, chosenId, modelId, known, whole, kept),
                        library);
                String told = "The session is saved with " + count(saved.takes().size(), "take")
                        + and(saved.labs().size()) + ": " + FilePlace.of(file) + "."
                        + tooLarge(kept.size() - saved.labs().size());
                fx.execute(() -> teller.tell(told, file));
            } catch (LibraryException e) {
                say(e.notice().line());
            } catch (IOException e) {
                LOG.warn("The labs of the session could not be read: {}", e.toString());
                say("The session is not saved: its labs could not be read. Try again, or check whether you may read their folder.");
            }
        });
    }

    /// The takes and labs join those that are here; the line, the voice and the model become those of the session.
    public void open(Path file) {
        teller.step("Opening " + file.getFileName() + "…");
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(HAR_ENDING)) {
            openHar(file);
        } else if (name.endsWith(WavTake.ENDING)) {
            openWav(file);
        } else {
            openSession(file);
        }
    }

    private void openSession(Path file) {
        LabShelf shelf = labs;
        disk.execute(() -> {
            try {
                Session session = SessionFile.open(file, library);
                LabShelf.Adopted adopted = shelf == null
                        ? new LabShelf.Adopted(List.of(), session.labs().size())
                        : shelf.adopt(session.labs());
                fx.execute(() -> {
                    take(session, adopted);
                    opened.accept(file);
                });
            } catch (LibraryException e) {
                say(e.notice().line());
            } catch (IOException e) {
                LOG.warn("The labs of the session could not be kept: {}", e.toString());
                say("The session's takes are here; its labs could not be written. Check whether the disk is full.");
            }
        });
    }

    private void openWav(Path file) {
        disk.execute(() -> {
            try {
                Take take = WavTake.read(file, library.nextNumber());
                fx.execute(() -> {
                    adopt.accept(List.of(take));
                    teller.tell(file.getFileName() + " is open as take " + take.number()
                            + (take.timeline().words().isEmpty() ? "." : ", with its words."));
                    opened.accept(file);
                });
            } catch (LibraryException e) {
                say(e.notice().line());
            }
        });
    }

    private void openHar(Path file) {
        disk.execute(() -> {
            try {
                HarContents contents = HarReader.read(file, library::nextNumber);
                fx.execute(() -> take(file, contents));
            } catch (IOException e) {
                LOG.warn("{} could not be read: {}", file, e.toString());
                say(FileProblem.reading(file, e) + " Choose another file.");
            }
        });
    }

    private void take(Path file, HarContents contents) {
        adopt.accept(contents.takes());
        opened.accept(file);
        Stream<String> found = contents.takes().isEmpty()
                ? Stream.empty()
                : Stream.of(file.getFileName() + " is open with " + count(contents.takes().size(), "take") + ".");
        teller.tell(String.join(" ", Stream.concat(found, contents.notes().stream()).toList()));
    }

    private void take(Session session, LabShelf.Adopted adopted) {
        if (!session.text().isBlank()) {
            text.setValue(session.text());
        }
        String modelId = session.modelId();
        if (modelId != null && voices.models().stream().anyMatch(model -> model.id().equals(modelId))) {
            voices.modelIdProperty().set(modelId);
        }
        if (!adopted.files().isEmpty()) {
            showLab.accept(adopted.files().getFirst());
        }
        teller.tell((session.takes().isEmpty() && adopted.files().isEmpty()
                ? "The session is open; its takes are here already."
                : "The session is open with " + count(session.takes().size(), "new take")
                        + and(adopted.files().size()) + ".")
                + (adopted.refused() == 0
                        ? ""
                        : " " + (adopted.refused() == 1 ? "One lab" : adopted.refused() + " labs")
                                + " could not be read.")
                + choose(session));
    }

    /// What there is to say about the session's voice, empty where it is here.
    private String choose(Session session) {
        String id = session.voiceId();
        Optional<Voice> here = catalog.voices().stream().filter(voice -> voice.id().equals(id)).findFirst();
        here.ifPresent(voices::choose);
        if (id == null || here.isPresent()) {
            return "";
        }
        String name = session.voices().stream().filter(voice -> voice.id().equals(id)).map(Voice::name).findFirst()
                .orElse(id);
        return " Its voice, " + name + ", is not in this catalog: the takes still play.";
    }

    private static String and(int labs) {
        return labs == 0 ? "" : " and " + count(labs, "lab");
    }

    private static String tooLarge(int labs) {
        return labs == 0 ? "" : " Too large to go with it: " + count(labs, "lab") + "; share its own file.";
    }

    private static String count(int things, String name) {
        return switch (things) {
            case 0 -> "no " + name + "s";
            case 1 -> "one " + name;
            default -> things + " " + name + "s";
        };
    }

    private void say(String sentence) {
        fx.execute(() -> teller.tell(sentence));
    }
}
