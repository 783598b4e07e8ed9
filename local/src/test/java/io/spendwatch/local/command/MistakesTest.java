package io.spendwatch.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What people see when they get something wrong: one line, or a line a mistake, exit code 2, and nothing left behind. */
class MistakesTest {
    private static final String RULE = """
            - id: big-spender
              window: {size: PT10H}
              when: count_transactions >= 3
            """;

    @TempDir
    private Path directory;

    private Path events;

    @BeforeEach
    void shouldHaveAnInput() throws IOException {
        events = Files.writeString(directory.resolve("events.jsonl"), "{}\n");
    }

    @Test
    void shouldSuggestTheNearestFlag() {
        assertThat(mistake("replay", "--inptu", events.toString(), "--output", out()))
                .containsExactly("Unknown options: '--inptu', '" + events + "': did you mean --input?"
                        + " (--help lists all options)");
    }

    @Test
    void shouldNameTheFlagsThatAreMissing() {
        assertThat(mistake("replay", "--input", events.toString()))
                .containsExactly("replay needs both: write --input FILE and --output DIR");
    }

    @Test
    void shouldNameAMissingInput() {
        assertThat(mistake("replay", "--input", "nowhere.jsonl", "--output", out()))
                .containsExactly("--input nowhere.jsonl does not exist: name a file of JSON lines");
    }

    @Test
    void shouldSayWhereTheYamlIsBroken() throws IOException {
        Path config = write("config.yaml", "slice: PT1H\n  retain: [\n");
        assertThat(mistake("replay", "--input", events.toString(), "--output", out(), "--config", config.toString()))
                .singleElement()
                .asString()
                .startsWith(config + ":2:9: not valid YAML: mapping values are not allowed here");
    }

    @Test
    void shouldSuggestTheNearestKeyAndReportAllMistakesAtOnce() throws IOException {
        Path config = write("config.yaml", "slize: PT1H\nretain: 24h\nkafka: {start-from: newest}\n");
        assertThat(mistake("replay", "--input", events.toString(), "--output", out(), "--config", config.toString()))
                .containsExactlyInAnyOrder(
                        config + ":1:1: slize: unknown key; did you mean slice?",
                        config + ":2:9: retain: \"24h\" is not an ISO-8601 duration; write PT24H",
                        config + ":3:21: kafka.start-from: there is no \"newest\"; write one of committed, earliest,"
                                + " latest");
    }

    @Test
    void shouldSayWhereAConditionIsWrongAndWhatToWrite() throws IOException {
        Path rules = write("rules.yaml", """
                - id: big-spender
                  window: {size: PT10H}
                  when: total_online > 500 & lat > 44.0
                """);
        assertThat(mistake("rules", "check", rules.toString()))
                .containsExactly(rules + ":3:28: rule big-spender: a single '&' is no operator (position 1:20 of"
                        + " 'when'); write &&");
    }

    @Test
    void shouldRefuseAnOutputThatCannotBeWritten() {
        assertThat(mistake("replay", "--input", events.toString(), "--output", events + "/out"))
                .singleElement()
                .asString()
                .startsWith("--output " + events + "/out cannot be written to (")
                .endsWith("): name a directory that you may write to");
    }

    @Test
    void shouldRefuseAnOutputThatHoldsAResult() throws IOException {
        Files.createDirectories(Path.of(out(), "alerts"));
        assertThat(mistake("replay", "--input", events.toString(), "--output", out()))
                .containsExactly(
                        "--output " + out() + " holds an earlier result (alerts): name another directory, or add"
                                + " --overwrite to replace it");
    }

