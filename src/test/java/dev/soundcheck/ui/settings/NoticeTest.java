package dev.soundcheck.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class NoticeTest {
    /// On the module path, or no jar.
    private static final List<String> ELSEWHERE = List.of("runtime", "javafx-base", "javafx-controls",
            "javafx-graphics");

    /// That nothing is missing is held by the build of the image (`packaging/Legal.java`): it knows what is shipped.
    @Test
    void noNoticeIsOfALibraryThatIsGone() {
        Set<String> named = Notice.all().stream().flatMap(notice -> notice.jars().stream())
                .filter(jar -> !ELSEWHERE.contains(jar)).collect(Collectors.toCollection(TreeSet::new));
        named.removeAll(onTheClassPath());
        assertEquals(Set.of(), named);
    }

    @Test
    void everyNoticeHasALicenseAndAnAddress() {
        for (Notice notice : Notice.all()) {
            assertTrue(!notice.license().isBlank() && notice.address().startsWith("http"), notice.line());
        }
    }

    private static Set<String> onTheClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(each -> each.endsWith(".jar")).map(each -> Path.of(each).getFileName().toString())
                .map(jar -> jar.replaceFirst("-\\d[\\w.-]*\\.jar$", "")).collect(Collectors.toSet());
    }
}
