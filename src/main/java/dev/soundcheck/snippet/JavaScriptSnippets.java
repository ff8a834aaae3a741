package dev.soundcheck.snippet;

import dev.soundcheck.speech.Endpoint;
import java.util.Locale;

/// Requests as programs for Node. Stateless.
@SuppressWarnings("InlineFormatString") // a program is read as a whole, apart from what fills it
final class JavaScriptSnippets {
    private static final String WAV = """
            function wav(samples) {
              const head = Buffer.alloc(44);
              head.write('RIFF', 0);
              head.writeUInt32LE(36 + samples.length, 4);
              head.write('WAVEfmt ', 8);
              head.writeUInt32LE(16, 16);
              head.writeUInt16LE({{TAG}}, 20);
              head.writeUInt16LE(1, 22);
              head.writeUInt32LE({{RATE}}, 24);
              head.writeUInt32LE({{RATE}} * {{BYTES}}, 28);
              head.writeUInt16LE({{BYTES}}, 32);
              head.writeUInt16LE({{BYTES}} * 8, 34);
              head.write('data', 36);
              head.writeUInt32LE(samples.length, 40);
              return Buffer.concat([head, samples]);
            }

            """;
    private static final String SDK = """
            // npm install @cartesia/cartesia-js%s
            // Save as speak.mjs and run: node speak.mjs
            import fs from 'node:fs';
            import Cartesia from '@cartesia/cartesia-js';

            const client = new Cartesia({ apiKey: process.env.CARTESIA_API_KEY, baseURL: '{{BASE}}' });
            %s;

            """;
    private static final String GENERATE = """
            const response = await client.tts.generate(request);
            const body = Buffer.from(await response.arrayBuffer());
            """;
    private static final String TAKE_EVENT = """
              if (event.type === 'chunk') {
                pieces.push(Buffer.from(event.data, 'base64'));
              } else if (event.type === 'timestamps') {
                console.log(event.word_timestamps);
              } else if (event.type === 'error') {
                throw new Error(event.message ?? event.title);
              }
            """;
    private static final String EVENTS = """
            const pieces = [];
            for await (const event of await client.tts.generateSSE(request)) {
            """ + TAKE_EVENT + """
            }
            fs.writeFileSync('{{FILE}}', wav(Buffer.concat(pieces)));
            """;
    private static final String SOCKET = """
            const pieces = [];
            const socket = await client.tts.websocket();
            for await (const event of socket.generate(request)) {
            """ + TAKE_EVENT + """
            }
            socket.close();
            fs.writeFileSync('{{FILE}}', wav(Buffer.concat(pieces)));
            """;
    /// The messages are sent unchanged; the context only sorts what arrives.
    private static final String SOCKET_IN_PIECES = """
            const pieces = [];
            const socket = await client.tts.websocket();
            const context = socket.context({ ...requests[0], contextId: requests[0].context_id });
            for (const request of requests) {
              await socket.send(request);
            }
            for await (const event of context.receive()) {
            """ + TAKE_EVENT + """
            }
            socket.close();
            fs.writeFileSync('{{FILE}}', wav(Buffer.concat(pieces)));
            """;
    /// The SDK opens its socket over TLS only.
    private static final String PLAIN_SOCKET = """
            // npm install ws
            // The SDK opens its socket over https only, so this speaks to {{BASE}} without it.
            // Save as speak.mjs and run: node speak.mjs
            import fs from 'node:fs';
            import WebSocket from 'ws';

            %s;

            """;
    private static final String READ_MESSAGES = """
            const pieces = [];
            const socket = new WebSocket('{{SOCKET}}', {
              headers: { Authorization: `Bearer ${process.env.CARTESIA_API_KEY}` },
            });
            socket.on('open', () => requests.forEach((request) => socket.send(JSON.stringify(request))));
            socket.on('message', (text) => {
              const event = JSON.parse(text);
            """ + TAKE_EVENT + """
              if (event.type === 'done') {
                socket.close();
                fs.writeFileSync('{{FILE}}', wav(Buffer.concat(pieces)));
              }
            });
            """;

    private JavaScriptSnippets() {}

    static String write(Recipe recipe) {
        if (recipe.endpoint() == Endpoint.WEBSOCKET && recipe.base().startsWith("http:")) {
            return String.format(Locale.ROOT, PLAIN_SOCKET, "const requests = " + recipe.jsonList()) + WAV
                    + READ_MESSAGES;
        }
        String head = String.format(Locale.ROOT, SDK, recipe.endpoint() == Endpoint.WEBSOCKET ? " ws" : "",
                recipe.several() ? "const requests = " + recipe.jsonList() : "const request = " + recipe.json());
        return switch (recipe.endpoint()) {
            case BYTES -> recipe.file()
                    ? head + GENERATE + "fs.writeFileSync('{{FILE}}', body);\n"
                    : head + WAV + GENERATE + "fs.writeFileSync('{{FILE}}', wav(body));\n";
            case SSE -> head + WAV + EVENTS;
            case WEBSOCKET -> head + WAV + (recipe.several() ? SOCKET_IN_PIECES : SOCKET);
        };
    }
}
