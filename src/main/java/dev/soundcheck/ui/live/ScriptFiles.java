package dev.soundcheck.ui.live;

import dev.soundcheck.files.FilePlace;
import dev.soundcheck.files.FileProblem;
import dev.soundcheck.files.WholeFile;
import dev.soundcheck.live.LiveScript;
import dev.soundcheck.live.LiveScriptException;
import dev.soundcheck.live.ScriptReader;
import dev.soundcheck.live.ScriptWriter;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.ui.kit.FileChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Saves and opens scripts. Dialogs on the FX thread, files on another.
final class ScriptFiles {
    private final LiveModel model;
    private final Supplier<@Nullable SpeechRequest> base;
    private final Supplier<@Nullable Window> owner;
    private final Executor io;
    private final Executor fx;

    /// @param base  speaks where a script does not say who does
    ScriptFiles(LiveModel model, Supplier<@Nullable SpeechRequest> base, Supplier<@Nullable Window> owner, Executor io,
            Executor fx) {
        this.model = model;
        this.base = base;
        this.owner = owner;
        this.io = io;
        this.fx = fx;
    }

    void save() {
        LiveScript script = model.script();
        if (script.messages().isEmpty()) {
            model.told("Nothing was sent yet, so there is no script to save.");
            return;
        }
        Path file = choice("Save script").save(owner.get(), "live.jsonl");
        if (file != null) {
            io.execute(() -> write(script, file));
        }
    }

    void open() {
        Path file = choice("Open script").open(owner.get());
        SpeechRequest speaker = base.get();
        if (file != null && speaker != null) {
            io.execute(() -> read(file, speaker));
        }
    }

    private void write(LiveScript script, Path file) {
        String told;
        try {
            WholeFile.write(file, ScriptWriter.write(script));
            told = "Saved " + script.messages().size() + " messages as " + FilePlace.of(file) + ".";
        } catch (IOException e) {
            told = FileProblem.writing(file, e) + " Choose another folder.";
        }
        tell(told);
    }

    private void read(Path file, SpeechRequest speaker) {
        try {
            LiveScript script = ScriptReader.read(file, speaker);
            fx.execute(() -> model.play(script));
        } catch (LiveScriptException e) {
            tell(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            tell(FileProblem.reading(file, e) + " Choose another file.");
        }
    }

    private void tell(String sentence) {
        fx.execute(() -> model.told(sentence));
    }

    private static FileChoice choice(String title) {
        return new FileChoice(title).kind("Live scripts", ".jsonl");
    }
}
