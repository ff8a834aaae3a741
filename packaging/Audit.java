import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Asks the open database of vulnerabilities (osv.dev) about every part of a bill of materials. Ends with 1 where one has a
/// known hole that is not argued in `packaging/accepted-holes.txt`. A source file that `java` runs as it is:
/// `java packaging/Audit.java BOM [ADDRESS]`.
public final class Audit {
    private static final String ADDRESS = "https://api.osv.dev/v1/query";
    private static final Pattern PART = Pattern.compile("\"purl\"\\s*:\\s*\"(pkg:maven/[^\"?]+)");
    private static final Pattern HOLE = Pattern.compile("\"id\"\\s*:\\s*\"((?:GHSA|CVE|PYSEC|OSV)-[^\"]+)\"");

    private Audit() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        String bom = Files.readString(Path.of(args[0]));
        List<String> parts = PART.matcher(bom).results().map(part -> part.group(1)).distinct().sorted().toList();
        String address = args.length > 1 ? args[1] : ADDRESS;
        Map<String, List<String>> open = new TreeMap<>();
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build()) {
            for (String part : parts) {
                List<String> holes = new ArrayList<>(holes(client, address, part));
                holes.removeAll(accepted());
                if (!holes.isEmpty()) {
                    open.put(part, holes);
                }
            }
        } catch (IOException unreachable) {
            IO.println("The database of vulnerabilities cannot be reached at " + address + ": " + unreachable);
            System.exit(2);
        }
        open.forEach((part, holes) -> IO.println(part + ": " + String.join(", ", holes)));
        IO.println(parts.size() + " parts were asked about, " + open.size() + " have holes that nobody has argued.");
        System.exit(open.isEmpty() ? 0 : 1);
    }

    private static List<String> holes(HttpClient client, String address, String part)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString("{\"package\":{\"purl\":\"" + part + "\"}}")).build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        Matcher found = HOLE.matcher(answer.body());
        return found.results().map((MatchResult hole) -> hole.group(1)).distinct().toList();
    }

    /// One id a line, with the reason behind it.
    private static List<String> accepted() throws IOException {
        Path file = Path.of("packaging/accepted-holes.txt");
        return Files.readAllLines(file).stream().map(line -> line.replaceFirst("\\s.*", ""))
                .filter(id -> !id.isEmpty() && !id.startsWith("#")).collect(Collectors.toList());
    }
}
