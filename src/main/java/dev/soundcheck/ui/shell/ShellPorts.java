package dev.soundcheck.ui.shell;

import dev.soundcheck.session.Studio;
import dev.soundcheck.ui.service.ServiceOpener;
import dev.soundcheck.ui.voice.Later;
import java.util.concurrent.Executor;

/// What the window needs from outside.
///
/// @param fx     the FX thread; in tests, in line
/// @param io     for work that blocks, several at a time: opening a place takes seconds
/// @param later  the FX thread after a while
public record ShellPorts(Studio studio, ServiceOpener opener, Executor fx, Executor io, ShellKeep keep,
        Later later) {}
