package io.spendwatch.job.sink.elasticsearch;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/** Who signs in to Elasticsearch. Nothing of it is ever printed but where a secret is kept. */
public sealed interface Login extends Serializable {

    /**
     * Returns the value of the Authorization header; empty when Elasticsearch asks for no name.
     *
     * @throws ElasticsearchException when it cannot be read
     */
    Optional<String> authorization();

    /** Nobody. */
    record Anonymous() implements Login {
        @Override
        public Optional<String> authorization() {
            return Optional.empty();
        }
    }

    /** A user whose password travels with the job. */
    record Password(String username, String password) implements Login {
        @Override
        public Optional<String> authorization() {
            String credentials = username + ":" + password;
            return Optional.of(
                    "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public String toString() {
            return "Password[username=" + username + ", password=******]";
        }
    }

    /**
     * A directory that holds the files {@code username} and {@code password}, as a Kubernetes Secret is mounted. They are
     * read where they are needed and travel nowhere.
     */
    record MountedSecret(String directory) implements Login {
        @Override
        public Optional<String> authorization() {
            return new Password(read("username"), read("password")).authorization();
        }

        private String read(String name) {
            Path file = Path.of(directory, name);
            try {
                return Files.readString(file).strip();
            } catch (IOException e) {
                throw new ElasticsearchException(
                        "elasticsearch.credentials-directory: %s cannot be read (%s). Mount a Secret with the keys username and password there"
                                .formatted(file, e.getClass().getSimpleName()),
                        e);
            }
        }
    }
}
