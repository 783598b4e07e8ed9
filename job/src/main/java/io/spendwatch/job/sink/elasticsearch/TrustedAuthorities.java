package io.spendwatch.job.sink.elasticsearch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    /**
     * Returns a TLS context that trusts them.
     *
     * @param pem the file's text
     * @param pemFile its name, for the message
     * @throws ElasticsearchException when the text holds no certificate
     */
    static SSLContext of(String pem, String pemFile) {
        try {
            KeyStore authorities = KeyStore.getInstance(KeyStore.getDefaultType());
            authorities.load(null, null);
            int number = 0;
            for (Certificate certificate : certificates(pem)) {
                authorities.setCertificateEntry(Integer.toString(number++), certificate);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(authorities);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(pemFile, e);
        }
    }

    /** Returns the failure that says which file cannot be used. */
    static ElasticsearchException unusable(String pemFile, Exception e) {
        return new ElasticsearchException(
                "elasticsearch.ca-certificate: %s cannot be used (%s: %s). Name a readable PEM file of certificate authorities"
                        .formatted(pemFile, e.getClass().getSimpleName(), e.getMessage()),
                e);
    }

    private static Collection<? extends Certificate> certificates(String pem) throws CertificateException {
        Collection<? extends Certificate> certificates = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.ISO_8859_1)));
        if (certificates.isEmpty()) {
            throw new CertificateException("it holds no certificate");
        }
        return certificates;
    }
}
