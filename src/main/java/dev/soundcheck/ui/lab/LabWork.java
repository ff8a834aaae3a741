package dev.soundcheck.ui.lab;

import dev.soundcheck.files.FileProblem;
import dev.soundcheck.files.UnusedFile;
import dev.soundcheck.lab.file.LabFiles;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabSounds;
import dev.soundcheck.lab.run.LabListener;
import dev.soundcheck.lab.run.LabProgress;
import dev.soundcheck.lab.run.LabRunner;
import dev.soundcheck.session.Mute;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries a comparison out in the background, one at a time, and keeps what was measured however it ends.
///
/// FX thread, but for the part that says otherwise.
public final class LabWork implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LabWork.class);
    private static final long SOUND_BYTES = 96L << 20;
    private static final String FAULT = "The comparison was stopped by a fault in the program. Start it again; "
            + "the log names the cause.";

    private final LabPorts ports;
    private final Follower follower;
    private final long patienceMillis;
    private final ReadOnlyObjectWrapper<@Nullable LabProgress> progress = new ReadOnlyObjectWrapper<>(this, "progress",
            null);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private LabSounds sounds = new LabSounds(SOUND_BYTES);
    private @Nullable LabJob job;

    /// What the work hands over, on the FX thread.
    public interface Follower {
        void soFar(Lab lab);

        /// The last call of a comparison.
        ///
        /// @param lab       null where nothing was measured
        /// @param sentence  how it ended
        void done(@Nullable Lab lab, String sentence);

        /// Says how far it is.
        void step(String sentence);
    }

    /// Writes what was measured into the folder of labs.
    ///
    /// @param patienceMillis  how long closing waits for what was measured to be written
    public LabWork(LabPorts ports, Follower follower, long patienceMillis) {
        this.ports = ports;
        this.follower = follower;
        this.patienceMillis = patienceMillis;
    }

    ReadOnlyObjectProperty<@Nullable LabProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    boolean running() {
        return running.get();
    }

    /// Of the comparison begun last.
    LabSounds sounds() {
        return sounds;
    }

    /// Drops the sounds, for a lab that was made elsewhere.
    void forgetSounds() {
        sounds = new LabSounds(SOUND_BYTES);
    }

    /// Does nothing while one runs. The caller has taken the turn; it is given back at the end.
    public void start(LabJob next) {
        if (running.get()) {
            return;
        }
        running.set(true);
        job = next;
        forgetSounds();
        progress.set(null);
        follower.step("Opening the service…");
        ports.io().execute(() -> work(next));
    }

    /// Ends the comparison at once: the current run is cut short, what was measured before it stays.
    public void cancel() {
        LabJob now = job;
        if (now != null) {
            now.cancel();
            follower.step("Cancelling…");
        }
    }

    /// Cancels, and waits a moment for what was measured to be written.
    @Override
    public void close() {
        LabJob now = job;
        if (now == null) {
            return;
        }
        now.cancel();
        try {
            if (!now.awaitOver(patienceMillis, TimeUnit.MILLISECONDS)) {
                LOG.warn("The comparison had not ended when the window closed");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    // == THE LAB'S THREAD ==

    private void work(LabJob mine) {
        if (!mine.begin()) {
            end(null, "Cancelled before the first run.");
            return;
        }
        try (SpeechService service = ports.services().open(mine.network())) {
            LabRunner fresh = new LabRunner(mine.plan(),
                    new LabRunner.Setting(service, mine.heard() ? ports.playback() : new Mute(), ports.clock(),
                            ports.limits(), mine.network(), mine.note()),
                    new Crossing(mine));
            mine.runs(fresh);
            Lab done = fresh.run();
            keep(done, done.cancelled() ? "Cancelled." : "Done.");
        } catch (SpeechException e) {
            end(null, e.failure().line());
        } catch (RuntimeException | Error e) {
            LOG.error("The comparison went wrong", e);
            keep(mine.soFar(), FAULT);
        } finally {
            mine.over();
        }
    }

    /// Writes first and reports then: the window may be closed by then.
    private void keep(@Nullable Lab lab, String sentence) {
        if (lab == null || lab.runs().isEmpty()) {
            end(null, sentence + " Nothing was measured.");
        } else {
            end(lab, sentence + " " + written(lab));
        }
    }

    /// Writes the lab under its own name into the folder where *Open…* begins; says how that ended.
    private String written(Lab lab) {
        Path file = UnusedFile.of(ports.folder(), LabFiles.name(lab), LabFiles.ENDING);
        // The end of the program interrupts this thread, and an interrupted thread cannot write.
        boolean interrupted = Thread.interrupted();
        try {
            LabFiles.export(lab, file);
            return "Saved as " + file.getFileName() + ".";
        } catch (IOException e) {
            return FileProblem.writing(file, e) + " Use Export… to save it elsewhere.";
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void end(@Nullable Lab lab, String sentence) {
        ports.fx().execute(() -> {
            running.set(false);
            job = null;
            ports.services().leaveTurn();
            follower.done(lab, sentence);
        });
    }

    /// Passes the calls of the lab on to the FX thread.
    private final class Crossing implements LabListener {
        private final LabJob mine;

        Crossing(LabJob mine) {
            this.mine = mine;
        }

        @Override
        public void onProgress(LabProgress now) {
            ports.fx().execute(() -> {
                progress.set(now);
                follower.step(now.sentence());
            });
        }

        @Override
        public void onRun(Lab soFar, Take take) {
            mine.measured(soFar);
            ports.fx().execute(() -> {
                sounds.keep(soFar.runs().getLast(), take);
                follower.soFar(soFar);
            });
        }
    }
}
