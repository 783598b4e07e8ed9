package io.spendwatch.chart.schema;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import java.util.Map;
import java.util.Optional;

/** The classes of those kinds that the chart may render beside the operators' resources. */
final class CoreResources {
    private static final Map<ResourceKind, Class<?>> MODELS = Map.ofEntries(
            model("v1", ConfigMap.class),
            model("v1", PersistentVolumeClaim.class),
            model("v1", Pod.class),
            model("v1", Service.class),
            model("v1", ServiceAccount.class),
            model("apps/v1", Deployment.class),
            model("batch/v1", Job.class),
            model("networking.k8s.io/v1", Ingress.class),
            model("networking.k8s.io/v1", NetworkPolicy.class),
            model("policy/v1", PodDisruptionBudget.class),
            model("rbac.authorization.k8s.io/v1", Role.class),
            model("rbac.authorization.k8s.io/v1", RoleBinding.class),
            model("monitoring.coreos.com/v1", PodMonitor.class),
            model("monitoring.coreos.com/v1", PrometheusRule.class),
            model("gateway.networking.k8s.io/v1", HTTPRoute.class));

    private CoreResources() {}

    static Optional<Class<?>> model(ResourceKind kind) {
        return Optional.ofNullable(MODELS.get(kind));
    }

    private static Map.Entry<ResourceKind, Class<?>> model(String apiVersion, Class<?> type) {
        return Map.entry(new ResourceKind(apiVersion, type.getSimpleName()), type);
    }
}
