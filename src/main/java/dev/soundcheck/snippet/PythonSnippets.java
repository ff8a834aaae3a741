package dev.soundcheck.snippet;

import dev.soundcheck.speech.Endpoint;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Requests as Python programs. Stateless.
@SuppressWarnings("InlineFormatString") // a program is read as a whole, apart from what fills it
final class PythonSnippets {
    private static final String WAV = """

            def save_wav(samples, name):
                head = struct.pack("<4sI4s4sIHHIIHH4sI", b"RIFF", 36 + len(samples), b"WAVE", b"fmt ", 16, {{TAG}}, 1,
                                   {{RATE}}, {{RATE}} * {{BYTES}}, {{BYTES}}, {{BYTES}} * 8, b"data", len(samples))
                with open(name, "wb") as file:
                    file.write(head + samples)


            """;
    private static final String SDK = """
            # pip install "cartesia[websockets]"
            import os
            import struct

            from cartesia import Cartesia

            client = Cartesia(api_key=os.environ["CARTESIA_API_KEY"], base_url="{{BASE}}"%s)
            %s

            """;
    private static final String GENERATE = """
            response = client.tts.generate(**request)
            """;
    /// The SDK names each field as an argument. It sends others, too, where they are not among its arguments.
    private static final String WITH_OTHER_FIELDS = """
            (
                    model_id=request["model_id"], transcript=request["transcript"], voice=request["voice"],
                    output_format=request["output_format"], extra_body=request)""";
    private static final Set<String> ARGUMENTS = Set.of("model_id", "output_format", "transcript", "voice",
            "generation_config", "language", "locale", "normalization", "pronunciation_dict_id");
    private static final Set<String> ARGUMENTS_OF_EVENTS = Set.of("add_timestamps", "add_phoneme_timestamps",
            "use_normalized_timestamps", "context_id");
    private static final String EVENTS = """
            samples = b""
            for event in client.tts.generate_sse(**request):
                if event.type == "chunk" and event.audio:
                    samples += event.audio
                elif event.type == "timestamps":
                    print(event.word_timestamps)
                elif event.type == "error":
                    raise RuntimeError(event)
            save_wav(samples, "{{FILE}}")
            """;
    private static final String SOCKET = """
            samples = b""
            with client.tts.websocket_connect() as connection:
                # The context does not pass its output format on, so both calls name it.
                context = connection.context(
                    context_id=request.pop("context_id"), model_id=request["model_id"], voice=request["voice"],
                    output_format=request["output_format"])
                request["continue_"] = request.pop("continue", False)
                context.send(**request)
                for event in context.receive():
                    if event.type == "chunk" and event.audio:
                        samples += event.audio
                    elif event.type == "timestamps":
                        print(event.word_timestamps)
                    elif event.type == "error":
                        raise RuntimeError(event)
            save_wav(samples, "{{FILE}}")
            """;
    /// The messages are sent unchanged; the context only sorts what arrives.
    private static final String SOCKET_IN_PIECES = """
            samples = b""
            with client.tts.websocket_connect() as connection:
                first = requests[0]
                context = connection.context(
                    context_id=first["context_id"], model_id=first["model_id"], voice=first["voice"],
                    output_format=first["output_format"])
                for request in requests:
                    connection.send(request)
                for event in context.receive():
                    if event.type == "chunk" and event.audio:
                        samples += event.audio
                    elif event.type == "timestamps":
                        print(event.word_timestamps)
                    elif event.type == "error":
                        raise RuntimeError(event)
            save_wav(samples, "{{FILE}}")
            """;
    private static final String WEBSOCKETS = """
            # pip install websockets
            import base64
            import json
            import os
            import struct

            from websockets.sync.client import connect

            url = "{{SOCKET}}"
            headers = {"Authorization": "Bearer " + os.environ["CARTESIA_API_KEY"]}
            %s

            """;
    private static final String READ_MESSAGES = """
            samples = b""
            with connect(url, additional_headers=headers, max_size=None) as socket:
                for request in requests:
                    socket.send(json.dumps(request))
                for text in socket:
                    message = json.loads(text)
                    if message["type"] == "chunk":
                        samples += base64.b64decode(message["data"])
                    elif message["type"] == "timestamps":
                        print(message["word_timestamps"])
                    elif message["type"] == "error":
                        raise RuntimeError(message)
                    elif message["type"] == "done":
                        break
            save_wav(samples, "{{FILE}}")
            """;

    private PythonSnippets() {}

    static String sdk(Recipe recipe) {
        String socketBase = recipe.endpoint() == Endpoint.WEBSOCKET
                ? ", websocket_base_url=\"" + Recipe.socket(recipe.base()) + "\""
                : "";
        String head = String.format(Locale.ROOT, SDK, socketBase,
                recipe.several() ? requests(recipe) : "request = " + Literal.python(recipe.json()));
        return switch (recipe.endpoint()) {
            case BYTES -> recipe.file()
                    ? head.replace("import struct\n", "") + generate(GENERATE, recipe)
                            + "response.write_to_file(\"{{FILE}}\")\n"
                    : head + WAV + generate(GENERATE, recipe) + "save_wav(response.read(), \"{{FILE}}\")\n";
            case SSE -> head + WAV + generate(EVENTS, recipe);
            case WEBSOCKET -> head + WAV + (recipe.several() ? SOCKET_IN_PIECES : SOCKET);
        };
    }

    private static String generate(String code, Recipe recipe) {
        Set<String> others = new HashSet<>(recipe.fields());
        others.removeAll(ARGUMENTS);
        if (recipe.endpoint() == Endpoint.SSE) {
            others.removeAll(ARGUMENTS_OF_EVENTS);
        }
        return others.isEmpty() ? code : code.replace("(**request)", WITH_OTHER_FIELDS);
    }

    static String websockets(Recipe recipe) {
        return String.format(Locale.ROOT, WEBSOCKETS, requests(recipe)) + WAV + READ_MESSAGES;
    }

    /// Every message on a line.
    private static String requests(Recipe recipe) {
        return "requests = " + Literal.python(recipe.jsonList());
    }
}
