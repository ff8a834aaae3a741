package dev.soundcheck.ui.settings;

import dev.soundcheck.files.FileManager;
import dev.soundcheck.keychain.Keychain;
import dev.soundcheck.settings.SystemSettings.LogDetail;
import java.nio.file.Path;
import java.util.function.Consumer;

/// What the system offers to the window.
///
/// @param logs       folder of the log and of crash reports
/// @param logDetail  sets how much is logged
/// @param files      shows files
/// @param keychain   keeps keys
public record SystemPorts(Path logs, Consumer<LogDetail> logDetail, FileManager files, Keychain keychain) {}
