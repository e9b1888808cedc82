package io.windlass.agent.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BirthSequenceTest {
    @TempDir private Path folder;

    /// tck-id-payloads-nbirth-bdseq-repeat
    @Test
    void itGoesOnAfterARestartAndRoundAfter255() throws IOException {
        Files.writeString(folder.resolve("bdseq"), "254\n");

        assertThat(kept().next()).isEqualTo(255);
        var again = kept();
        assertThat(again.next()).isZero();
        assertThat(again.next()).isEqualTo(1);
        assertThat(folder.resolve("bdseq")).hasContent("1");
    }

    @Test
    void aSpoiltFileIsAStartAnywhere() throws IOException {
        Files.writeString(folder.resolve("bdseq"), "garbage");

        assertThat(kept().next()).isBetween(0, 255);
    }

    @Test
    void aFolderThatCannotBeIsNoHindrance() throws IOException {
        var file = Files.createFile(folder.resolve("a-file"));

        var sequence = new BirthSequence(Optional.of(file.resolve("state")), new Random(7));

        int first = sequence.next();
        assertThat(sequence.next()).isEqualTo((first + 1) % 256);
    }

    private BirthSequence kept() {
        return new BirthSequence(Optional.of(folder), new Random(7));
    }
}
