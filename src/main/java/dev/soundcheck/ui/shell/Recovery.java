package dev.soundcheck.ui.shell;

import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.ui.problem.ProblemModel;
import dev.soundcheck.ui.service.HealthModel;
import dev.soundcheck.ui.service.ServiceModel;
import dev.soundcheck.ui.service.ServiceStatus;
import dev.soundcheck.ui.transport.TransportModel;
import dev.soundcheck.ui.voice.CatalogModel;
import dev.soundcheck.ui.voice.CatalogState;
import dev.soundcheck.ui.voice.VoiceModel;

/// Repeats what has failed: when the person asks for it, and the list of voices as soon as the place answers again.
/// FX thread.
final class Recovery {
    private final ServiceModel services;
    private final HealthModel health;
    private final CatalogModel catalog;
    private final VoiceModel voices;
    private final TransportModel transport;

    Recovery(ServiceModel services, HealthModel health, VoiceModel voices, CatalogModel catalog,
            TransportModel transport) {
        this.services = services;
        this.health = health;
        this.catalog = catalog;
        this.voices = voices;
        this.transport = transport;
    }

    /// Follows the health of the place from now on.
    void follow(ProblemModel problems) {
        catalog.stateProperty().subscribe(this::catalogTells);
        new HealthNotice(health, problems, this::healed);
    }

    /// Repeats the last thing that failed: opening the place, listing its voices, speaking.
    void tryAgain() {
        if (services.status() instanceof ServiceStatus.Failed) {
            services.retry();
        } else if (catalog.stateProperty().get() instanceof CatalogState.Failed
                || voices.voiceProperty().get() == null) {
            catalog.retry();
        } else {
            transport.speak();
        }
    }

    /// The list of voices is the first thing that a place is asked for.
    private void catalogTells(CatalogState state) {
        switch (state) {
            case CatalogState.Loading _ -> {
            }
            case CatalogState.Ready _,CatalogState.Empty _ -> health.answered();
            case CatalogState.Failed(SpeechFailure failure) -> health.failed(failure);
        }
    }

    private void healed() {
        if (catalog.stateProperty().get() instanceof CatalogState.Failed) {
            catalog.retry();
        }
    }
}
