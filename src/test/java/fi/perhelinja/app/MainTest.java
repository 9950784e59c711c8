package fi.perhelinja.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {

    @Test
    void commandsAreNamedAsTheyNameThemselves() {
        Map<String, CommandLine> all = Main.line().getSubcommands();
        assertThat(all).containsKeys("serve", "check", "help");
        all.forEach((name, command) -> assertThat(command.getCommandSpec()
                        .userObject()
                        .getClass()
                        .getAnnotation(CommandLine.Command.class)
                        .name())
                .isEqualTo(name));
    }

    @Test
    void onlyTheCommandThatIsAskedForIsMadeReady() {
        assertThat(Main.line("check", "--flows", "flows").getSubcommands()).containsOnlyKeys("check");
    }

    @Test
    void allCommandsAreThereWhenHelpIsAskedForOrACommandIsMisspelt() {
        assertThat(Main.line("help", "check").getSubcommands()).containsKeys("check", "serve", "help");
        assertThat(Main.line("chekc").getSubcommands())
                .hasSameSizeAs(Main.line().getSubcommands());
    }
}
