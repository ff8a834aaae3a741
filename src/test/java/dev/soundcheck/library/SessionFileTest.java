package dev.soundcheck.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.files.FileTree;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeJson;
import dev.soundcheck.testing.Voices;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A session that goes from one machine to another.
class SessionFileTest extends SessionCase {
    @Test
    void aSessionOpensOnAnotherMachineAsItWas() throws LibraryException {
        Take made = kept.take("One two three.");
        kept.keep(here, made);
        kept.keep(here, kept.take("Four."));
        here.review(here.heads().getFirst().id(), review -> review.withStar(true).withNote("warm"));
        SessionFile.save(file, session(), here);

        Session back = SessionFile.open(file, elsewhere);
        assertEquals("Hello, \"you\".", back.text());
        assertEquals("voice-1", back.voiceId());
        assertEquals("sonic-3.6", back.modelId());
        assertEquals(Voices.EIGHT, back.voices());
        assertEquals(Map.of("Monday", "{\"runs\":3}"), back.labs());
        assertEquals(here.heads(), elsewhere.heads());
        Take take = elsewhere.load(back.takes().getFirst().id());
        assertEquals(made.timeline().words(), take.timeline().words());
        assertEquals(TakeJson.trace(made), TakeJson.trace(take));
    }

    @Test
    void whatIsThereAlreadyIsNotTakenTwice() throws LibraryException {
        kept.keep(here, kept.take("One."));
        SessionFile.save(file, session(), here);
        assertEquals(1, SessionFile.open(file, elsewhere).takes().size());
        assertEquals(0, SessionFile.open(file, elsewhere).takes().size());
        assertEquals(1, elsewhere.heads().size());
    }

    @Test
    void takesOfASessionGetNumbersOfTheirOwn() throws LibraryException {
        kept.keep(here, kept.take("One."));
        SessionFile.save(file, session(), here);
        kept.keep(elsewhere, kept.take("Another."));
        SessionFile.open(file, elsewhere);
        assertEquals(List.of(2, 3), elsewhere.heads().stream().map(TakeHead::number).toList());
    }

    @Test
    void previewAddressesStayAtHome() throws LibraryException, IOException {
        var voice = new dev.soundcheck.speech.voice.Voice("v", "V", "", "", "en", null, null, false,
                "https://files.example/v.wav?signature=s3cr3t");
        SessionFile.save(file, new Session("", null, null, List.of(voice), List.of(), Map.of()), here);
        assertFalse(new String(unzipped().get("session.json"), StandardCharsets.UTF_8).contains("s3cr3t"));
    }

    @Test
    void aTakeWhoseSoundIsNoPlainFileIsLeftOut() throws IOException, LibraryException {
        kept.keep(here, kept.take("Another."));
        Path sound = here.sound(here.heads().getFirst().id());
        FileTree.delete(sound);
        Files.createDirectory(sound);
        assertEquals(here.heads().size() - 1, SessionFile.save(file, session(), here).takes().size());
    }

    @Test
    void aLinkToAnotherFileIsNotHandedOn() throws IOException, LibraryException {
        kept.keep(here, kept.take("One."));
        kept.keep(here, kept.take("Another."));
        Path sound = here.sound(here.heads().getFirst().id());
        Path secret = Files.writeString(root.resolve("secret"), "a secret");
        Files.delete(sound);
        Files.createSymbolicLink(sound, secret);
        Session saved = SessionFile.save(file, session(), here);
        assertEquals(here.heads().size() - 1, saved.takes().size());
        assertEquals(1, SessionFile.open(file, elsewhere).takes().size());
    }

    @Test
    void aTakeThatClaimsToBeHugeDrivesNoOtherOut() throws IOException, LibraryException {
        kept.keep(here, kept.take("Another."));
        kept.keep(elsewhere, kept.take("Mine."));
        for (TakeHead head : here.heads()) {
            Path json = here.shelf().folder(head.id()).path().resolve(TakeFolder.HEAD);
            Files.writeString(json, Files.readString(json).replaceAll("\"bytes\": \\d+", "\"bytes\": 9000000000000")
                    .replaceAll("\"seconds\": [0-9.]+", "\"seconds\": 1e300"));
        }
        SessionFile.save(file, session(), here);
        List<TakeHead> opened = SessionFile.open(file, elsewhere).takes();
        elsewhere.setBudget(elsewhere.budgetBytes());
        assertEquals(1 + here.heads().size(), elsewhere.heads().size());
        assertTrue(opened.getFirst().seconds() < 10 && opened.getFirst().bytes() < 1 << 20);
    }
}
