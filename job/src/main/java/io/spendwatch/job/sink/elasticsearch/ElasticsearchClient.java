package io.spendwatch.job.sink.elasticsearch;

import java.io.IOException;
import java.io.UncheckedIOException;
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

/**
 * Sends requests over HTTP, to whichever of the hosts answers.
 *
 * <p>Credentials and certificate authorities that come from files are read again when Elasticsearch refuses the user or
 * cannot be trusted: a rotated Secret does not restart the job.
 */
final class ElasticsearchClient implements ElasticsearchTransport, AutoCloseable {
    private static final byte[] NO_BODY = {};
    private static final int UNAUTHORIZED = 401;

    private final ElasticsearchSettings settings;
    private final RequestPatience patience;

    private Identity identity;
    private RestClient client;
    private boolean answered;

    /** @throws ElasticsearchException when the login or the authorities' certificates cannot be read */
    ElasticsearchClient(ElasticsearchSettings settings) {
        this.settings = settings;
        patience = new RequestPatience(settings.connectTimeout(), settings.requestTimeout());
        identity = Identity.read(settings);
        client = RestClients.create(settings, identity);
    }

    @Override
    public Reply send(String method, String path, String contentType, byte[] body) throws InterruptedException {
        Request request = new Request(method, path);
        if (body.length > 0) {
            request.setEntity(new ByteArrayEntity(body, ContentType.parse(contentType)));
        }
        Reply reply = perform(request);
        if (isRefused(reply)) {
            reply = performRenewed(request, reply);
        }
        if (reply instanceof Reply.Untrusted untrusted && !answered) {
            throw untrusted.toException();
        }
        answered |= reply instanceof Reply.Answer;
        return reply;
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private Reply perform(Request request) throws InterruptedException {
        request.setOptions(patience.options());
        CompletableFuture<Response> response = new CompletableFuture<>();
        // The blocking call would turn an interruption into a failure.
        Cancellable cancellable = client.performRequestAsync(request, completing(response));
        try {
            return answer(response.get());
        } catch (InterruptedException e) {
            cancellable.cancel();
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ResponseException refused) {
                return answer(refused.getResponse());
            }
            return lost(e.getCause());
        }
    }

    private static boolean isRefused(Reply reply) {
        return reply instanceof Reply.Untrusted
                || (reply instanceof Reply.Answer answer && answer.status() == UNAUTHORIZED);
    }

    /** Sends the request once more if the files of login and authorities have changed since they were read. */
    private Reply performRenewed(Request request, Reply refused) throws InterruptedException {
        try {
            Identity now = Identity.read(settings);
            if (now.equals(identity)) {
                return refused;
            }
            RestClient renewed = RestClients.create(settings, now);
            client.close();
            client = renewed;
            identity = now;
        } catch (ElasticsearchException e) {
            if (answered) {
                // The files are being replaced at this moment.
                return new Reply.Lost(e.getMessage());
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("The connection to Elasticsearch could not be closed", e);
        }
        return perform(request);
    }

    private Reply answer(Response response) {
        int status = response.getStatusLine().getStatusCode();
        HttpEntity entity = response.getEntity();
        try {
            Reply.Answer answer = new Reply.Answer(status, entity == null ? NO_BODY : EntityUtils.toByteArray(entity));
            patience.answered();
            return answer;
        } catch (IOException e) {
            return lost(e);
        }
    }

    private Reply lost(Throwable failure) {
        return ConnectionFailure.isTimeout(failure) ? patience.unanswered() : ConnectionFailure.judge(failure);
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
}
