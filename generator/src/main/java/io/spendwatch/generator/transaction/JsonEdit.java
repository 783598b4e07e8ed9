package io.spendwatch.generator.transaction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A change to an event's JSON. Text stands for bytes here, one ISO 8859-1 character for each. */
@FunctionalInterface
interface JsonEdit {

    String apply(String json);

    /** Puts other JSON in the place of a field's value. */
    static JsonEdit value(String field, String json) {
        Pattern member = member(field, "");
        return event -> member.matcher(event).replaceFirst(Matcher.quoteReplacement('"' + field + "\":" + json));
    }

    /** Leaves a field out. */
    static JsonEdit without(String field) {
        Pattern first = member(field, ",");
        Pattern last = Pattern.compile("," + member(field, "").pattern());
        return event -> first.matcher(event).find()
                ? first.matcher(event).replaceFirst("")
                : last.matcher(event).replaceFirst("");
    }

    private static Pattern member(String field, String suffix) {
        return Pattern.compile('"' + field + "\":(?:\"[^\"]*\"|[^,}\"]*)" + suffix);
    }
}
