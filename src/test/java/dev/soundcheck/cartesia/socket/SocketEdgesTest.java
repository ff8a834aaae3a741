package dev.soundcheck.cartesia.socket;

import static dev.soundcheck.testing.Frames.chunk;
import static dev.soundcheck.testing.Frames.done;
import static dev.soundcheck.testing.Frames.pattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechFailure.Kind;
import dev.soundcheck.testing.ClientFixture;
import dev.soundcheck.testing.ClientFixture.Turn;
import dev.soundcheck.testing.FrameServer;
import java.io.IOException;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import okio.Okio;
import okio.Socket;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What a server may send that no server should, and what is said about it.
@Timeout(30)
class SocketEdgesTest {

    static Stream<Arguments> brokenRules() {
        return Stream.of(broken("RSV1", "c1 02 7b 7d", "compressed a message although no compression was agreed on"),
                broken("RSV2", "a1 02 7b 7d", "used an extension that was not agreed on"),
                broken("RSV3", "91 02 7b 7d", "used an extension that was not agreed on"),
                broken("mask", "81 82 01 02 03 04 7a 7f", "masked a frame, which only a client may do"),
                broken("opcode 3", "83 00", "sent a frame of the unknown kind 3"),
                broken("opcode 11", "8b 00", "sent a frame of the unknown kind 11"),
                broken("a ping in pieces", "09 00", "sent a control frame that is too long or in pieces"),
                broken("a ping of 126 bytes", "89 7e 00 7e", "sent a control frame that is too long or in pieces"),
                broken("a continuation of nothing", "80 02 7b 7d", "continued a message that had not begun"),
                broken("a message in a message", "01 01 7b 81 01 7d", "began a message in the middle of another"),
                broken("a length below zero", "81 7f ff ff ff ff ff ff ff ff", "sent a message of more than 64 MB"),
                broken("65 MB", "81 7f 00 00 00 00 04 10 00 00", "sent a message of more than 64 MB"),
                broken("close code 7", "88 02 00 07", "closed the socket with 7, which is not a close code"),
                broken("close code 1005", "88 02 03 ed", "closed the socket with 1005, which is not a close code"),
                broken("close code 5000", "88 02 13 88", "closed the socket with 5000, which is not a close code"),
                broken("half a close code", "88 01 03", "closed the socket with 3, which is not a close code"));
    }

    private static Arguments broken(String name, String hex, String words) {
        return Arguments.of(Named.of(name, hex), words);
    }

