import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Puts beside what is shipped what has to go with it. Source file that `java` runs as it is:
/// `java packaging/Legal.java texts JARS OUT` takes license texts and notices out of the jars, and fails
/// where one is not named in the notices;
/// `java packaging/Legal.java sums FOLDER` writes `SHA256SUMS` of the files in it.
public final class Legal {
    private static final Path NOTICES = Path.of("src/main/resources/dev/soundcheck/ui/settings/notices.txt");

    private Legal() {}

    public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
        switch (args[0]) {
            case "texts" -> texts(Path.of(args[1]), Path.of(args[2]));
            case "sums" -> sums(Path.of(args[1]));
            default -> throw new IllegalArgumentException("texts or sums");
        }
    }

    private static void texts(Path jars, Path out) throws IOException {
        List<String> named = Files.readAllLines(NOTICES).stream().filter(line -> !line.startsWith("#"))
                .flatMap(line -> Stream.of(line.replaceFirst(".* \\| ", "").split(", "))).toList();
        int texts = 0;
        for (Path jar : list(jars, ".jar")) {
            String name = jar.getFileName().toString().replaceFirst("-\\d[\\w.-]*\\.jar$", "");
            if (!named.contains(name) && !name.equals("soundcheck")) {
                throw new IllegalStateException(name + " is shipped and not named in " + NOTICES);
            }
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                    ZipEntry entry = entries.nextElement();
                    String text = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                    if (text.toUpperCase(Locale.ROOT).matches("(LICEN[CS]E|NOTICE|COPYING|COPYRIGHT)([-._].*)?")
                            && !text.endsWith(".class")) {
                        Path folder = Files.createDirectories(out.resolve(
                                jar.getFileName().toString().replaceFirst("\\.jar$", "")));
                        try (InputStream in = zip.getInputStream(entry)) {
                            Files.write(folder.resolve(text), in.readAllBytes());
                        }
                        texts++;
                    }
                }
            }
        }
        IO.println(texts + " license texts and notices are in " + out + ".");
    }

    private static void sums(Path folder) throws IOException, NoSuchAlgorithmException {
        StringBuilder sums = new StringBuilder();
        for (Path file : list(folder, "")) {
            if (!file.getFileName().toString().equals("SHA256SUMS")) {
                sums.append(sum(file)).append("  ").append(file.getFileName()).append('\n');
            }
        }
        Files.writeString(folder.resolve("SHA256SUMS"), sums, StandardCharsets.UTF_8);
        IO.print(sums.toString());
    }

    private static String sum(Path file) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> list(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
