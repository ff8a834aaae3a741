package dev.soundcheck.snippet;

import dev.soundcheck.speech.Endpoint;
import java.util.Locale;

/// Requests as single-file Java programs with OkHttp. Stateless.
@SuppressWarnings("InlineFormatString") // a program is read as a whole, apart from what fills it
final class JavaSnippets {
    private static final String HEAD = """
            // Needs com.squareup.okhttp3:okhttp. Save as Speak.java and run: java -cp 'lib/*' Speak.java
            import java.io.ByteArrayOutputStream;
            import java.io.IOException;
            import java.nio.ByteBuffer;
            import java.nio.ByteOrder;
            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.util.Base64;
            import java.util.concurrent.CompletableFuture;
            import java.util.regex.Matcher;
            import java.util.regex.Pattern;
            import okhttp3.*;
            import okio.BufferedSource;

            public class Speak {
                static final Pattern TYPE = Pattern.compile("\\"type\\"\\\\s*:\\\\s*\\"([^\\"]*)\\"");
                static final Pattern DATA = Pattern.compile("\\"data\\"\\\\s*:\\\\s*\\"([^\\"]*)\\"");
            %s
                static Request.Builder to(String url) {
                    return new Request.Builder().url(url)
                            .header("Authorization", "Bearer " + System.getenv("CARTESIA_API_KEY"))
                            .header("Cartesia-Version", "{{VERSION}}");
                }

            """;
    private static final String REQUEST = """
                static final String REQUEST = \"""
            %s            \""";
            """;
    private static final String MESSAGES = """
                /// A message on a line, each.
                static final String MESSAGES = \"""
            %s            \""";
            """;
    private static final String POST = """
                static Response post(OkHttpClient client) throws IOException {
                    Response response = client.newCall(to("{{URL}}")
                            .post(RequestBody.create(REQUEST, MediaType.get("application/json"))).build()).execute();
                    if (!response.isSuccessful()) {
                        throw new IOException(response.code() + " " + response.body().string());
                    }
                    return response;
                }

            """;
    private static final String TAKE = """
                /// Appends the sound of a message; true where it was the last.
                static boolean take(String message, ByteArrayOutputStream samples) {
                    Matcher type = TYPE.matcher(message);
                    Matcher data = DATA.matcher(message);
                    switch (type.find() ? type.group(1) : "") {
                        case "chunk" -> {
                            if (data.find()) {
                                samples.writeBytes(Base64.getDecoder().decode(data.group(1)));
                            }
                        }
                        case "timestamps" -> System.out.println(message);
                        case "error" -> throw new IllegalStateException(message);
                        case "done" -> {
                            return true;
                        }
                        default -> {
                        }
                    }
                    return false;
                }

            """;
    private static final String WAV = """
                static void save(byte[] samples) throws IOException {
                    ByteBuffer wav = ByteBuffer.allocate(44 + samples.length).order(ByteOrder.LITTLE_ENDIAN);
                    wav.put("RIFF".getBytes()).putInt(36 + samples.length).put("WAVEfmt ".getBytes()).putInt(16);
                    wav.putShort((short) {{TAG}}).putShort((short) 1).putInt({{RATE}}).putInt({{RATE}} * {{BYTES}});
                    wav.putShort((short) {{BYTES}}).putShort((short) ({{BYTES}} * 8));
                    wav.put("data".getBytes()).putInt(samples.length).put(samples);
                    Files.write(Path.of("{{FILE}}"), wav.array());
                }

            """;
    private static final String MAIN_FILE = """
                public static void main(String[] args) throws Exception {
                    try (Response response = post(new OkHttpClient())) {
                        Files.write(Path.of("{{FILE}}"), response.body().bytes());
                    }
                }
            }
            """;
    private static final String MAIN_RAW = """
                public static void main(String[] args) throws Exception {
                    try (Response response = post(new OkHttpClient())) {
                        save(response.body().bytes());
                    }
                }
            }
            """;
    private static final String MAIN_EVENTS = """
                public static void main(String[] args) throws Exception {
                    ByteArrayOutputStream samples = new ByteArrayOutputStream();
                    try (Response response = post(new OkHttpClient())) {
                        BufferedSource lines = response.body().source();
                        boolean done = false;
                        for (String line = lines.readUtf8Line(); line != null && !done; line = lines.readUtf8Line()) {
                            done = line.startsWith("data:") && take(line, samples);
                        }
                    }
                    save(samples.toByteArray());
                }
            }
            """;
    private static final String MAIN_SOCKET = """
                public static void main(String[] args) throws Exception {
                    ByteArrayOutputStream samples = new ByteArrayOutputStream();
                    CompletableFuture<Void> end = new CompletableFuture<>();
                    OkHttpClient client = new OkHttpClient();
                    client.newWebSocket(to("{{SOCKET}}").build(), new WebSocketListener() {
                        @Override
                        public void onOpen(WebSocket socket, Response response) {
                            MESSAGES.lines().forEach(socket::send);
                        }

                        @Override
                        public void onMessage(WebSocket socket, String message) {
                            if (take(message, samples)) {
                                socket.close(1000, "OK");
                                end.complete(null);
                            }
                        }

                        @Override
                        public void onFailure(WebSocket socket, Throwable cause, Response response) {
                            end.completeExceptionally(cause);
                        }

                        @Override
                        public void onClosing(WebSocket socket, int code, String reason) {
                            end.completeExceptionally(new IOException("closed: " + code + " " + reason));
                        }
                    });
                    try {
                        end.get();
                        save(samples.toByteArray());
                    } finally {
                        client.dispatcher().executorService().shutdown();
                    }
                }
            }
            """;

    private JavaSnippets() {}

    static String write(Recipe recipe) {
        String head = String.format(Locale.ROOT, HEAD, recipe.endpoint() == Endpoint.WEBSOCKET
                ? String.format(Locale.ROOT, MESSAGES, Literal.javaTextBlock(String.join("\n", recipe.lines())))
                : String.format(Locale.ROOT, REQUEST, Literal.javaTextBlock(recipe.json())));
        return switch (recipe.endpoint()) {
            case BYTES -> recipe.file() ? head + POST + MAIN_FILE : head + POST + WAV + MAIN_RAW;
            case SSE -> head + POST + TAKE + WAV + MAIN_EVENTS;
            case WEBSOCKET -> head + TAKE + WAV + MAIN_SOCKET;
        };
    }
}
