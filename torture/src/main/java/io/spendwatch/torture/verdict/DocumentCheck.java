package io.spendwatch.torture.verdict;

import io.spendwatch.torture.model.PossibleRows;
import io.spendwatch.torture.model.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds what Elasticsearch has, and what it has refused, against the rows that must be in one of the two. */
final class DocumentCheck {
    private final RowCheck rows;
    private final Objections objections;

    DocumentCheck(Map<String, PossibleRows> right, Objections objections) {
        this.rows = new RowCheck(right, objections);
        this.objections = objections;
    }

    /**
     * Objects to what is in neither, too much, or there twice. A document that was refused may be there all the same, and
     * may have been refused more than once: a job that has begun again has sent it again.
     *
     * @param documents in the index
     * @param refused among the dead letters
     * @param refuses whether any were to be refused
     */
    void check(Collection<Row> documents, Collection<Row> refused, boolean refuses) {
        Set<Row> absent = new LinkedHashSet<>(refused);
        if (!refuses) {
            objections.examples("documents refused", absent);
        }
        documents.forEach(absent::remove);
        List<Row> all = new ArrayList<>(documents);
        all.addAll(absent);
        rows.check("Elasticsearch or its refusals", all);
    }
}
