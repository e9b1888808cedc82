package io.windlass.transport.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.EdgeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Named after the Sparkplug rules `topic-structure`, `topic-structure-namespace-a` and
/// `host-topic-phid-*`.
class TopicTest {
    private static final EdgeId EDGE = new EdgeId("zhangbei", "farm-1");
    private static final DeviceId DEVICE = new DeviceId("zhangbei", "WT01");

    @ParameterizedTest
    @EnumSource(MessageType.class)
    void topicStructureOfEveryMessageTypeComesBackTheSame(MessageType type) {
        var topic =
                type.ofDevice()
                        ? new Topic.Device(type, DEVICE, "farm-1")
                        : new Topic.Edge(type, EDGE);

        assertThat(Topic.parse(topic.text())).contains(topic);
    }

    @Test
    void topicStructureNamespaceAIsSpBv10() {
        assertThat(new Topic.Edge(MessageType.NBIRTH, EDGE).text())
                .isEqualTo("spBv1.0/zhangbei/NBIRTH/farm-1");
    }

    @Test
    void topicStructureOfADeviceEndsWithEdgeAndDevice() {
        assertThat(new Topic.Device(MessageType.DDATA, DEVICE, "farm-1").text())
                .isEqualTo("spBv1.0/zhangbei/DDATA/farm-1/WT01");
    }

    @Test
    void hostTopicPhidIsStateAndHostId() {
        var topic = new Topic.State("gateway 1");

        assertThat(topic.text()).isEqualTo("spBv1.0/STATE/gateway 1");
        assertThat(Topic.parse(topic.text())).contains(topic);
    }

    @Test
    void aGroupMayBeCalledState() {
        var edge = new Topic.Edge(MessageType.NDATA, new EdgeId("STATE", "e"));

        assertThat(Topic.parse("spBv1.0/STATE/NDATA/e")).contains(edge);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "spBv1.0",
                "spBv1.0/STATE",
                "spBv1.0/STATE/",
                "spBv1.0/STATE/+",
                "STATE/gateway-1",
                "spAv1.0/g/NDATA/e",
                "spbv1.0/g/NDATA/e",
                "/spBv1.0/g/NDATA/e",
                "spBv1.0/g/NDATA",
                "spBv1.0/g/NDATA/",
                "spBv1.0//NDATA/e",
                "spBv1.0/g/NDATA/e/d",
                "spBv1.0/g/DDATA/e",
                "spBv1.0/g/DDATA/e/",
                "spBv1.0/g/DDATA//d",
                "spBv1.0/g/DDATA/e/d/x",
                "spBv1.0/g/ndata/e",
                "spBv1.0/g/STATE/e",
                "spBv1.0/g/NDATA/+",
                "spBv1.0/g/DDATA/e/#",
                "spBv1.0/#",
                "windlass/v1/status"
            })
    void anythingElseIsNotATopicOfOurs(String text) {
        assertThat(Topic.parse(text)).isEmpty();
    }

    @Test
    void aMessageTypeOfTheOtherKindIsRefused() {
        assertThatThrownBy(() -> new Topic.Edge(MessageType.DDATA, EDGE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Topic.Device(MessageType.NDATA, DEVICE, "farm-1"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Topic.Device(MessageType.DDATA, DEVICE, "farm/1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void filtersNameOneEdgesCommandsOneHostOrEverything() {
        assertThat(Filters.commandsTo(EDGE)).isEqualTo("spBv1.0/zhangbei/NCMD/farm-1");
        assertThat(Filters.stateOf("gateway-1")).isEqualTo("spBv1.0/STATE/gateway-1");
        assertThat(Filters.everything()).isEqualTo("spBv1.0/#");
    }
}
