package dev.soundcheck;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.soundcheck.audio.Playback;
import dev.soundcheck.files.FileTree;
import dev.soundcheck.files.PlainText;
import dev.soundcheck.files.StrangeFile;
import dev.soundcheck.files.WholeFile;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.control.Alert;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the layers of docs/architecture.md: who may use whom, and which library lives where.
class ArchitectureTest {
    private static final String ROOT = "dev.soundcheck.";
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("files", List.of()),
            Map.entry("text", List.of()),
            Map.entry("json", List.of("files")),
            Map.entry("audio", List.of("trace", "files")),
            Map.entry("wire", List.of()),
            Map.entry("trace", List.of("wire")),
            Map.entry("settings", List.of("files", "text", "json")),
            Map.entry("network", List.of()),
            Map.entry("speech", List.of("text", "trace", "audio")),
            Map.entry("keychain", List.of("speech")),
            Map.entry("announce", List.of()),
            Map.entry("timeline", List.of("speech")),
            Map.entry("session", List.of("timeline", "speech", "trace", "wire", "audio")),
            Map.entry("live",
                    List.of("files", "text", "json", "session", "timeline", "speech", "trace", "wire", "audio")),
            Map.entry("lab", List.of("files", "text", "network", "session", "speech", "trace", "wire", "audio")),
            Map.entry("library",
                    List.of("files", "text", "json", "session", "timeline", "speech", "trace", "wire", "audio")),
            Map.entry("har",
                    List.of("files", "json", "cartesia", "session", "timeline", "speech", "trace", "wire", "audio")),
            Map.entry("snippet", List.of("cartesia", "speech", "wire", "audio")),
            Map.entry("audition", List.of("session", "timeline", "speech", "audio")),
            Map.entry("cartesia", List.of("text", "json", "speech", "trace", "wire", "audio")),
            Map.entry("offline", List.of("speech", "audio")),
            Map.entry("ui",
                    List.of("files", "keychain", "announce", "library", "audition", "session", "live", "lab", "network",
                            "timeline", "speech", "trace", "wire", "har", "snippet", "audio", "settings")),
            Map.entry("tour",
                    List.of("files", "ui", "library", "session", "live", "timeline", "speech", "trace", "audio",
                            "settings")),
            Map.entry("cli",
                    List.of("files", "library", "session", "live", "lab", "network", "timeline", "speech", "trace",
                            "wire", "har", "snippet", "audio", "settings")));

    /// Methods that ask the machine for its locale unless they are given one.
    private static final Map<String, Set<String>> LOCALE_DEPENDENT = Map.of(
            "java.lang.String", Set.of("format", "formatted", "toLowerCase", "toUpperCase"),
            "java.io.PrintStream", Set.of("format", "printf"),
            "java.io.PrintWriter", Set.of("format", "printf"),
            "java.util.Formatter", Set.of("<init>"),
            "java.text.DecimalFormat", Set.of("<init>"),
            "java.text.SimpleDateFormat", Set.of("<init>"),
            "java.text.NumberFormat", Set.of("getInstance", "getIntegerInstance", "getPercentInstance"),
            "java.time.format.DateTimeFormatter", Set.of("ofPattern"),
            "javafx.beans.binding.Bindings", Set.of("format"));

    /// Tests lie in a folder of their own, whatever builds them.
    private static final Pattern TESTS = Pattern.compile(".*/test(-classes)?/.*");

    /// Read once: reading takes longer than any rule.
    private static JavaClasses all;
    private static JavaClasses product;
    private static JavaClasses tests;

    @BeforeAll
    static void read() {
        all = new ClassFileImporter().importPackages("dev.soundcheck");
        DescribedPredicate<JavaClass> test = DescribedPredicate.describe("of the tests",
                type -> TESTS.matcher(type.getSource().orElseThrow().getUri().toString()).matches());
        product = all.that(not(test));
        tests = all.that(test);
    }

    static Stream<String> layers() {
        return MAY_USE.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("layers")
    void aPackageUsesOnlyTheLayersBelowIt(String layer) {
        List<String> allowed = new ArrayList<>(MAY_USE.getOrDefault(layer, List.of()));
        allowed.add(layer);
        String[] forbidden = Stream.concat(
                MAY_USE.keySet().stream().filter(other -> !allowed.contains(other)).map(other -> ROOT + other + ".."),
                Stream.of("dev.soundcheck")).toArray(String[]::new);
        noClasses().that().resideInAPackage(ROOT + layer + "..")
                .should().dependOnClassesThat().resideInAnyPackage(forbidden)
                .allowEmptyShould(true).check(product);
    }

    @Test
    void everyPackageIsALayerThatIsNamedHere() {
        String[] named = Stream.concat(MAY_USE.keySet().stream().map(layer -> ROOT + layer + ".."),
                Stream.of("dev.soundcheck")).toArray(String[]::new);
        classes().should().resideInAnyPackage(named).check(product);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("dev.soundcheck.(**)").should().beFreeOfCycles().check(product);
    }

    @Test
    void onlyDevicesTouchJavaSound() {
        library("javax.sound..", "audio.device", "offline.voice.engine");
    }

    @Test
    void onlyTheClientTouchesOkHttp() {
        noClasses().that().resideOutsideOfPackage(ROOT + "cartesia..").should().dependOnClassesThat(
                resideInAnyPackage("okhttp3..").and(not(resideInAnyPackage("okhttp3.tls..")))).check(product);
    }

    @Test
    void jsonLivesWhereFilesAndWiresAre() {
        library("com.google.gson..", "json", "cartesia", "offline", "settings", "session", "lab", "live", "library",
                "audition", "har", "snippet", "cli");
    }

    @Test
    void soundAndServerLibrariesLiveWhereTheyAreUsed() {
        library("javazoom..", "cartesia.sound");
        library("org.eclipse.jetty..", "offline.wire");
        library("marytts..", "offline.voice");
    }

    @Test
    void onlyWhatBreaksTextTouchesTheUnicodeLibrary() {
        library("com.ibm.icu..", "timeline", "ui.text");
    }

    @Test
    void onlyTheKeychainTouchesTheSystemsKeychain() {
        library("com.github.javakeyring..", "keychain");
        library("org.freedesktop.secret..", "keychain");
    }

    @Test
    void onlyKeychainAndAnnouncerTouchTheBusOfTheDesktop() {
        library("org.freedesktop.dbus..", "keychain", "announce");
    }

    @Test
    void onlyTheWindowKnowsJavaFx() {
        noClasses().that().resideOutsideOfPackages("dev.soundcheck", ROOT + "ui..", ROOT + "tour..")
                .should().dependOnClassesThat().resideInAPackage("javafx..").check(product);
    }

    @Test
    void modelsAreFreeOfScenes() {
        noClasses().that().haveSimpleNameEndingWith("Model").and().resideInAPackage(ROOT + "ui..")
                .should().dependOnClassesThat().resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .allowEmptyShould(true).check(product);
    }

    /// The toolkit throws where a right-to-left run wraps (docs/decisions/0013-our-own-line-breaks.md).
    @Test
    void nobodyLetsTheToolkitWrapText() {
        noClasses().should().callMethodWhere(
                target(name("setWrapText")).and(target(owner(assignableTo(Labeled.class)))))
                .orShould().callMethod(Text.class, "setWrappingWidth", double.class)
                .orShould().callMethod(DialogPane.class, "setContentText", String.class)
                .orShould().dependOnClassesThat().belongToAnyOf(TextFlow.class, TextArea.class, Alert.class)
                .check(product);
    }

    /// A disk may take seconds: what a view wants read or written, its model or a part beside it does on another thread.
    @Test
    void viewsNeitherReadNorWriteFiles() {
        noClasses().that().resideInAPackage(ROOT + "ui..").and()
                .haveNameMatching(".*(View|Pane|Cell|Card|Row|Bar|Rail|Picker|Surface|Painter|Chart|Plot)(\\$.*)?")
                .should().dependOnClassesThat().belongToAnyOf(Files.class, WholeFile.class, StrangeFile.class,
                        PlainText.class, FileTree.class, ImageIO.class)
                .check(product);
    }

    @Test
    void onlyTheOwnerOfAPlaybackAsksForItsState() {
        noClasses().that()
                .resideOutsideOfPackages(ROOT + "session..", ROOT + "audio..", ROOT + "lab..", ROOT + "live..")
                .should().callMethod(Playback.class, "state")
                .because("a view renders the desk's frame: one look for each pulse").check(product);
    }

    @Test
    void nobodyPrintsToTheConsole() {
        // The worker is a process of its own: its standard output is the pipe to the server.
        noClasses().that().doNotHaveFullyQualifiedName("dev.soundcheck.Main")
                .and().doNotHaveFullyQualifiedName("dev.soundcheck.offline.voice.espeak.EspeakWorker")
                .should().accessField(System.class, "out").orShould().accessField(System.class, "err").check(product);
    }

    /// In Egypt `%d` writes ٤٢, and in Turkey `TITLE` becomes tıtle.
    @Test
    void nobodyLeavesTheLocaleToTheMachine() {
        DescribedPredicate<JavaAccess<?>> machines = DescribedPredicate.describe("takes the machine's locale",
                access -> access.getTarget() instanceof CodeUnitAccessTarget target
                        && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Locale.class))
                        && LOCALE_DEPENDENT.getOrDefault(target.getOwner().getFullName(), Set.of())
                                .contains(target.getName()));
        noClasses().should().accessTargetWhere(machines).check(all);
    }

    @Test
    void testsDoNotSleep() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class)
                .orShould().callMethod(Thread.class, "sleep", Duration.class).check(tests);
    }

    private static void library(String packages, String... homes) {
        String[] inside = Stream.of(homes).map(home -> ROOT + home + "..").toArray(String[]::new);
        noClasses().that().resideOutsideOfPackages(inside).should().dependOnClassesThat()
                .resideInAPackage(packages).check(product);
    }
}
