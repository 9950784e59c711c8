package fi.perhelinja.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.perhelinja.store.redis.RealRedis;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A store that is as it should be is told from one that is not, and neither has anything left in it afterwards. */
class SelftestCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter told = new StringWriter();

    private int run(String... args) {
        PrintWriter out = new PrintWriter(told);
        return new CommandLine(new SelftestCommand()).setOut(out).setErr(out).execute(args);
    }

    private int run(RealRedis redis) throws Exception {
        Path password = Files.writeString(folder.resolve("password"), RealRedis.PASSWORD);
        return run(
                "--store", redis.url(), "--store-user", RealRedis.USER, "--store-password-file", password.toString());
    }

    @Test
    void redisThatIsSetAsItShouldBePassesAndNothingIsLeftInIt() throws Exception {
        try (RealRedis redis = RealRedis.start(folder.resolve("redis"))) {
            assertThat(run(redis)).as(told.toString()).isZero();
            assertThat(redis.say("DBSIZE")).startsWith(":0");
        }
        assertThat(told.toString())
                .contains("appendfsync always", "its clock goes with ours", "Nothing is wrong.")
                .containsPattern("store: all \\d+ clauses of its contract hold")
                .containsPattern("bell: all \\d+ clauses of its contract hold")
                .contains("no rights over Redis itself")
                .doesNotContain("wrong  ");
    }

    @Test
    void eachSettingThatLosesWordsIsNamedWithItsMend() throws Exception {
        try (RealRedis redis = RealRedis.start(
                folder.resolve("redis"),
                "--appendonly",
                "yes",
                "--appendfsync",
                "everysec",
                "--maxmemory-policy",
                "allkeys-lru")) {
            assertThat(run("--store", redis.url())).isEqualTo(1);
            assertThat(redis.say("DBSIZE")).startsWith(":0");
        }
        assertThat(told.toString())
                .contains("maxmemory-policy allkeys-lru throws conversations away", "Mend: maxmemory-policy noeviction")
                .contains("appendfsync everysec", "Mend: appendfsync always")
                .contains("as one who may do anything")
                .contains("Wrong: 2.");
    }

    @Test
    void redisThatIsNotThereIsTold() throws Exception {
        RealRedis gone = RealRedis.start(folder.resolve("redis"));
        gone.close();
        assertThat(run("--store", gone.url())).isEqualTo(2);
        assertThat(told.toString()).contains("Redis is out of reach");
    }

    @Test
    void embeddedStoreIsTriedAsideAndNothingIsLeft() {
        assertThat(run("--data", folder.toString())).as(told.toString()).isZero();
        assertThat(told.toString()).containsPattern("store: all \\d+ clauses of its contract hold");
        assertThat(folder).isEmptyDirectory();
    }
}
