package io.spendwatch.chart.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.List;

/** The schema of a custom resource, which rejects fields that the API server would drop or refuse. */
final class StrictSchema {
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private final JsonSchema schema;

    /** Takes an {@code openAPIV3Schema} as a CustomResourceDefinition has it. */
    StrictSchema(JsonNode openApi) {
        this.schema = FACTORY.getSchema(Strictness.ofResource(openApi));
    }

    /** Returns what is wrong with a resource; nothing when it is right. */
    List<String> problems(JsonNode resource) {
        return schema.validate(resource).stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .toList();
    }
}
