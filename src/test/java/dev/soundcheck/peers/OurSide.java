package dev.soundcheck.peers;

import dev.soundcheck.testing.ImageCopy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How our client is started. Any thread.
///
/// @param title    what it is, for the table's head
/// @param command  up to the arguments of `PeerClient`
record OurSide(String title, List<String> command) {
    OurSide {
        command = List.copyOf(command);
    }

    /// This JVM's class files and Java.
    static OurSide classFiles(List<String> flags) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PeerClient.class.getName()));
        return new OurSide("class files" + (flags.isEmpty() ? "" : ", " + String.join(" ", flags)), command);
    }

    /// The built image as `soundcheck speak` starts it.
    ///
    /// @param image  with `bin` and `lib`
    /// @param home   where a copy of it may be
    static OurSide image(Path image, Path home) throws IOException {
        ImageCopy copy = ImageCopy.of(image, home.resolve("image"));
        return new OurSide("the image as built", copy.command("commands.aot", List.of(), PeerClient.class));
    }
}
