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
              --data-binary @- %s<<'JSON'
            %s
            JSON
            """;
    private static final String TO_WAV = """

            # Bare samples: a player has to be told what they are. ffmpeg puts a head in front of them.
            ffmpeg -loglevel error -y -f {{FFMPEG}} -ar {{RATE}} -ac 1 -i speech.pcm -c:a copy speech.wav
            """;
    /// Every piece of base64 has its own padding, so each is decoded by itself.
    private static final String EVENTS = """
            cat > request.json <<'JSON'
            %s
            JSON
            curl --silent --show-error --fail-with-body --no-buffer '{{URL}}' \\
              -H "Authorization: Bearer $CARTESIA_API_KEY" \\
              -H 'Cartesia-Version: {{VERSION}}' \\
              -H 'Content-Type: application/json' \\
              --data-binary @request.json |
              sed -n 's/.*"data": *"\\([^"]*\\)".*/\\1/p' |
              while read -r piece; do printf %%s "$piece" | base64 -d; done > speech.pcm
            """;
    private static final String WEBSOCAT = """
            : > speech.pcm
            exec 3< <(websocat --no-close -H="Authorization: Bearer $CARTESIA_API_KEY" '{{SOCKET}}' <<'JSON'
            %s
            JSON
            )
            reader=$!
            while read -r message <&3; do
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
            return String.format(Locale.ROOT, HEAD, "")
                    + String.format(Locale.ROOT, POST, "-o {{FILE}} ", recipe.json());
        }
        String head = String.format(Locale.ROOT, HEAD, ", and ffmpeg");
        if (recipe.endpoint() == Endpoint.BYTES) {
            return head + String.format(Locale.ROOT, POST, "-o speech.pcm ", recipe.json()) + TO_WAV;
        }
        return head + String.format(Locale.ROOT, EVENTS, recipe.json()) + TO_WAV;
    }

    static String websocat(Recipe recipe) {
        // One line is one message.
        String messages = String.join("\n", recipe.lines());
        return String.format(Locale.ROOT, HEAD, ", websocat and ffmpeg")
                + String.format(Locale.ROOT, WEBSOCAT, messages) + TO_WAV;
    }
}
