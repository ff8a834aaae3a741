package dev.soundcheck.ui.shell;

import dev.soundcheck.library.CatalogCache;
import dev.soundcheck.library.TakeLibrary;
import dev.soundcheck.library.VoiceShelf;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// What the window keeps between runs, beside its settings.
///
/// @param catalog  null keeps no lists of voices
/// @param disk     the thread the takes are written on
public record ShellKeep(TakeLibrary takes, VoiceShelf shelf, @Nullable CatalogCache catalog, Executor disk) {}
