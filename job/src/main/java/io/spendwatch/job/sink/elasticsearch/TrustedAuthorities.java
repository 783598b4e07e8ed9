package io.spendwatch.job.sink.elasticsearch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Trusts the certificate authorities of a PEM file, and no others. */
final class TrustedAuthorities {
    private TrustedAuthorities() {}

    /** @throws ElasticsearchException when the file cannot be read or holds no certificate */
    static SSLContext of(String pemFile) {
        try {
            KeyStore authorities = KeyStore.getInstance(KeyStore.getDefaultType());
            authorities.load(null, null);
            int number = 0;
            for (Certificate certificate : certificates(Path.of(pemFile))) {
                authorities.setCertificateEntry(Integer.toString(number++), certificate);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(authorities);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new ElasticsearchException(
                    "elasticsearch.ca-certificate: %s cannot be used (%s: %s). Name a readable PEM file of certificate authorities"
                            .formatted(pemFile, e.getClass().getSimpleName(), e.getMessage()),
                    e);
        }
    }

    private static Collection<? extends Certificate> certificates(Path pemFile)
            throws IOException, CertificateException {
        try (InputStream in = Files.newInputStream(pemFile)) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (certificates.isEmpty()) {
                throw new CertificateException("it holds no certificate");
            }
            return certificates;
        }
    }
}
