package dev.soundcheck.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.testing.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RequestCodecTest {
    @Test
    void everyFieldOfTheRequestIsKept() {
        SpeechRequest request = Samples.of(SpeechRequest.class);

        assertEquals(request, RequestCodec.read(RequestCodec.write(request)));
    }

    @Test
    void aKeyThatStandsInARawRequestIsNotKept() {
        SpeechRequest request = SpeechRequest.of("hello", "voice", "sonic-3.6")
                .asRaw("{\"api_key\":\"hunter2\",\"note\":\"sk_car_abcdef123\"}");
        String kept = RequestCodec.write(request).toString();

        assertFalse(kept.contains("hunter2") || kept.contains("sk_car"), kept);
    }

    @Test
    void everyFieldOfAVoiceIsKeptButTheAddressOfItsSample() {
        Voice voice = Samples.of(Voice.class);
        Voice kept = new Voice(voice.id(), voice.name(), voice.description(), voice.tagline(), voice.language(),
                voice.gender(), voice.accent(), voice.owned(), null);

        assertEquals(List.of(kept), VoiceCodec.read(VoiceCodec.write(List.of(voice))));
    }

    @Test
    void requestsThatAreReadDifferentlyHaveDifferentKeys() {
        SpeechRequest request = SpeechRequest.of("hello", "voice", "sonic-3.6");

        assertNotEquals(RequestCodec.key(request),
                RequestCodec.key(request.withPronunciation(request.pronunciation().withAccent("irish"))));
    }
}