    @Test
    void aBlankMessageIsLeftOutAndWordsAreShown() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().web().setDispatcher(FrameServer.answering((id, out) -> {
                FrameServer.text(out, "");
                FrameServer.text(out, " \n");
                FrameServer.text(out, chunk(id, pattern(640)));
                FrameServer.text(out, "engine on fire");
            }));
            Turn turn = fixture.speak(Endpoint.WEBSOCKET);
            turn.assertTranscript("opened S16LE 16000", "audio 640", "failed BROKEN_STREAM");
            assertTrue(turn.heard().failure().sentence().endsWith(
                    " sent text instead of sound, after 0.0 s of speech: “engine on fire”"),
                    turn.heard().failure().sentence());
        }
    }

    @Test
    void messagesWithoutAContextAreThoseOfTheOnlyOne() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().web().setDispatcher(FrameServer.answering((_, out) -> {
                FrameServer.text(out, chunk(pattern(640)));
                FrameServer.text(out, done());
            }));
            fixture.speak(Endpoint.WEBSOCKET).assertTranscript("opened S16LE 16000", "audio 640", "completed");
        }
    }

    @ParameterizedTest
    @MethodSource("brokenRules")
    void eachBrokenRuleHasItsOwnSentence(String hex, String words) {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().web().setDispatcher(FrameServer.answering((id, out) -> {
                FrameServer.text(out, chunk(id, pattern(640)));
                out.write(ByteString.decodeHex(hex.replace(" ", ""))).flush();
            }));

            Turn turn = fixture.speak(Endpoint.WEBSOCKET);

            turn.assertTranscript("opened S16LE 16000", "audio 640", "failed BROKEN_STREAM");
            assertTrue(turn.heard().failure().sentence().endsWith(words + "."), turn.heard().failure().sentence());
        }
    }

    @Test
    void pingsWithoutEndAreNotAnsweredWithoutEnd() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().web().setDispatcher(FrameServer.answering((id, out) -> {
                Buffer pings = new Buffer();
                for (int i = 0; i < 5000; i++) {
                    pings.writeByte(0x89).writeByte(0);
                }
                out.write(pings, pings.size());
                out.flush();
            }));

            SpeechFailure failure = fixture.speak(Endpoint.WEBSOCKET).heard().failure();

            assertTrue(failure.sentence().contains("nothing but pings"), failure.sentence());
        }
    }

    @Test
    void aPingIsAnsweredAndNoProgress() {
        try (ClientFixture fixture = ClientFixture.impatient()) {
            fixture.server().web().setDispatcher(FrameServer.answering((id, out) -> {
                FrameServer.text(out, chunk(id, pattern(640)));
                for (int i = 0; i < 100; i++) {
                    FrameServer.frame(out, 0x89, new byte[]{1, 2, 3});
                    out.flush();
                    FrameServer.pause(30);
                }
            }));

            fixture.speak(Endpoint.WEBSOCKET).assertTranscript("opened S16LE 16000", "audio 640", "failed STALLED");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "1011 | internal synthesis error 42 | SERVER | internal synthesis error 42 (code 1011). Try again in a moment.",
            "1011 | | SERVER | it failed on its side (code 1011). Try again in a moment.",
            "1008 | This request exceeds your quota limit | OUT_OF_CREDIT | quota limit (code 1008). Check the credits and limits of your plan.",
            "1008 | | REJECTED | against its rules (code 1008). Change the request.",
            "1009 | | REJECTED | the message was too long (code 1009). Send less text at once.",
            "1012 | service restart | BROKEN_STREAM | service restart (code 1012). Try again in a moment.",
            "1013 | try again later | BUSY | try again later (code 1013). Wait for what is running, then try again.",
            "1013 | सेवा व्यस्त है, बाद में पुनः प्रयास करें | BUSY | सेवा व्यस्त है, बाद में पुनः प्रयास करें (code 1013). Wait for what is running, then try again.",
            "1013 | ระบบไม่ว่าง กรุณาลองใหม่ | BUSY | ระบบไม่ว่าง กรุณาลองใหม่ (code 1013). Wait for what is running, then try again.",
            "1001 | going away | BROKEN_STREAM | going away (code 1001). Try again.",
            "1000 | | BROKEN_STREAM | it gave no reason (code 1000). Try again.",
            "3000 | Unauthorized. | UNAUTHORIZED | Unauthorized (code 3000). Check the API key.",
            "4001 | session expired | BROKEN_STREAM | session expired (code 4001). Try again.",
            "4401 | | UNAUTHORIZED | it gave no reason (code 4401). Check the API key.",
            "4429 | slow down | BUSY | slow down (code 4429). Wait for what is running, then try again."})
    void theReasonOfACloseIsToldAndTheNextStepFits(int code, String reason, Kind kind, String end) {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().web().setDispatcher(FrameServer.answering((id, out) -> {
                FrameServer.text(out, chunk(id, pattern(3200)));
                out.write(FrameServer.close(code, reason == null ? "" : reason)).flush();
            }));

            Turn turn = fixture.speak(Endpoint.WEBSOCKET);

            SpeechFailure failure = turn.heard().failure();
            assertEquals(kind, failure.kind());
            assertTrue(failure.line().endsWith(end), failure.line());
            assertTrue(failure.sentence().contains("closed the socket after 0.1 s of speech: "), failure.sentence());
        }
    }

    @Test
    void aReasonThatIsNoWordsStaysInTheDetails() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().web().setDispatcher(FrameServer.answering((id, out) -> out
                    .write(FrameServer.close(1011, "{\"e\":[[[[7]]]]}")).flush()));

            SpeechFailure failure = fixture.speak(Endpoint.WEBSOCKET).heard().failure();

            assertTrue(failure.sentence().endsWith("it failed on its side (code 1011)."), failure.sentence());
            assertTrue(failure.detail().contains("[[[[7]]]]"), failure.detail());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "websocket | AAAAAAAAAAAAAAAAAAAAAAAAAAA= | answered another WebSocket handshake than ours",
            "websocket | | answered another WebSocket handshake than ours",
            "h2c | x | changed to the protocol “h2c” instead of WebSocket",
            "| x | did not say to which protocol it changed"})
    void anUpgradeToSomethingElseIsSaidToBeThat(String upgrade, String accept, String words) {
        try (ClientFixture fixture = new ClientFixture()) {
            MockResponse.Builder answer = new MockResponse.Builder().code(101).clearHeaders()
                    .setHeader("Connection", "Upgrade").socketHandler(SocketEdgesTest::readToItsEnd);
            if (upgrade != null) {
                answer.setHeader("Upgrade", upgrade);
            }
            if (accept != null) {
                answer.setHeader("Sec-WebSocket-Accept", accept);
            }
            fixture.server().answer(answer);

            SpeechFailure failure = fixture.speak(Endpoint.WEBSOCKET).heard().failure();

            assertEquals(Kind.NOT_CARTESIA, failure.kind(), failure.line());
            assertTrue(failure.sentence().contains(words.replace('“', '"').replace('”', '"')), failure.sentence());
        }
    }

    /// A server that closes at once could reset the connection before its answer is read.
    private static void readToItsEnd(Socket socket) {
        try (BufferedSource source = Okio.buffer(socket.getSource())) {
            source.readAll(Okio.blackhole());
        } catch (IOException closed) {
            // the client has hung up
        }
    }

    @Test
    void anUpgradeThatAgreesToCompressionButDoesNotCompressIsRead() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().web().setDispatcher(FrameServer.answering("permessage-deflate", (id, out) -> {
                FrameServer.text(out, chunk(id, pattern(2)));
                FrameServer.text(out, done(id));
            }));

            fixture.speak(Endpoint.WEBSOCKET).assertTranscript("opened S16LE 16000", "audio 2", "completed");
        }
    }
}
