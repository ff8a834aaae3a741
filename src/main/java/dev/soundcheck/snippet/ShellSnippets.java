package dev.soundcheck.snippet;

import dev.soundcheck.speech.Endpoint;
import java.util.Locale;

/// Requests as shell scripts. Stateless.
@SuppressWarnings("InlineFormatString") // a program is read as a whole, apart from what fills it
final class ShellSnippets {
    private static final String HEAD = """
            #!/usr/bin/env bash
            # Needs CARTESIA_API_KEY in the environment%s.
            set -euo pipefail

            """;
    private static final String POST = """
            curl --silent --show-error --fail-with-body '{{URL}}' \\
              -H "Authorization: Bearer $CARTESIA_API_KEY" \\
              -H 'Cartesia-Version: {{VERSION}}' \\
              -H 'Content-Type: application/json' \\
              --data-binary @- -o %1$s <<'JSON' || { [ $? != 22 ] || cat %1$s; exit 1; } >&2
            %2$s
            JSON
            """;
    private static final String TO_WAV = """

            # Bare samples: a player has to be told what they are. ffmpeg puts a head in front of them.
            ffmpeg -loglevel error -y -f {{FFMPEG}} -ar {{RATE}} -ac 1 -i speech.pcm -c:a copy speech.wav
            """;
    /// Every piece of base64 has its own padding, so each is decoded by itself.
    private static final String FROM_EVENTS = """

            if grep '"type": *"error"' events.txt >&2; then exit 1; fi
            sed -n '/"type": *"timestamps"/s/^data: *//p' events.txt
            sed -n 's/.*"data": *"\\([^"]*\\)".*/\\1/p' events.txt |
              while read -r piece; do printf %s "$piece" | base64 -d; done > speech.pcm
            """;
    private static final String WEBSOCAT = """
            : > speech.pcm
            exec 3< <(websocat --no-close -H="Authorization: Bearer $CARTESIA_API_KEY" '{{SOCKET}}' <<'JSON'
            %s
            JSON
            )
            reader=$!
            while read -r message <&3; do
              message=${message//: \\"/:\\"}
              case "$message" in
                *'"type":"chunk"'*) sed 's/.*"data":"\\([^"]*\\)".*/\\1/' <<< "$message" | base64 -d >> speech.pcm ;;
                *'"type":"timestamps"'*) printf '%%s\\n' "$message" ;;
                *'"type":"done"'*) break ;;
                *'"type":"error"'*) printf '%%s\\n' "$message" >&2; kill "$reader"; exit 1 ;;
              esac
            done
            kill "$reader"
            """;

    private ShellSnippets() {}

    static String curl(Recipe recipe) {
        if (recipe.file()) {
            return head("") + post("{{FILE}}", recipe);
        }
        return recipe.endpoint() == Endpoint.BYTES
                ? head(", and ffmpeg") + post("speech.pcm", recipe) + TO_WAV
                : head(", and ffmpeg") + post("events.txt", recipe) + FROM_EVENTS + TO_WAV;
    }

    private static String head(String more) {
        return String.format(Locale.ROOT, HEAD, more);
    }

    /// @param into  the file that the answer goes to, where it is also looked for the words of a refusal
    private static String post(String into, Recipe recipe) {
        return String.format(Locale.ROOT, POST, into, recipe.json());
    }

    static String websocat(Recipe recipe) {
        // One line is one message.
        String messages = String.join("\n", recipe.lines());
        return head(", websocat and ffmpeg") + String.format(Locale.ROOT, WEBSOCAT, messages) + TO_WAV;
    }
}
