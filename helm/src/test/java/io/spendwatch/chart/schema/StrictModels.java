package io.spendwatch.chart.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.util.Optional;

/** Reads resources into classes, and rejects fields that the classes do not have. */
final class StrictModels {
    private final ObjectMapper mapper = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new KeepNothingUnknown());

    /** Returns what is wrong with a resource, in one line; nothing when it is right. */
    Optional<String> problem(JsonNode resource, Class<?> model) {
        try {
            mapper.treeToValue(resource, model);
            return Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.of(e.getOriginalMessage() + " in " + path(e));
        }
    }

    private static String path(JsonProcessingException failure) {
        return failure instanceof com.fasterxml.jackson.databind.JsonMappingException mapping
                ? mapping.getPathReference()
                : "the document";
    }

    /** The models have a place for unknown fields, so that clients lose none; here there is to be none. */
    private static final class KeepNothingUnknown extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return Boolean.FALSE;
        }
    }
}
