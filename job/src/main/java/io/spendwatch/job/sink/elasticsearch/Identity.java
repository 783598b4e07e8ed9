package io.spendwatch.job.sink.elasticsearch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the sink signs in with and whom it trusts, as the files hold it at one moment.
 *
 * @param authorization the value of the Authorization header; empty when Elasticsearch asks for no name
 * @param authorities the PEM text of the trusted authorities; empty: those of the Java runtime
 */
record Identity(Optional<String> authorization, Optional<String> authorities) {
    /** @throws ElasticsearchException when a file cannot be read */
    static Identity read(ElasticsearchSettings settings) {
        Optional<String> authorities = settings.caCertificate().isEmpty()
                ? Optional.empty()
                : Optional.of(readAuthorities(settings.caCertificate()));
        return new Identity(settings.login().authorization(), authorities);
    }

    private static String readAuthorities(String pemFile) {
        try {
            // PEM is ASCII; text around the certificates may be anything.
            return Files.readString(Path.of(pemFile), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw TrustedAuthorities.unusable(pemFile, e);
        }
    }

    /** Shows nothing of the password. */
    @Override
    public String toString() {
        return "Identity[******]";
    }
}
