package io.spendwatch.local.infrastructure;

import java.util.List;
import java.util.Map;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.transport.Netty4Plugin;

/** A node whose only plugin is the HTTP transport, taken from the class path. */
final class ElasticsearchNode extends Node {
    private static final String NAME = "spendwatch";

    ElasticsearchNode(LoopbackPort port, DataDirectory directory) {
        super(
                InternalSettingsPreparer.prepareEnvironment(
                        settings(port, directory), Map.of(), directory.path().resolve("config"), () -> NAME),
                List.of(Netty4Plugin.class),
                true);
    }

    private static Settings settings(LoopbackPort port, DataDirectory directory) {
        return Settings.builder()
                .put("cluster.name", NAME)
                .put("node.name", NAME)
                .put("discovery.type", "single-node")
                .put("network.host", LoopbackPort.HOST)
                .put("http.port", port.number())
                .put("http.type", Netty4Plugin.NETTY_HTTP_TRANSPORT_NAME)
                // A node cannot do without a transport port; nobody connects to it.
                .put("transport.port", 0)
                .put("transport.type", Netty4Plugin.NETTY_TRANSPORT_NAME)
                .put("path.home", directory.path().toString())
                .put("path.data", directory.path().resolve("data").toString())
                .put("path.logs", directory.path().resolve("logs").toString())
                // A laptop's disk that is nearly full must not turn the index read-only.
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                // Memory-mapped files need a kernel setting that laptops do not have.
                .put("node.store.allow_mmap", false)
                .build();
    }
}
