package io.spendwatch.local.infrastructure;

import io.spendwatch.generator.kafka.KafkaRetry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * A broker with two doors. At the one that clients are told of it speaks TLS, wants a login by SCRAM-SHA-512, and permits
 * nothing that was not granted; at the other one whoever comes is its administrator.
 */
public final class SecuredKafka implements AutoCloseable {
    private static final String MECHANISM = "SCRAM-SHA-512";
    private static final int ITERATIONS = 4096;

    private final Certificates certificates;
    private final LoopbackPort secured;
    private final EmbeddedKafka broker;

    private SecuredKafka(Certificates certificates, LoopbackPort secured, EmbeddedKafka broker) {
        this.certificates = certificates;
        this.secured = secured;
        this.broker = broker;
    }

    /** Starts one that shows a certificate which is valid today. */
    public static SecuredKafka start(Path folder) throws IOException, InterruptedException {
        return start(folder, 1, 30);
    }

    /** Starts one whose certificate expired yesterday. */
    public static SecuredKafka startExpired(Path folder) throws IOException, InterruptedException {
        return start(folder, 30, 29);
    }

    private static SecuredKafka start(Path folder, int startsDaysAgo, int days)
            throws IOException, InterruptedException {
        Certificates certificates = Certificates.make(folder, startsDaysAgo, days);
        LoopbackPort secured = LoopbackPort.free();
        EmbeddedKafka broker = EmbeddedKafka.start(
                LoopbackPort.free(), DataDirectory.temporary(), settings -> secured(settings, secured, certificates));
        return new SecuredKafka(certificates, secured, broker);
    }

    private static Map<String, String> secured(
            Map<String, String> settings, LoopbackPort port, Certificates certificates) {
        Map<String, String> changed = new HashMap<>(settings);
        changed.merge("listeners", ",SECURED://" + port, String::concat);
        changed.merge("listener.security.protocol.map", ",SECURED:SASL_SSL", String::concat);
        changed.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        changed.put("super.users", "User:ANONYMOUS");
        String listener = "listener.name.secured.";
        changed.put(listener + "sasl.enabled.mechanisms", MECHANISM);
        changed.put(
                listener + "scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        changed.put(listener + "ssl.keystore.type", "PKCS12");
        changed.put(listener + "ssl.keystore.location", certificates.keyStore().toString());
        changed.put(listener + "ssl.keystore.password", Certificates.PASSWORD);
        changed.put(listener + "ssl.key.password", Certificates.PASSWORD);
        return changed;
    }

    /** Returns where clients log in. */
    public String bootstrapServers() {
        return secured.toString();
    }

    /** Returns the broker as its administrator sees it. */
    public EmbeddedKafka asAdministrator() {
        return broker;
    }

    /** Returns the certificate that its clients are to trust, PEM. */
    public Path authority() {
        return certificates.authority();
    }

    /** Returns the settings of Kafka's clients for a login. */
    public static Map<String, String> login(String user, String password, Path trusted) {
        return Map.of(
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                MECHANISM,
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(user, password),
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                trusted.toString());
    }

    public void addUser(String user, String password) throws Exception {
        try (Admin admin = admin()) {
            ScramCredentialInfo info = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS);
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(user, info, password)))
                    .all()
                    .get();
            KafkaRetry.STANDARD.until(
                    "let in " + user,
                    () -> admin.describeUserScramCredentials().users().get().contains(user));
        }
    }

    /** Permits a user something. */
    public void permit(String user, ResourceType type, String name, PatternType pattern, AclOperation... operations)
            throws Exception {
        try (Admin admin = admin()) {
            ResourcePattern resource = new ResourcePattern(type, name, pattern);
            List<AclBinding> bindings = List.of(operations).stream()
                    .map(operation -> new AclBinding(
                            resource, new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW)))
                    .toList();
            admin.createAcls(bindings).all().get();
            KafkaRetry.STANDARD.until(
                    "permit " + bindings,
                    () -> admin.describeAcls(AclBindingFilter.ANY)
                            .values()
                            .get()
                            .containsAll(bindings));
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    @Override
    public void close() {
        broker.close();
    }
}
