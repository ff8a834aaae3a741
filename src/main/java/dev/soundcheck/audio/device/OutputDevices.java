package dev.soundcheck.audio.device;

import java.util.List;

/// The port to the machine's sound devices. Both methods may take a while and are kept off the window's thread and the
/// audio thread.
public interface OutputDevices {
    /// Opens a device by its name, or the system's default where the name is empty or that device is not there.
    ///
    /// @return a silent output that says why where there is no sound; never throws
    AudioOutput open(String name);

    /// Names that `open` knows now.
    List<String> names();
}