    @Test
    void shouldRefuseInputsAndSettingsThatAReplayWouldReplace() throws IOException {
        // given
        Path late = Files.createDirectories(Path.of(out(), "late"));
        Path part = Files.writeString(late.resolve("part-0.jsonl"), "{}\n");
        Path rules = Files.writeString(late.resolve("rules.yaml"), RULE);
        Path config = Files.writeString(late.resolve("config.yaml"), "slice: PT1H\n");
        Path named = write("config.yaml", "rules-file: out/late/rules.yaml\n");

        // then
        String why =
                " lies in what --overwrite would replace (" + late + "): copy it elsewhere, or name another --output";
        assertThat(mistake("replay", "--input", part.toString(), "--output", out(), "--overwrite"))
                .containsExactly("--input " + part + why);
        String[] replay = {"replay", "--overwrite", "--input", events.toString(), "--output", out()};
        assertThat(mistake(with(replay, "--rules", rules.toString()))).containsExactly("--rules " + rules + why);
        assertThat(mistake(with(replay, "--config", config.toString()))).containsExactly("--config " + config + why);
        assertThat(mistake(with(replay, "--config", named.toString()))).containsExactly("rules-file " + rules + why);
        assertThat(mistake(with(replay, "-D", "rules-file=" + rules))).containsExactly("rules-file " + rules + why);
    }

