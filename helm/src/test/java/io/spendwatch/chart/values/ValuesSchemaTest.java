package io.spendwatch.chart.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.spendwatch.chart.Chart;
import io.spendwatch.chart.ChartException;
import io.spendwatch.chart.Release;
import io.spendwatch.chart.Repository;
import io.spendwatch.chart.testing.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValuesSchemaTest {
    private static final Chart CHART = Repository.current().chart();
    private static final JsonNode DEFAULTS = Yaml.read(CHART.values());
    private static final JsonNode SCHEMA_TEXT = Yaml.read(CHART.schema());
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(SCHEMA_TEXT);

    /** Helm puts it there when the chart is part of another. */
    private static final String GLOBAL = "global";

    @TempDir
    private Path folder;

    static List<SchemaMap> maps() {
        return SchemaMap.allIn(SCHEMA_TEXT);
    }

    static Stream<String> closedMaps() {
        return maps().stream().filter(map -> map.isClosed() && !map.isInList()).map(SchemaMap::path);
    }

    static List<String> leaves() {
        return Values.leaves(DEFAULTS);
    }

    @Test
    void shouldAcceptTheChartsOwnValues() {
        assertThat(SCHEMA.validate(DEFAULTS)).isEmpty();
    }

    @Test
    void shouldCloseEveryMapThatNamesItsKeys() {
        assertThat(maps())
                .filteredOn(map -> !map.isFreeForm() && !map.isClosed())
                .extracting(SchemaMap::path)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("closedMaps")
    void shouldMakeHelmRejectAnUnknownKey(String path) throws IOException {
        String key = path.isEmpty() ? "unexpectedKey" : path + ".unexpectedKey";
        Path values = Files.writeString(
                folder.resolve("values.yaml"),
                Values.setting(key, BooleanNode.TRUE).toString());

        assertThatThrownBy(() -> CHART.render(Release.DEFAULT, List.of(values)))
                .isInstanceOf(ChartException.class)
                .hasMessageContaining("unexpectedKey")
                .hasMessageContaining("schema");
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void shouldRejectAValueOfAnotherType(String path) {
        JsonNode standard = Values.at(DEFAULTS, path);
        JsonNode wrong = standard.isTextual()
                ? Yaml.MAPPER.createArrayNode().add(Yaml.MAPPER.createObjectNode())
                : TextNode.valueOf("unexpected text");

        assertThat(SCHEMA.validate(Values.setting(path, wrong))).isNotEmpty();
    }

    @Test
    void shouldNameEveryValueAndNoOther() {
        Set<String> named = new HashSet<>();
        for (SchemaMap map : maps()) {
            JsonNode values = map.path().isEmpty() ? DEFAULTS : Values.at(DEFAULTS, map.path());
            // What is in a list or in an empty map is for the user to add, and so are Kubernetes' own types.
            if (map.isInList() || map.isFreeForm() || map.isShared() || values.isEmpty()) {
                continue;
            }
            Set<String> keys = fieldNames(map.schema().path("properties"));
            keys.remove(GLOBAL);
            assertThat(fieldNames(values))
                    .as("the values of %s", map.path().isEmpty() ? "the chart" : map.path())
                    .isEqualTo(keys);
            named.add(map.path());
        }
        assertThat(named).contains("").hasSizeGreaterThan(1);
    }

    private static Set<String> fieldNames(JsonNode map) {
        Set<String> names = new HashSet<>();
        map.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
