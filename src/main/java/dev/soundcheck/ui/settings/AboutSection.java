package dev.soundcheck.ui.settings;

import dev.soundcheck.ui.text.WrappedLabel;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;

/// The version of Soundcheck and its libraries. FX thread.
final class AboutSection extends Form {
    AboutSection() {
        super("About");
        createView();
    }

    private void createView() {
        String version = Objects.requireNonNullElse(getClass().getPackage().getImplementationVersion(),
                "from source");
        Label made = note(
                "Soundcheck " + version + ", on Java " + Runtime.version().feature() + ". It is not a product of "
                        + "Cartesia.");
        made.setId("about-version");
        List<Notice> notices = Notice.all();
        Label lines = new WrappedLabel(notices.stream().map(notice -> notice.line() + "\n" + notice.address())
                .collect(Collectors.joining("\n\n")));
        lines.setId("about-notices");
        lines.getStyleClass().add("form-hint");
        lines.setMinHeight(USE_PREF_SIZE);
        TitledPane libraries = new TitledPane("Made with " + notices.size() + " libraries", lines);
        libraries.setId("about-libraries");
        libraries.setExpanded(false);
        libraries.setAnimated(false);
        wide(made).wide(libraries);
    }
}
