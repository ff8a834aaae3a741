package dev.soundcheck.cartesia.voices;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.cartesia.connection.CartesiaApi;
import dev.soundcheck.cartesia.wire.CatalogJson;
import dev.soundcheck.cartesia.wire.VoiceJson;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechFailure.Kind;
import dev.soundcheck.speech.VoiceCatalog;
import dev.soundcheck.speech.voice.Accent;
import dev.soundcheck.speech.voice.PronunciationDictionary;
import dev.soundcheck.speech.voice.SpokenLocale;
import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.speech.voice.VoicePage;
import dev.soundcheck.speech.voice.VoiceQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// The catalog over HTTP. Blocks the caller's thread; any thread but the window's.
public final class CartesiaVoices implements VoiceCatalog {
    /// Stops at servers that always promise one more page.
    private static final int MOST_PAGES = 50;

    private final CartesiaApi api;

    public CartesiaVoices(CartesiaApi api) {
        this.api = api;
    }

    @Override
    public VoicePage page(VoiceQuery query) throws SpeechException {
        HttpUrl.Builder url = api.route("voices").newBuilder();
        add(url, "limit", Integer.toString(Math.clamp(query.limit(), 1, 100)));
        add(url, "starting_after", query.startingAfter());
        add(url, "q", query.text());
        add(url, "gender", query.gender());
        add(url, "language", query.language());
        return read(preview(url), VoiceJson::page);
    }

    @Override
    public void check() throws SpeechException {
        HttpUrl url = api.route("voices").newBuilder().addQueryParameter("limit", "1").build();
        Enquiry.ask(api, api.clientApart(), api.keyed(url).header("Accept", "application/json"),
                response -> body(response, VoiceJson::page));
    }

    @Override
    public Voice voice(String id) throws SpeechException {
        HttpUrl.Builder url = api.route("voices").newBuilder().addPathSegment(id);
        Voice voice = read(preview(url), VoiceJson::voice);
        if (voice == null) {
            throw new SpeechException(SpeechFailure.of(Kind.VOICE_UNKNOWN,
                    "The service does not know the voice " + id + ".", "Choose another voice.", "no voice came"));
        }
        return voice;
    }

    @Override
    public List<PronunciationDictionary> dictionaries() throws SpeechException {
        List<PronunciationDictionary> all = new ArrayList<>();
        @Nullable
        String after = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            HttpUrl.Builder url = api.route("pronunciation-dicts").newBuilder();
            add(url, "limit", "100");
            add(url, "starting_after", after);
            CatalogJson.Dictionaries some = readIfThere(url.build(), CatalogJson::dictionaries,
                    new CatalogJson.Dictionaries(List.of(), false));
            all.addAll(some.dictionaries());
            if (!some.hasMore()) {
                break;
            }
            after = some.dictionaries().getLast().id();
        }
        return List.copyOf(all);
    }

    @Override
    public List<Accent> accents() throws SpeechException {
        return readIfThere(api.route("accents"), CatalogJson::accents, List.of());
    }

    @Override
    public List<SpokenLocale> locales() throws SpeechException {
        return readIfThere(api.route("locales"), CatalogJson::locales, List.of());
    }

    /// Older services lack these routes, and that is no failure.
    private <T> T readIfThere(HttpUrl url, Reader<T> reader, T otherwise) throws SpeechException {
        try {
            return read(url, reader);
        } catch (SpeechException refused) {
            if (refused.failure().status() == 404) {
                return otherwise;
            }
            throw refused;
        }
    }

    @Override
    public PcmTrack preview(Voice voice) throws SpeechException {
        HttpUrl url = voice.previewUrl() == null ? null : HttpUrl.parse(voice.previewUrl());
        if (url == null) {
            return VoiceCatalog.super.preview(voice);
        }
        return PreviewDownload.fetch(api, url);
    }

    private static void add(HttpUrl.Builder url, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            url.addQueryParameter(name, value);
        }
    }

    private static HttpUrl preview(HttpUrl.Builder url) {
        return url.addQueryParameter("expand[]", "preview_file_url").build();
    }

    /// Reads a body that was answered with 200.
    @FunctionalInterface
    private interface Reader<T extends @Nullable Object> {
        T read(String json) throws IOException;
    }

    private <T extends @Nullable Object> T read(HttpUrl url, Reader<T> reader) throws SpeechException {
        return Enquiry.ask(api, api.keyed(url).header("Accept", "application/json"),
                response -> body(response, reader));
    }

    private <T extends @Nullable Object> T body(Response response, Reader<T> reader)
            throws IOException, SpeechException {
        String json = response.body().string();
        try {
            return reader.read(json);
        } catch (IOException | IllegalStateException noVoices) {
            throw new SpeechException(api.failures().notCartesia(
                    "What answers at " + api.base().place() + " sends no catalog.",
                    api.redactor().clean(json)));
        }
    }
}
