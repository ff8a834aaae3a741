package dev.soundcheck.cartesia.voices;

import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.cartesia.connection.CartesiaApi;
import dev.soundcheck.cartesia.connection.HttpSpeech;
import dev.soundcheck.cartesia.sound.Mp3Decoder;
import dev.soundcheck.cartesia.sound.SoundDecoder;
import dev.soundcheck.cartesia.sound.WavDecoder;
import dev.soundcheck.cartesia.sound.WholeFrames;
import dev.soundcheck.speech.SpeechException;
import java.io.IOException;
import java.util.Arrays;
import okhttp3.HttpUrl;
import okio.BufferedSource;

/// Fetches the service's own sample of a voice, WAV or MP3 by its first bytes. Blocks; stateless.
final class PreviewDownload {
    private static final long MAX_BYTES = 32L * 1024 * 1024;
    private static final int READ_BYTES = 16 * 1024;

    private PreviewDownload() {}

    static PcmTrack fetch(CartesiaApi api, HttpUrl url) throws SpeechException {
        return Enquiry.ask(api, api.clientFor(url),
                mayKnowTheKey(api.base().url(), url) ? api.keyed(url) : api.request(url, null), response -> {
                    if (HttpSpeech.cannotBeSound(response)) {
                        throw new SpeechException(HttpSpeech.refused(api, response, null));
                    }
                    return decode(api, response.body().source());
                });
    }

    /// The key goes to the service and its own hosts only: a sample may be stored anywhere.
    static boolean mayKnowTheKey(HttpUrl base, HttpUrl url) {
        boolean same = base.host().equals(url.host()) && base.port() == url.port() && base.isHttps() == url.isHttps();
        String family = base.topPrivateDomain();
        return same || (url.isHttps() && base.isHttps() && family != null && family.equals(url.topPrivateDomain()));
    }

    private static PcmTrack decode(CartesiaApi api, BufferedSource source) throws IOException, SpeechException {
        SoundDecoder decoder = source.request(4) && source.getBuffer().getByte(0) == 'R'
                ? new WavDecoder()
                : new Mp3Decoder();
        PcmTrack track = null;
        WholeFrames frames = null;
        byte[] buffer = new byte[READ_BYTES];
        long total = 0;
        for (int count = source.read(buffer); count >= 0; count = source.read(buffer)) {
            total += count;
            if (total > MAX_BYTES) {
                break;
            }
            byte[] sound = take(api, decoder, Arrays.copyOf(buffer, count));
            PcmFormat format = decoder.format();
            if (format != null && track == null) {
                track = new PcmTrack(format);
                frames = new WholeFrames(format.bytesPerFrame());
            }
            if (track != null && frames != null) {
                byte[] whole = frames.take(sound);
                track.append(whole, 0, whole.length);
            }
        }
        if (track == null || track.frames() == 0) {
            throw new SpeechException(api.failures().noSound());
        }
        track.finish();
        return track;
    }

    private static byte[] take(CartesiaApi api, SoundDecoder decoder, byte[] bytes) throws SpeechException {
        try {
            return decoder.take(bytes);
        } catch (IOException notPlayable) {
            throw new SpeechException(api.failures().notPlayable(notPlayable));
        }
    }
}
