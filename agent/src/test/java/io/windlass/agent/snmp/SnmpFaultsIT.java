package io.windlass.agent.snmp;

import static io.windlass.agent.snmp.SnmpRig.BASE;
import static io.windlass.agent.snmp.SnmpRig.SIGNALS;
import static io.windlass.agent.snmp.SnmpRig.TIMEOUT;
import static io.windlass.agent.snmp.SnmpRig.bad;
import static io.windlass.agent.snmp.SnmpRig.good;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.windlass.agent.config.SnmpVersion;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Reading.Bad;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snmp4j.PDU;
import org.snmp4j.smi.Gauge32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.VariableBinding;

class SnmpFaultsIT {
    private SnmpRig rig;
    private SnmpAgent agent;

    @BeforeEach
    void start() throws IOException {
        rig = new SnmpRig();
        agent = rig.agent();
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void aTooBigRequestIsHalvedAndTheSizeIsRemembered() throws Exception {
        agent.bearAtMost(10);
        var device = rig.device();

        assertThat(device.poll().good()).isEqualTo(SIGNALS);
        agent.asked().clear();
        assertThat(device.poll().good()).isEqualTo(SIGNALS);
        assertThat(agent.asked()).allMatch(pdu -> pdu.size() <= 10);
    }

    @Test
    void anErrorThatEndsWithFewerValuesHalvesThemAndIsRemembered() throws Exception {
        agent.behave((request, honest) -> {
            if (request.getType() == PDU.GET && request.size() > 10)
                honest.setErrorStatus(PDU.genErr);
            return Optional.of(honest);
        });
        var device = rig.device();

        assertThat(device.poll().good()).isEqualTo(SIGNALS);
        agent.asked().clear();
        assertThat(device.poll().good()).isEqualTo(SIGNALS);
        assertThat(agent.asked()).allMatch(pdu -> pdu.size() <= 10);
    }

    @Test
    void anAgentThatLeavesLongRequestsUnansweredIsAskedForLess() throws Exception {
        var device =
                rig.device("", rig.address("127.0.0.1", SnmpVersion.V2C), Duration.ofMillis(200));
        agent.behave(
                (request, honest) -> request.size() > 10 ? Optional.empty() : Optional.of(honest));

        await().until(() -> device.poll().good() == SIGNALS);

        assertThat(device.poll().good()).isEqualTo(SIGNALS);
    }

    @Test
    void anAgentThatRefusesBulkRequestsIsWalkedStepByStep() throws Exception {
        agent.behave((request, honest) -> {
            if (request.getType() == PDU.GETBULK) honest.setErrorStatus(PDU.genErr);
            return Optional.of(honest);
        });

        assertThat(rig.device().poll().good()).isEqualTo(SIGNALS);
    }

    @Test
    void anAgentThatLeavesBulkRequestsUnansweredIsWalkedStepByStep() throws Exception {
        agent.behave((request, honest) ->
                request.getType() == PDU.GETBULK ? Optional.empty() : Optional.of(honest));

        assertThat(rig.device().poll().good()).isEqualTo(SIGNALS);

        // one request and its repetition, then never again
        assertThat(agent.asked().stream().filter(pdu -> pdu.getType() == PDU.GETBULK)).hasSize(2);
    }

    @Test
    void anAgentThatAnswersBulkRequestsWithNothingIsWalkedStepByStep() throws Exception {
        agent.behave((request, honest) -> {
            if (request.getType() == PDU.GETBULK) honest.clear();
            return Optional.of(honest);
        });

        assertThat(rig.device().poll().good()).isEqualTo(SIGNALS);
    }

    @Test
    void bulkAnswersThatAreCutShortAreContinued() throws Exception {
        agent.bearAtMost(2);

        assertThat(rig.device("max_varbinds: 2", SnmpVersion.V2C).poll().good()).isEqualTo(SIGNALS);
    }

    @Test
    void getAnswersThatAreCutShortAreContinued() throws Exception {
        agent.behave((request, honest) -> {
            while (request.getType() == PDU.GET && honest.size() > 7) {
                honest.remove(honest.size() - 1);
            }
            return Optional.of(honest);
        });

        assertThat(rig.device().poll().good()).isEqualTo(SIGNALS);
    }

    @Test
    void aTableThatGoesInCirclesIsStoppedAndTheRestLives() throws Exception {
        agent.behave((request, honest) -> {
            boolean walksCurrent =
                    request.getType() == PDU.GETBULK
                            && request.get(0).getOid().startsWith(new OID(BASE + ".3.1"));
            if (walksCurrent) {
                var first = new OID(BASE + ".3.1.1.1");
                honest.clear();
                honest.add(new VariableBinding(first, new Gauge32(1)));
                honest.add(new VariableBinding(first, new Gauge32(1)));
            }
            return Optional.of(honest);
        });

        var sample = rig.device().poll();

        assertThat(sample.readings())
                .contains(good("frequency", 50), good("outlet.12/active_power", 600))
                .contains(good("outlet.1/current", 1.501));
        assertThat(sample.good()).isEqualTo(14);
    }

    @Test
    void aValueThatTheAgentChokesOnIsRefusedAndTheRestIsRead() throws Exception {
        var device = rig.device();
        device.poll();
        agent.behave((request, honest) -> {
            for (int i = 0; i < request.size(); i++) {
                if (!request.get(i).getOid().equals(new OID(BASE + ".1.0"))) continue;
                honest.setErrorStatus(PDU.genErr);
                honest.setErrorIndex(i + 1);
            }
            return Optional.of(honest);
        });

        var sample = device.poll();

        assertThat(sample.readings()).contains(bad("frequency", Fault.REFUSED));
        assertThat(sample.good()).isEqualTo(SIGNALS - 1);
    }

    @Test
    void anErrorWithoutAnIndexIsNarrowedDownToItsValue() throws Exception {
        var device = rig.device();
        device.poll();
        agent.behave((request, honest) -> {
            var oids = request.getAll().stream().map(VariableBinding::getOid);
            if (oids.anyMatch(new OID(BASE + ".1.0")::equals)) honest.setErrorStatus(PDU.genErr);
            return Optional.of(honest);
        });

        assertThat(device.poll().good()).isEqualTo(SIGNALS - 1);
    }

    @Test
    void aSilentDeviceCostsOneTimeoutAndKeepsItsSignals() throws Exception {
        var device = rig.device();
        device.poll();
        agent.behave((_, _) -> Optional.empty());

        long start = System.nanoTime();
        var sample = device.poll();
        var took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(sample.readings())
                .hasSize(SIGNALS)
                .allMatch(r -> r instanceof Bad(var _, var fault) && fault == Fault.TIMEOUT);
        assertThat(took).isBetween(TIMEOUT.minusMillis(50), TIMEOUT.multipliedBy(2));
    }

    @Test
    void aDeviceThatIsAwayAtFirstIsLearntWhenItAnswers() throws Exception {
        var device = rig.device();
        agent.behave((_, _) -> Optional.empty());

        assertThat(device.poll().readings()).containsExactly(bad("frequency", Fault.TIMEOUT));

        agent.behave((_, honest) -> Optional.of(honest));
        assertThat(device.poll().good()).isEqualTo(SIGNALS);
    }

    @Test
    void aColumnThatIsNeverAnsweredDoesNotHideTheOthers() throws Exception {
        var device = rig.device();
        agent.behave((request, honest) ->
                request.get(0).getOid().startsWith(new OID(BASE + ".3.1"))
                        ? Optional.empty()
                        : Optional.of(honest));

        for (int i = 0; i < 3; i++) device.poll();

        assertThat(device.poll().readings())
                .contains(good("frequency", 50), good("outlet.3/active_power", 150));
    }

    @Test
    void aLostDatagramIsSentOnceMore() throws Exception {
        var device = rig.device();
        device.poll();
        var lost = new CompletableFuture<PDU>();
        agent.behave((request, honest) ->
                lost.complete(request) ? Optional.empty() : Optional.of(honest));

        assertThat(device.poll().good()).isEqualTo(SIGNALS);
    }

    @Test
    void aNameThatCannotBeResolvedIsUnreachable() throws Exception {
        var device = rig.device("", rig.address("no-such-host.invalid", SnmpVersion.V2C), TIMEOUT);

        assertThat(device.poll().readings()).containsExactly(bad("frequency", Fault.UNREACHABLE));
    }

    @Test
    void anInterruptStopsAPoll() throws Exception {
        agent.behave((_, _) -> Optional.empty());
        var device = rig.device();
        var outcome = new CompletableFuture<Object>();
        var poller =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                outcome.complete(device.poll());
                            } catch (InterruptedException e) {
                                outcome.complete(e);
                            }
                        });
        await().until(() -> !agent.asked().isEmpty());

        poller.interrupt();

        assertThat(outcome.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void aProbeIsOverWithinItsBudget() throws Exception {
        agent.behave((_, _) -> Optional.empty());

        long start = System.nanoTime();
        var sample = rig.device().probe(TIMEOUT.dividedBy(5));

        assertThat(sample.readings()).containsExactly(bad("frequency", Fault.TIMEOUT));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIMEOUT);
    }
}
