package dev.soundcheck.cli;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.live.Cut;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.snippet.Snippet;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.StreamLimit;
import dev.soundcheck.speech.request.FormatName;
import dev.soundcheck.speech.request.OutputFormat;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Converters from words of the command line to values.
final class Names {
    private Names() {}

    /// `bytes`, `sse`, `websocket`.
    static final class EndpointName implements ITypeConverter<Endpoint> {
        @Override
        public Endpoint convert(String value) {
            return pick(value, Arrays.stream(Endpoint.values()).toList(), Endpoint::id);
        }
    }

    /// `raw`, `wav`, `mp3`, each with its parts behind colons, or a name of the guide.
    static final class FormatNamed implements ITypeConverter<OutputFormat> {
        @Override
        public OutputFormat convert(String value) {
            try {
                return FormatName.read(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /// `pcm_s16le`, `pcm_f32le`, `pcm_mulaw`, `pcm_alaw`.
    static final class EncodingName implements ITypeConverter<PcmEncoding> {
        @Override
        public PcmEncoding convert(String value) {
            return pick(value, List.of(PcmEncoding.values()), e -> "pcm_" + e.name().toLowerCase(Locale.ROOT));
        }
    }

    /// `token`, `word`, `clause`, `sentence`, `line`, `whole`.
    static final class CutName implements ITypeConverter<Cut.By> {
        @Override
        public Cut.By convert(String value) {
            return pick(value, Arrays.stream(Cut.By.values()).filter(by -> by != Cut.By.AS_TYPED).toList(),
                    Cut.By::id);
        }
    }

    /// `curl`, `websocat`, `python`, `python-websockets`, `js`, `java`.
    static final class SnippetName implements ITypeConverter<Snippet> {
        @Override
        public Snippet convert(String value) {
            return pick(value, List.of(Snippet.values()), Snippet::id);
        }
    }

    /// `light`, `dark`, `system`.
    static final class ThemeName implements ITypeConverter<Settings.Theme> {
        @Override
        public Settings.Theme convert(String value) {
            return pick(value, List.of(Settings.Theme.values()), t -> t.name().toLowerCase(Locale.ROOT));
        }
    }

    /// `http://…` or `https://…`, with or without a path.
    static final class BaseUrl implements ITypeConverter<URI> {
        @Override
        public URI convert(String value) {
            try {
                URI uri = new URI(value.strip().replaceFirst("^(?i)ws(s?)://", "http$1://"));
                boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
                if (web && uri.getHost() != null && uri.getQuery() == null && uri.getUserInfo() == null) {
                    return uri;
                }
            } catch (URISyntaxException _) {
                // The message below reports it.
            }
            // The value may hold a secret, so the message does not repeat it.
            throw new TypeConversionException(value.contains("@") || value.contains("?")
                    ? "a base URL holds no user name and no query; it looks like http://host:port/path"
                    : "'" + value + "' is not a base URL; it looks like http://host:port/path");
        }
    }

    /// A number as programs write it: 1.2.
    static final class Figure implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            try {
                double figure = Double.parseDouble(value);
                if (Double.isFinite(figure)) {
                    return figure;
                }
            } catch (NumberFormatException _) {
                // The message below reports it.
            }
            throw new TypeConversionException("'" + value + "' is not a number; write it like 1.2");
        }
    }

    /// Minutes of sound, 1 to 360.
    static final class LimitMinutes implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            try {
                int minutes = Integer.parseInt(value);
                if (minutes >= 1 && minutes <= StreamLimit.MOST_MINUTES) {
                    return minutes;
                }
            } catch (NumberFormatException _) {
                // The message below reports it.
            }
            throw new TypeConversionException("'" + value + "' is not a number of minutes from 1 to "
                    + StreamLimit.MOST_MINUTES);
        }
    }

    private static <T> T pick(String value, List<T> all, Function<T, String> name) {
        return all.stream().filter(one -> name.apply(one).equalsIgnoreCase(value)).findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "'" + value + "' is none of " + String.join(", ", all.stream().map(name).toList())));
    }
}
