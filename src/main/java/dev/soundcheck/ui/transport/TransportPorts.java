package dev.soundcheck.ui.transport;

import dev.soundcheck.session.Studio;
import dev.soundcheck.ui.service.HealthModel;
import dev.soundcheck.ui.service.ServiceModel;
import dev.soundcheck.ui.voice.VoiceModel;
import javafx.beans.value.ObservableValue;

/// What takes are made with.
///
/// @param text  the line as it is edited
public record TransportPorts(Studio studio, ServiceModel services, HealthModel health, VoiceModel voices,
        ObservableValue<String> text) {}
