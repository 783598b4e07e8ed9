package io.spendwatch.job.sink.elasticsearch;

import io.spendwatch.job.alert.Alert;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The id under which an alert is indexed: the SHA-256, in lower-case hexadecimal, of rule, customer and window end,
 * parted by NUL.
 *
 * <p>Neither a rule's id nor a time holds a NUL, so the first and the last one part the three whatever the customer is.
 * A repeated alert is the same document. The ids are part of the index: their layout never changes.
 */
final class DocumentId {
    private static final char SEPARATOR = '\0';

    private DocumentId() {}

    /** Returns 64 hexadecimal digits. */
    static String of(Alert alert) {
        String identity = alert.rule() + SEPARATOR + alert.customer() + SEPARATOR + alert.windowEnd();
        return HexFormat.of().formatHex(sha256().digest(identity.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
