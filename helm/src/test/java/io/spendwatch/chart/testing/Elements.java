package io.spendwatch.chart.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Makes lists of JSON's. */
public final class Elements {
    private Elements() {}

    /** Returns the elements of a list; none when it is not there. */
    public static List<JsonNode> of(JsonNode list) {
        List<JsonNode> elements = new ArrayList<>();
        list.forEach(elements::add);
        return elements;
    }
}
