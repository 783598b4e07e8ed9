package io.spendwatch.job.sink.elasticsearch;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.http.HttpEntity;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.ContentType;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Cancellable;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.ResponseListener;
import org.elasticsearch.client.RestClient;

/** Sends requests over HTTP, to whichever of the hosts answers. */
final class ElasticsearchClient implements ElasticsearchTransport, AutoCloseable {
    private static final byte[] NO_BODY = {};

    private final RestClient client;

    /** @throws ElasticsearchException when the authorities' certificates cannot be read */
    ElasticsearchClient(ElasticsearchSettings settings) {
        client = RestClients.create(settings);
    }

    @Override
    public Reply send(String method, String path, String contentType, byte[] body) throws InterruptedException {
        Request request = new Request(method, path);
        request.setEntity(new ByteArrayEntity(body, ContentType.parse(contentType)));
        CompletableFuture<Response> response = new CompletableFuture<>();
        // The blocking call would turn an interruption into a failure.
        Cancellable cancellable = client.performRequestAsync(request, completing(response));
        try {
            return answer(response.get());
        } catch (InterruptedException e) {
            cancellable.cancel();
            throw e;
        } catch (ExecutionException e) {
            return e.getCause() instanceof ResponseException refused
                    ? answer(refused.getResponse())
                    : ConnectionFailure.judge(e.getCause());
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private static ResponseListener completing(CompletableFuture<Response> response) {
        return new ResponseListener() {
            @Override
            public void onSuccess(Response received) {
                response.complete(received);
            }

            @Override
            public void onFailure(Exception failure) {
                response.completeExceptionally(failure);
            }
        };
    }

    private static Reply answer(Response response) {
        int status = response.getStatusLine().getStatusCode();
        HttpEntity entity = response.getEntity();
        try {
            return new Reply.Answer(status, entity == null ? NO_BODY : EntityUtils.toByteArray(entity));
        } catch (IOException e) {
            return ConnectionFailure.judge(e);
        }
    }
}
