package dev.soundcheck.ui.lab;

import dev.soundcheck.network.NetworkProfile;
import dev.soundcheck.ui.kit.CountSpinner;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// Chooses the network that is imitated: a preset, or one's own. FX thread.
final class NetworkChooser extends VBox {
    private static final NetworkProfile CUSTOM = NetworkProfile.custom(40, 10, 20_000, 0, 0);

    private final ObjectProperty<NetworkProfile> network;
    private final ChoiceBox<NetworkProfile> preset = new ChoiceBox<>();
    private final CountSpinner rtt = new CountSpinner("lab-rtt", 0, 2000, (int) CUSTOM.rttMillis(), 5);
    private final CountSpinner jitter = new CountSpinner("lab-jitter", 0, 1000, (int) CUSTOM.jitterMillis(), 5);
    private final CountSpinner kbit = new CountSpinner("lab-kbit", 0, 1_000_000, (int) CUSTOM.kbitPerSecond(), 1000);
    private final CountSpinner stallEvery = new CountSpinner("lab-stall-every", 0, 60_000, 0, 500);
    private final CountSpinner stall = new CountSpinner("lab-stall", 0, 10_000, 0, 50);
    private final GridPane own = new GridPane(8, 4);

    NetworkChooser(ObjectProperty<NetworkProfile> network) {
        this.network = network;
        setSpacing(6);
        List<NetworkProfile> choices = new ArrayList<>(List.of(NetworkProfile.NONE));
        choices.addAll(NetworkProfile.PRESETS);
        choices.add(CUSTOM);
        preset.setId("lab-network");
        preset.getItems().setAll(choices);
        preset.setConverter(new Names());
        preset.setMaxWidth(Double.MAX_VALUE);
        preset.setValue(NetworkProfile.NONE);
        preset.valueProperty().subscribe(this::decide);
        row(0, "Round trip, ms", rtt);
        row(1, "Jitter, ms", jitter);
        row(2, "Pace, kbit/s", kbit);
        row(3, "Stall every, ms", stallEvery);
        row(4, "Stall, ms", stall);
        own.managedProperty().bind(own.visibleProperty());
        own.setVisible(false);
        getChildren().addAll(preset, own);
    }

    private void row(int index, String words, CountSpinner spinner) {
        Label label = new Label(words);
        label.setLabelFor(spinner);
        own.addRow(index, label, spinner);
        spinner.countProperty().subscribe(this::decide);
    }

    private void decide() {
        boolean custom = CUSTOM.equals(preset.getValue());
        own.setVisible(custom);
        network.set(custom
                ? NetworkProfile.custom(rtt.count(), jitter.count(), kbit.count(), stallEvery.count(),
                        stall.count())
                : preset.getValue());
    }

    /// Presets by their names and round trips.
    private static final class Names extends StringConverter<NetworkProfile> {
        @Override
        public String toString(NetworkProfile profile) {
            if (profile.idle()) {
                return "As it is";
            }
            return CUSTOM.equals(profile) ? "Own…" : profile.name() + " (" + profile.rttMillis() + " ms)";
        }

        @Override
        public NetworkProfile fromString(String name) {
            throw new UnsupportedOperationException("a choice box is not edited");
        }
    }
}
