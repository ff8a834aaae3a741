package dev.soundcheck.keychain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.soundcheck.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A keychain for real: gnome-keyring on a session bus of its own, with a home of its own.
final class SystemKeychainTest {
    private static final String LOCKED = "The system's keychain is locked or refused. Unlock it, then try again.";
    private static final String SILENT = "The system's keychain does not answer. Check whether it runs, then try again.";
    /// A password from standard input unlocks the keyring that is made for it.
    private static final String UNLOCKED = "printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1;"
            + " gdbus wait --session --timeout 30 org.freedesktop.secrets;";
    private static final String PROCESS = " pid=$(gdbus call --session -d org.freedesktop.DBus -o /org/freedesktop/DBus"
            + " -m org.freedesktop.DBus.GetConnectionUnixProcessID org.freedesktop.secrets"
            + " | tr -cd '0-9 ' | awk '{print $NF}'); ";
    private static final String USE = " \"$@\" ";

    @TempDir
    private Path home = Path.of("");

    @Test
    void aKeyIsKeptOnceForEachServerAndForgotten() throws IOException {
        assertEquals(List.of("answers true", "find nothing", "sk_one kept", "sk_two kept", "find sk_two",
                "find-other nothing", "forget done", "find nothing", "forget done"),
                run(UNLOCKED + USE, "answers", "find", "sk_one", "sk_two", "find", "find-other", "forget", "find",
                        "forget"));
    }

    @Test
    void aKeyOutlivesTheProgram() throws IOException {
        assertEquals(List.of("sk_one kept", "find sk_one"),
                run(UNLOCKED + USE + "sk_one;" + USE + "find"));
    }

    @Test
    void aKeychainThatIsLockedIsOneSentence() throws IOException {
        assertEquals(List.of("sk_one kept", "answers true", "find " + LOCKED),
                run(UNLOCKED + USE + "sk_one; secret-tool lock >/dev/null 2>&1;"
                        + USE + "answers find"));
    }

    @Test
    void aKeychainThatHangsIsOneSentenceWithinItsTime() throws IOException {
        assertEquals(List.of("find " + SILENT, "sk_one " + SILENT),
                run(UNLOCKED + PROCESS + "kill -STOP $pid;" + USE + "; kill -KILL $pid", "find", "sk_one"));
    }

    /// Stopped first, so that the question waits for it; killed while it waits.
    @Test
    void aKeychainThatVanishesInMidCallHasForgottenNothing() throws IOException {
        assertEquals(List.of("sk_one kept", "forget " + SILENT, "find sk_one"),
                run(UNLOCKED + USE + "sk_one;" + PROCESS + "kill -STOP $pid; { sleep 3; kill -KILL $pid; } &" + USE
                        + "forget; wait;" + UNLOCKED + USE + "find"));
    }

    @Test
    void withoutASessionBusNoneIsOffered() throws IOException {
        assertEquals(List.of("answers false", "find " + SILENT), ChildJvm.lines(ChildJvm.start(List.of(),
                Map.of("DBUS_SESSION_BUS_ADDRESS", "", "DISPLAY", ""), KeychainProgram.class, "answers", "find"))
                .stream().filter(line -> line.matches("(answers|find) .*")).toList());
    }

    private List<String> run(String script, String... steps) throws IOException {
        for (String program : List.of("dbus-run-session", "gnome-keyring-daemon", "secret-tool", "gdbus", "awk")) {
            assumeTrue(onPath(program), program + " is not installed: no keychain to be tried here");
        }
        List<String> command = new ArrayList<>(List.of("dbus-run-session", "--", "sh", "-c", script, "sh"));
        command.addAll(ChildJvm.command(List.of("--enable-native-access=ALL-UNNAMED"), KeychainProgram.class, steps));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().remove("DISPLAY");
        builder.environment().putAll(Map.of("HOME", home.toString(), "XDG_DATA_HOME", home.resolve("data").toString(),
                "XDG_RUNTIME_DIR", home.toString(), "XDG_CACHE_HOME", home.resolve("cache").toString()));
        return ChildJvm.lines(builder.start());
    }

    private static boolean onPath(String program) {
        return Path.of("/").getFileSystem().supportedFileAttributeViews().contains("posix")
                && List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
