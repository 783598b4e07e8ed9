package io.spendwatch.job.sink.elasticsearch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Gives prepared replies, and keeps what it was sent. Whoever asks for the index template finds it, unless told otherwise. */
final class ScriptedTransport implements ElasticsearchTransport {
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final Deque<Reply> templateReplies = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();

    ScriptedTransport thenAnswer(int status, String body) {
        replies.add(answer(status, body));
        return this;
    }

    ScriptedTransport thenAnswerItems(String... items) {
        return thenAnswer(200, "{\"errors\":true,\"items\":[" + String.join(",", items) + "]}");
    }

    ScriptedTransport thenLose(String why) {
        replies.add(new Reply.Lost(why));
        return this;
    }

    ScriptedTransport thenFindTemplate(int status, String body) {
        templateReplies.add(answer(status, body));
        return this;
    }

    static String item(int status) {
        return "{\"index\":{\"status\":%d}}".formatted(status);
    }

    static String item(int status, String type, String reason) {
        return "{\"index\":{\"status\":%d,\"error\":{\"type\":\"%s\",\"reason\":\"%s\"}}}"
                .formatted(status, type, reason);
    }

    void forget() {
        requests.clear();
        bodies.clear();
    }

    List<String> requests() {
        return requests;
    }

    /** Returns the ids of the documents of each request. */
    List<List<String>> sentIds() {
        return bodies.stream()
                .map(body -> body.lines()
                        .filter(line -> line.contains("\"_id\""))
                        .map(line -> line.replaceAll(".*\"_id\":\"([^\"]*)\".*", "$1"))
                        .toList())
                .toList();
    }

    @Override
    public Reply send(String method, String path, String contentType, byte[] body) {
        requests.add(method + " " + path);
        if (method.equals("GET")) {
            return templateReplies.isEmpty() ? answer(200, "{}") : templateReplies.remove();
        }
        bodies.add(new String(body, StandardCharsets.UTF_8));
        return replies.remove();
    }

    private static Reply answer(int status, String body) {
        return new Reply.Answer(status, body.getBytes(StandardCharsets.UTF_8));
    }
}
