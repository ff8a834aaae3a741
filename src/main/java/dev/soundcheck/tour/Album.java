package dev.soundcheck.tour;

import dev.soundcheck.session.Desk;
import dev.soundcheck.session.Take;
import dev.soundcheck.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// Opens every page of the window in each theme, language and size, and finds the layout faults of each. FX thread.
///
/// The lab and the load steps are used first, so that their pages show results. No sound plays meanwhile: a take is
/// paused in the middle of a word. Themes and pages cost time, so each theme is set once and each page is opened once
/// for all sizes. The window keeps its size; only its content is laid out in another.
public final class Album {
    private static final double MIDDLE = 0.45;

    private final TourWindow window;
    private final Hands hands;
    private final Plan plan;
    private final Sink sink;
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, List<String>> flaws = new TreeMap<>();

    /// What the album holds.
    ///
    /// @param takes  what is on stage in each language
    public record Plan(List<Settings.Theme> themes, Map<Tongue, Take> takes, List<Page> pages, List<Format> formats) {}

    /// Where pictures go.
    public interface Sink {
        /// False while the writer is busy: the next picture has to wait.
        boolean hasRoom();

        void keep(String name, Parent root, Format format);
    }

    public Album(TourWindow window, Plan plan, Sink sink) {
        this.window = window;
        this.hands = new Hands(window.scene());
        this.plan = plan;
        this.sink = sink;
    }

    /// Completes with the flaws of each picture that has some.
    public CompletableFuture<Map<String, List<String>>> start() {
        window.scene().getPreferences().setReducedMotion(true); // else a page slides in and must be waited for
        steps.addAll(Measuring.steps(hands));
        for (Settings.Theme theme : plan.themes()) {
            steps.add(new Step("a theme", () -> true, () -> window.theme(theme)));
            plan.takes().forEach((tongue, take) -> {
                show(tongue, take);
                plan.pages().forEach(page -> page(theme, tongue, page));
            });
        }
        return new Steps(steps).start().thenApply(_ -> flaws);
    }

    private void show(Tongue tongue, Take take) {
        Desk desk = window.studio().desk();
        steps.add(new Step("the line in " + tongue.title(), () -> true, () -> {
            boolean _ = window.line(tongue.line(), tongue.code());
            desk.show(take);
            window.showStage();
        }));
        add("the take in " + tongue.title(), () -> take.equals(desk.take()),
                () -> desk.seek(take.seconds() * MIDDLE));
        add("the middle of a word", () -> desk.snapshot().positionSeconds() > 0, null);
    }

    private void page(Settings.Theme theme, Tongue tongue, Page page) {
        add("the way to " + page, () -> true, () -> page.open(hands));
        add(page.title(), () -> page.isOpen(hands), null);
        for (Format format : plan.formats()) {
            add("room for a picture", sink::hasRoom, () -> take(name(theme, tongue, page, format), format));
        }
        add("the size of before", () -> true, this::sizeOfBefore);
        add("the way back from " + page, () -> true, () -> page.close(hands));
        add("the desk after " + page, () -> page.isClosed(hands), null);
    }

    private void take(String name, Format format) {
        Parent root = window.scene().getRoot();
        lay(root, format.width(), format.height());
        List<String> wrong = Flaws.of(root);
        if (!wrong.isEmpty()) {
            flaws.put(name, wrong);
        }
        sink.keep(name, root, format);
    }

    private void sizeOfBefore() {
        lay(window.scene().getRoot(), window.scene().getWidth(), window.scene().getHeight());
    }

    /// Twice: what breaks text into rows asks for another height once it has its width.
    private static void lay(Parent root, double width, double height) {
        root.resize(width, height);
        for (int i = 0; i < 2; i++) {
            root.applyCss();
            root.layout();
        }
    }

    private void add(String title, BooleanSupplier when, @Nullable Runnable then) {
        steps.add(new Step(title, when, then == null ? () -> {} : then));
    }

    private static String name(Settings.Theme theme, Tongue tongue, Page page, Format format) {
        return String.join("-", theme.name().toLowerCase(Locale.ROOT), tongue.code(), page.title(), format.name());
    }
}