    @Test
    void shouldRefuseAFileThatIsNamedTwice() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link.jsonl"), events);
        assertThat(mistake("replay", "--input", events.toString(), link.toString(), "--output", out()))
                .containsExactly("--input " + link + " is the same file as " + events
                        + ": name it once, or its events would count twice");
        assertThat(mistake("replay", "--input", "-", "--input", "-", "--output", out()))
                .containsExactly("--input - is the same file as -: name it once, or its events would count twice");
    }

    @Test
    void shouldNameAPortThatIsInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(mistake("run", "--ui-port", Integer.toString(taken.getLocalPort()), "--output", out()))
                    .singleElement()
                    .asString()
                    .contains("Flink's UI", "127.0.0.1:" + taken.getLocalPort(), "choose another port");
        }
    }

    @Test
    void shouldSayHowADurationIsWritten() {
        assertThat(mistake("run", "--duration", "90s"))
                .singleElement()
                .asString()
                .contains("'--duration'", "'90s' is not an ISO 8601 duration: write PT5S");
    }

    @Test
    void shouldSayHowATimeIsWritten() {
        assertThat(mistake(
                        "generate",
                        "--output",
                        out(),
                        "--count",
                        "1",
                        "--event-time",
                        "accelerated",
                        "--start",
                        "2026-10-01T00:00:00 CET"))
                .singleElement()
                .asString()
                .contains("'2026-10-01T00:00:00 CET' is not an instant in UTC: write it like 2026-10-01T00:00:00Z");
    }

    @Test
    void shouldRefuseANumberThatMakesNoSense() {
        assertThat(mistake("replay", "--input", events.toString(), "--output", out(), "--parallelism", "0"))
                .containsExactly("--parallelism 0 is less than 1: write 1 or more");
    }

    @Test
    void shouldNameTheNearestSettingOfTheCommandLine() {
        assertThat(mistake("replay", "--input", events.toString(), "--output", out(), "-D", "out-of-ordernes=PT5M"))
                .containsExactly("-D out-of-ordernes: unknown key; did you mean out-of-orderness?");
    }

    @Test
    void shouldAskForARulesCommand() {
        assertThat(mistake("rules"))
                .containsExactly("rules needs a command: write rules check FILE, rules test RULES --input FILE,"
                        + " rules apply FILE, rules list, or rules retire ID (--help lists all options)");
    }

    @Test
    void shouldNameWhatATrialOfRulesNeeds() throws IOException {
        Path rules = write("rules.yaml", RULE);
        String needs = "rules test needs both: write rules test RULES --input FILE";
        assertThat(mistake("rules", "test", rules.toString())).containsExactly(needs);
        assertThat(mistake("rules", "test", "--input", events.toString())).containsExactly(needs);
    }

    @Test
    void shouldCheckTheRulesBeforeTheyAreTried() throws IOException {
        Path rules = write("rules.yaml", RULE.replace(">= 3", "& 3") + RULE.replace("PT10H", "PT90M"));
        assertThat(mistake("rules", "test", rules.toString(), "--input", "nowhere.jsonl"))
                .isEqualTo(mistake("rules", "check", rules.toString()))
                .hasSizeGreaterThan(2);
    }

    @Test
    void shouldCheckTheRulesBeforeTheyArePublished() throws IOException {
        Path rules = write("rules.yaml", RULE.replace(">= 3", "& 3") + RULE.replace("PT10H", "PT90M"));
        assertThat(mistake("rules", "apply", rules.toString()))
                .isEqualTo(mistake("rules", "check", rules.toString()))
                .hasSizeGreaterThan(2);
    }

    @Test
    void shouldHoldRulesAgainstTheSlicesOfTheConfiguration() throws IOException {
        Path config = write("config.yaml", "retain: PT6H\nrules: []\n");
        Path rules = write("rules.yaml", RULE);
        assertThat(mistake("rules", "apply", rules.toString(), "--config", config.toString()))
                .singleElement()
                .asString()
                .contains("PT10H is longer than slices are kept (retain PT6H)");
    }

    @Test
    void shouldAskForARuleToPublish() throws IOException {
        Path rules = write("rules.yaml", "[]\n");
        assertThat(mistake("rules", "apply", rules.toString()))
                .containsExactly(rules + " holds no rules: write the one to publish");
        assertThat(mistake("rules", "apply"))
                .containsExactly("Missing required parameter: 'FILE' (--help lists all options)");
        assertThat(mistake("rules", "retire"))
                .containsExactly("Missing required parameter: 'ID' (--help lists all options)");
    }

    @Test
    void shouldSayFromWhenARuleMayCount() throws IOException {
        Path rules = write("rules.yaml", RULE);
        assertThat(mistake("rules", "apply", rules.toString(), "--effective-from", "tomorrow"))
                .singleElement()
                .asString()
                .contains("'tomorrow' is neither now nor an instant in UTC: write it like 2026-10-28T12:00:00Z");
    }

    @Test
    void shouldRefuseToWaitForNoTime() throws IOException {
        Path rules = write("rules.yaml", RULE);
        assertThat(mistake("rules", "apply", rules.toString(), "--timeout", "PT0S"))
                .containsExactly("--timeout PT0S is no time to wait: write PT30S, say");
    }

    @Test
    void shouldNameAPropertiesFileThatIsNotThere() {
        assertThat(mistake("rules", "list", "--properties", "nowhere.properties"))
                .containsExactly(
                        "--properties: there is no file nowhere.properties: give the path of one that is there");
    }

    @Test
    void shouldNameTheNearestRuleToTry() throws IOException {
        Path rules = write("rules.yaml", RULE);
        assertThat(mistake("rules", "test", rules.toString(), "--input", events.toString(), "--rule", "bigspender"))
                .containsExactly("--rule bigspender: no such rule in " + rules + "; did you mean big-spender?");
    }

    @Test
    void shouldAskForARuleToTry() throws IOException {
        Path disabled = write("disabled.yaml", RULE + "  enabled: false\n");
        assertThat(mistake("rules", "test", disabled.toString(), "--input", events.toString()))
                .containsExactly(disabled + " enables no rule: write enabled: true, or name the one to try, as in"
                        + " --rule big-spender");
        Path empty = write("empty.yaml", "[]\n");
        assertThat(mistake("rules", "test", empty.toString(), "--input", events.toString()))
                .containsExactly(empty + " holds no rules: write the one to try");
    }

    @Test
    void shouldRefuseATrialThatMakesNoSense() throws IOException {
        String rules = write("rules.yaml", RULE).toString();
        assertThat(mistake("rules", "test", rules, "--input", "nowhere.jsonl"))
                .containsExactly("--input nowhere.jsonl does not exist: name a file of JSON lines");
        assertThat(mistake("rules", "test", rules, "--input", events.toString(), "--examples", "-1"))
                .containsExactly("--examples -1 is less than 0: write 0 or more");
    }

    private List<String> mistake(String... arguments) {
        List<Path> before = files();
        StringWriter err = new StringWriter();
        CommandLine command = SpendwatchCommand.commandLine().setErr(new PrintWriter(err, true));

        assertThat(command.execute(arguments)).as("exit code").isEqualTo(2);

        assertThat(files()).as("left behind").isEqualTo(before);
        return err.toString().lines().toList();
    }

    private static String[] with(String[] arguments, String... more) {
        return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String out() {
        return directory.resolve("out").toString();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
