package dev.soundcheck.snippet;

import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.wire.WireLog;
import java.util.Optional;
import java.util.stream.Collectors;

/// The languages a request can be copied in. The key is read from `CARTESIA_API_KEY` in all of them.
public enum Snippet {
    CURL("curl", "cURL") {
        @Override
        String code(Recipe recipe) {
            return ShellSnippets.curl(recipe);
        }

        @Override
        public Optional<String> refusal(Endpoint endpoint) {
            return endpoint == Endpoint.WEBSOCKET
                    ? Optional.of("cURL does not speak the socket; choose another endpoint, or websocat.")
                    : Optional.empty();
        }
    },
    WEBSOCAT("websocat", "websocat") {
        @Override
        String code(Recipe recipe) {
            return ShellSnippets.websocat(recipe);
        }

        @Override
        public Optional<String> refusal(Endpoint endpoint) {
            return socketOnly(endpoint, "websocat");
        }
    },
    PYTHON("python", "Python (SDK)") {
        @Override
        String code(Recipe recipe) {
            return PythonSnippets.sdk(recipe);
        }
    },
    PYTHON_WEBSOCKETS("python-websockets", "Python (websockets)") {
        @Override
        String code(Recipe recipe) {
            return PythonSnippets.websockets(recipe);
        }

        @Override
        public Optional<String> refusal(Endpoint endpoint) {
            return socketOnly(endpoint, "The websockets library");
        }
    },
    JAVASCRIPT("js", "JavaScript (SDK)") {
        @Override
        String code(Recipe recipe) {
            return JavaScriptSnippets.write(recipe);
        }
    },
    JAVA("java", "Java (OkHttp)") {
        @Override
        String code(Recipe recipe) {
            return JavaSnippets.write(recipe);
        }
    };

    private final String id;
    private final String title;

    Snippet(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /// Its name on the command line.
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    abstract String code(Recipe recipe);

    /// Why there is no such code for the endpoint, empty where there is.
    public Optional<String> refusal(Endpoint endpoint) {
        return Optional.empty();
    }

    /// What was sent for a take as code, or why there is none for its endpoint.
    ///
    /// @param request  of the take, for what the log does not hold
    public String sent(Endpoint endpoint, SpeechRequest request, WireLog log) {
        return refusal(endpoint).orElseGet(() -> write(Recipe.sent(endpoint, request, log)));
    }

    /// The code, ready to be run.
    ///
    /// @throws IllegalArgumentException  where there is none for the endpoint
    public String write(Recipe recipe) {
        refusal(recipe.endpoint()).ifPresent(sentence -> {
            throw new IllegalArgumentException(sentence);
        });
        String code = recipe.fill(code(recipe));
        return recipe.toCartesia() ? code : withNote(code, recipe);
    }

    /// A shell script begins with its interpreter; the note comes below that line.
    private static String withNote(String code, Recipe recipe) {
        int start = code.startsWith("#!") ? code.indexOf('\n') + 1 : 0;
        String mark = code.startsWith("#") ? "# " : "// ";
        String note = recipe.note(code).lines().map(line -> mark + line + "\n").collect(Collectors.joining());
        return code.substring(0, start) + note + code.substring(start);
    }

    private static Optional<String> socketOnly(Endpoint endpoint, String who) {
        return endpoint == Endpoint.WEBSOCKET
                ? Optional.empty()
                : Optional.of(who + " speaks the socket alone; choose the websocket endpoint.");
    }
}
