package io.spendwatch.harness.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The JobManager's REST interface. */
final class FlinkRest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int FIRST_ERROR = 400;
    private static final int UNAVAILABLE = 503;
    private static final String BOUNDARY = "spendwatch-boundary";
    private static final String JSON_TYPE = "application/json";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI base;

    FlinkRest(int port) {
        this.base = URI.create("http://127.0.0.1:" + port);
    }

    int taskManagers() {
        return get("/overview").path("taskmanagers").asInt();
    }

    /** Submits a job and returns its id. */
    String submit(JobSubmission submission) throws InterruptedException {
        String[] jar = new String[1];
        Waiting.until(PATIENCE, "the upload of " + submission.jar(), () -> {
            jar[0] = upload(submission.jar());
            return true;
        });
        ObjectNode request = JSON.createObjectNode();
        request.set("programArgsList", JSON.valueToTree(submission.arguments()));
        request.put("parallelism", submission.parallelism());
        submission
                .restoreFrom()
                .ifPresent(path -> request.put("savepointPath", path.toUri().toString()));
        return post("/jars/" + jar[0] + "/run", request).path("jobid").asText();
    }

    /**
     * Reads a resource.
     *
     * @throws FlinkUnavailableException if nobody answers, or not yet
     * @throws IllegalStateException if the answer is an error
     */
    JsonNode get(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    JsonNode post(String path, JsonNode request) {
        return post(path, JSON_TYPE, BodyPublishers.ofString(request.toString()));
    }

    /** Posts an object of texts and truth values. */
    JsonNode post(String path, Map<String, Object> request) {
        JsonNode json = JSON.valueToTree(request);
        return post(path, json);
    }

    private String upload(Path jar) {
        String head = String.join(
                "\r\n",
                "--" + BOUNDARY,
                "Content-Disposition: form-data; name=\"jarfile\"; filename=\"%s\"".formatted(jar.getFileName()),
                "Content-Type: application/java-archive",
                "",
                "");
        try {
            BodyPublisher body = BodyPublishers.concat(
                    BodyPublishers.ofString(head),
                    BodyPublishers.ofByteArray(Files.readAllBytes(jar)),
                    BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
            String stored = post("/jars/upload", "multipart/form-data; boundary=" + BOUNDARY, body)
                    .path("filename")
                    .asText();
            return Path.of(stored).getFileName().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(jar + " could not be read: " + e.getMessage(), e);
        }
    }

    private JsonNode post(String path, String type, BodyPublisher body) {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", type)
                .POST(body));
    }

    private JsonNode send(HttpRequest.Builder builder) {
        HttpRequest request = builder.timeout(PATIENCE).build();
        HttpResponse<String> response = answer(request);
        if (response.statusCode() == UNAVAILABLE) {
            throw new FlinkUnavailableException(request.uri() + " is not ready: " + response.body(), null);
        }
        if (response.statusCode() >= FIRST_ERROR) {
            throw new IllegalStateException(
                    "%s %s: %d %s".formatted(request.method(), request.uri(), response.statusCode(), response.body()));
        }
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(request.uri() + " answered with no JSON: " + response.body(), e);
        }
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new FlinkUnavailableException(request.uri() + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FlinkUnavailableException("Interrupted while waiting for " + request.uri(), e);
        }
    }
}
