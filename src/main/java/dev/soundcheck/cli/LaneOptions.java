package dev.soundcheck.cli;

import dev.soundcheck.lab.plan.Change;
import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.FormatName;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.StampOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// Which lanes are compared: every endpoint in its modes, each form of sound, or lanes named one by one.
/// Filled by picocli, then read.
final class LaneOptions {
    @Option(names = "--endpoints", paramLabel = "E", split = ",", converter = Names.EndpointName.class, description = "Endpoints to compare: bytes, sse, websocket; default: all, or none where --lane is given.")
    private @Nullable List<Endpoint> endpoints;
    @Option(names = "--format", paramLabel = "F", split = ",", converter = Names.FormatNamed.class, description = "Formats to compare, each lane once in each that its endpoint carries: raw, wav, mp3, raw:f32le:44100, mp3:44100:64000, or a name of Cartesia's guide: twilio, telephone, agents, browser.")
    private List<OutputFormat> formats = List.of();
    @Option(names = "--lane", paramLabel = "LANE", converter = LaneName.class, description = "One more lane, such as bytes-warm,format=mp3,voice=ID,model=ID,language=fr,stamps=on. Begins with bytes-cold, bytes-warm, sse-cold, sse-warm, socket-cold, socket-first or socket-later.")
    private List<LabLane> own = List.of();

    /// @throws IllegalArgumentException whose message completes a sentence
    List<LabLane> lanes(boolean cold, boolean warm) {
        List<LabLane> lanes = new ArrayList<>();
        for (Endpoint endpoint : asked()) {
            for (LabLane plain : LabLane.PLAIN) {
                boolean wanted = plain.cold() ? cold : warm;
                if (plain.endpoint() == endpoint && wanted) {
                    lanes.addAll(inEachFormat(plain));
                }
            }
        }
        lanes.addAll(own);
        if (lanes.isEmpty() && !formats.isEmpty()) {
            throw new IllegalArgumentException("none of these endpoints carries the format: wav and mp3 come over "
                    + "bytes");
        }
        return lanes;
    }

    private List<Endpoint> asked() {
        if (endpoints != null) {
            return endpoints;
        }
        return own.isEmpty() ? List.of(Endpoint.values()) : List.of();
    }

    private List<LabLane> inEachFormat(LabLane plain) {
        return formats.isEmpty()
                ? List.of(plain)
                : formats.stream().filter(plain.endpoint()::carries)
                        .map(format -> plain.with(List.of(new Change.Format(format)))).toList();
    }

    /// A plain lane's name, and what it asks for in another way.
    static final class LaneName implements ITypeConverter<LabLane> {
        @Override
        public LabLane convert(String value) {
            String[] parts = value.split(",", -1);
            try {
                LabLane plain = LabLane.withId(parts[0]);
                return plain.with(Arrays.stream(parts).skip(1).map(LaneName::change).toList());
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + value + "' is not a lane: " + e.getMessage());
            }
        }

        private static Change change(String part) {
            String[] pair = part.split("=", 2);
            if (pair.length < 2 || pair[1].isBlank()) {
                throw new IllegalArgumentException("'" + part + "' says nothing; it looks like format=mp3");
            }
            return switch (pair[0]) {
                case "format" -> new Change.Format(FormatName.read(pair[1]));
                case "voice" -> new Change.Speaker(pair[1], pair[1]);
                case "model" -> new Change.Model(pair[1]);
                case "language" -> new Change.Tongue(pair[1]);
                case "stamps" -> new Change.Stamps(stamps(pair[1]));
                default -> throw new IllegalArgumentException("a lane has no '" + pair[0]
                        + "'; it has format, voice, model, language and stamps");
            };
        }

        private static StampOptions stamps(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "on" -> StampOptions.WORDS;
                case "off" -> StampOptions.NONE;
                case "phonemes" -> StampOptions.ALL;
                default -> throw new IllegalArgumentException("stamps are on, off or phonemes");
            };
        }
    }
}
