package dev.soundcheck.cartesia.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.cartesia.wire.RequestJson.Input;
import dev.soundcheck.speech.request.ApiVersion;
import dev.soundcheck.speech.request.Delivery;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.Pronunciation;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.request.StampOptions;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RequestJsonTest {
    private static final SpeechRequest LINE = SpeechRequest.of("Hi “you” \u2028\n\"\\<b>", "v", "m")
            .withStamps(StampOptions.NONE).withFormat(OutputFormat.raw(PcmEncoding.MULAW, 8000));
    private static final String FORMAT = "\"output_format\":{\"container\":\"raw\",\"encoding\":\"pcm_mulaw\",\"sample_rate\":8000}";

    @Test
    void whatIsUnsetIsLeftOutAndTextIsKeptToTheLetter() {
        assertEquals(
                json("{\"model_id\":\"m\",\"transcript\":\"Hi “you” \\u2028\\n\\\"\\\\<b>\",\"voice\":\"v\"," + FORMAT
                        + "}"),
                json(new RequestJson(ApiVersion.V2026_08_14).bytes(LINE)));
    }

    @ParameterizedTest
    @EnumSource(value = ApiVersion.class, names = "V2026_08_14", mode = EnumSource.Mode.EXCLUDE)
    void olderVersionsNameTheVoiceByModeAndKnowNoRegions(ApiVersion version) {
        SpeechRequest request = LINE.withText("Hi").withLanguage("pt_BR")
                .withPronunciation(new Pronunciation("irish", "off", "dict-1"));

        assertEquals(
                json("{\"model_id\":\"m\",\"transcript\":\"Hi\",\"voice\":{\"mode\":\"id\",\"id\":\"v\"},\"language\":\"pt\","
                        + FORMAT + ",\"pronunciation_dict_id\":\"dict-1\"}"),
                json(new RequestJson(version).bytes(request)));
    }

    @ParameterizedTest
    @CsvSource({"en, language, en", "en-GB, locale, en-GB", "pt_BR, locale, pt_BR"})
    void aRegionIsALocaleAndABaseCodeALanguage(String code, String field, String value) {
        JsonElement sent = json(new RequestJson(ApiVersion.V2026_08_14).sse(LINE.withLanguage(code)));

        assertEquals(value, sent.getAsJsonObject().get(field).getAsString());
        assertEquals(false, sent.getAsJsonObject().has(field.equals("locale") ? "language" : "locale"));
    }

    @Test
    void pronunciationIsSentByTheNewestVersion() {
        JsonElement sent = json(new RequestJson(ApiVersion.V2026_08_14)
                .bytes(LINE.withPronunciation(new Pronunciation("irish", "off", "dict-1"))));

        assertEquals("irish", sent.getAsJsonObject().get("accent").getAsString());
        assertEquals("off", sent.getAsJsonObject().get("normalization").getAsString());
        assertEquals("dict-1", sent.getAsJsonObject().get("pronunciation_dict_id").getAsString());
    }

    @Test
    void deliveryHoldsOnlyWhatIsNotNaturalAndEmotionsAreLowerCase() {
        assertEquals(json("{\"speed\":1.25}"), config(new Delivery(1.25, 1, null)));
        assertEquals(json("{\"volume\":0.5,\"emotion\":\"calm\"}"), config(new Delivery(1, 0.5, "Calm")));
    }

    @ParameterizedTest
    @CsvSource({"V2026_08_14, 9000, 5000", "V2026_03_01, 9000, 5000", "V2025_04_16, 9000, 1000",
            "V2026_08_14, 0, 0", "V2025_04_16, 600, 600"})
    void theBufferDelayStaysWithinTheLimitOfItsVersion(ApiVersion version, int asked, int sent) {
        JsonElement message = json(
                new RequestJson(version).input(LINE, "c", new Input("Hi ", true, false), OptionalInt.of(asked)));

        assertEquals(sent, message.getAsJsonObject().get("max_buffer_delay_ms").getAsInt());
        assertEquals(true, message.getAsJsonObject().get("continue").getAsBoolean());
    }

    @Test
    void aFlushCarriesTheFullSetOfFields() {
        assertEquals(
                json("{\"context_id\":\"c\",\"model_id\":\"m\",\"transcript\":\"\",\"voice\":\"v\"," + FORMAT
                        + ",\"continue\":true,\"flush\":true,\"max_buffer_delay_ms\":0}"),
                json(new RequestJson(ApiVersion.V2026_08_14).input(LINE, "c", new Input("", true, true),
                        OptionalInt.of(0))));
    }

    @ParameterizedTest
    @CsvSource({"S16LE, pcm_s16le", "F32LE, pcm_f32le", "MULAW, pcm_mulaw", "ALAW, pcm_alaw"})
    void everyEncodingHasItsName(PcmEncoding encoding, String name) {
        JsonElement wav = json(
                new RequestJson(ApiVersion.DEFAULT).bytes(LINE.withFormat(OutputFormat.wav(encoding, 44100))));

        assertEquals(json("{\"container\":\"wav\",\"encoding\":\"" + name + "\",\"sample_rate\":44100}"),
                wav.getAsJsonObject().get("output_format"));
    }

    @Test
    void anMp3HasABitRateAndNoEncoding() {
        JsonElement mp3 = json(
                new RequestJson(ApiVersion.DEFAULT).bytes(LINE.withFormat(OutputFormat.mp3(22050, 64000))));

        assertEquals(json("{\"container\":\"mp3\",\"bit_rate\":64000,\"sample_rate\":22050}"),
                mp3.getAsJsonObject().get("output_format"));
    }

    private static JsonElement config(Delivery delivery) {
        return json(new RequestJson(ApiVersion.DEFAULT).bytes(LINE.withDelivery(delivery))).getAsJsonObject()
                .get("generation_config");
    }

    private static JsonElement json(String text) {
        return JsonParser.parseString(text);
    }
}
