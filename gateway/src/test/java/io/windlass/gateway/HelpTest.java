package io.windlass.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class HelpTest {
    static Stream<CommandLine> commands() {
        return Main.commandLine().getSubcommands().values().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyDescriptionIsAFormatThatPicocliCanPrint(CommandLine command) {
        var lines = command.getCommandSpec().usageMessage().description();

        assertThat(Arrays.stream(lines).map(line -> line.formatted())).doesNotContainNull();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theFirstLineWhichTheListOfCommandsShowsIsASentence(CommandLine command) {
        assertThat(command.getCommandSpec().usageMessage().description()[0]).endsWith(".");
    }
}
