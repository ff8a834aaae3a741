package dev.soundcheck.ui.takes;

import dev.soundcheck.library.LibraryException;
import dev.soundcheck.library.Session;
import dev.soundcheck.library.SessionFile;
import dev.soundcheck.library.TakeHead;
import dev.soundcheck.library.TakeLibrary;
import dev.soundcheck.speech.Voice;
import dev.soundcheck.ui.voice.CatalogModel;
import dev.soundcheck.ui.voice.VoiceModel;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Saves what is on the desk as one file and opens such files. FX thread.
public final class SessionModel {
    private final TakeLibrary library;
    private final CatalogModel catalog;
    private final VoiceModel voices;
    private final Property<String> text;
    private final Executor fx;
    private final Executor disk;
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");

    /// @param text  the line as it is edited
    /// @param disk  the library's own thread
    public SessionModel(TakeLibrary library, CatalogModel catalog, VoiceModel voices, Property<String> text,
            Executor fx, Executor disk) {
        this.library = library;
        this.catalog = catalog;
        this.voices = voices;
        this.text = text;
        this.fx = fx;
        this.disk = disk;
    }

    // == PROPERTIES ==

    /// What came of the last saving or opening, empty before.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    // == COMMANDS ==

    /// Writes one file with everything in it.
    ///
    /// @param heads  the takes that go with it; one that still streams is left out
    public void save(Path file, List<TakeHead> heads) {
        List<TakeHead> whole = heads.stream().filter(head -> head.onDisk() && head.state().ended()).toList();
        Set<String> spoken = new HashSet<>();
        whole.forEach(head -> spoken.add(head.voiceId()));
        Voice chosen = voices.voiceProperty().get();
        List<Voice> known = catalog.voices().stream().filter(voice -> spoken.contains(voice.id())).toList();
        Session session = new Session(text.getValue(), chosen == null ? null : chosen.id(),
                voices.modelIdProperty().get(), known, whole, Map.of());
        disk.execute(() -> {
            try {
                SessionFile.save(file, session, library);
                say("The session is saved with " + (whole.size() == 1 ? "one take." : whole.size() + " takes."));
            } catch (LibraryException e) {
                say(e.notice().line());
            }
        });
    }

    /// The takes join those that are here; the line and the voice become those of the session.
    public void open(Path file) {
        disk.execute(() -> {
            try {
                Session session = SessionFile.open(file, library);
                fx.execute(() -> take(session));
            } catch (LibraryException e) {
                say(e.notice().line());
            }
        });
    }

    private void take(Session session) {
        if (!session.text().isBlank()) {
            text.setValue(session.text());
        }
        catalog.voices().stream().filter(voice -> voice.id().equals(session.voiceId())).findFirst()
                .ifPresent(voices::choose);
        message.set(switch (session.takes().size()) {
            case 0 -> "The session is open; its takes are here already.";
            case 1 -> "The session is open; one take has come with it.";
            default -> "The session is open; " + session.takes().size() + " takes have come with it.";
        });
    }

    private void say(String sentence) {
        fx.execute(() -> message.set(sentence));
    }
}
