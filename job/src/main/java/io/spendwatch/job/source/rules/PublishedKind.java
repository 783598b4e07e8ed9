package io.spendwatch.job.source.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.spendwatch.job.rule.RuleKind;
import java.io.IOException;

/** What kind of rule a record of the rules' topic has, whether the rule compiles or not. */
final class PublishedKind {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String KIND = "kind";

    private PublishedKind() {}

    /** Returns whether this is a JSON object that says it is a rule about travel; never throws. */
    static boolean isTravel(byte[] value) {
        try (JsonParser json = JSON.createParser(value)) {
            boolean travel = false;
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean kind = json.currentName().equals(KIND);
                boolean text = json.nextToken() == JsonToken.VALUE_STRING;
                travel |= kind && text && json.getText().equals(RuleKind.TRAVEL.key());
                json.skipChildren();
            }
            return travel;
        } catch (IOException e) {
            return false;
        }
    }
}
