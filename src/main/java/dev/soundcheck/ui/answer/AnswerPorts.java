package dev.soundcheck.ui.answer;

import dev.soundcheck.lab.result.LabInfo;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.ui.lab.LabPorts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// What the page needs from the rest of the program.
///
/// @param lab       what a comparison needs
/// @param takes     the last ones, the oldest first; blocks
/// @param here      whether a kept lab is of the place that is in use. Any thread.
/// @param use       makes the endpoint the one that the desk speaks over. FX thread.
public record AnswerPorts(LabPorts lab, Supplier<List<Take>> takes, Predicate<LabInfo> here,
        Consumer<Endpoint> use) {}
