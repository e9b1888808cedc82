package io.windlass.agent.snmp;

import io.windlass.telemetry.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.PDU;
import org.snmp4j.Snmp;
import org.snmp4j.Target;
import org.snmp4j.event.ResponseEvent;
import org.snmp4j.event.ResponseListener;
import org.snmp4j.mp.MPv1;
import org.snmp4j.mp.MPv2c;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.transport.DefaultUdpTransportMapping;

/// The program's one UDP socket for SNMP, shared by all devices.
public final class SnmpClient implements AutoCloseable {
    /// Replies of hundreds of devices may arrive while one is being decoded.
    private static final int RECEIVE_BUFFER_BYTES = 1 << 20;

    private final Snmp snmp;

    private SnmpClient(Snmp snmp) {
        this.snmp = snmp;
    }

    /// Opens the socket and starts listening.
    ///
    /// @throws IOException if there is no socket to be had
    public static SnmpClient open() throws IOException {
        var dispatcher = new MessageDispatcherImpl();
        dispatcher.addMessageProcessingModel(new MPv1());
        dispatcher.addMessageProcessingModel(new MPv2c());
        var transport = new DefaultUdpTransportMapping(new UdpAddress("0.0.0.0/0"));
        transport.setReceiveBufferSize(RECEIVE_BUFFER_BYTES);
        var snmp = new Snmp(dispatcher, transport);
        snmp.listen();
        return new SnmpClient(snmp);
    }

    /// Asks and waits for the answer, or for the target's timeouts to pass.
    ///
    /// @throws InterruptedException if the thread is interrupted; the request is given up
    Answer ask(PDU request, Target<? extends Address> target) throws InterruptedException {
        var answer = new CompletableFuture<Answer>();
        var listener = new Once(answer);
        try {
            snmp.send(request, target, null, listener);
            return answer.get();
        } catch (IOException _) {
            return new Answer.Failed(Fault.UNREACHABLE);
        } catch (ExecutionException _) {
            return new Answer.Failed(Fault.PROTOCOL);
        } finally {
            snmp.cancel(request, listener);
        }
    }

    @Override
    public void close() {
        try {
            snmp.close();
        } catch (IOException _) {
            // the socket is gone either way
        }
    }

    private record Once(CompletableFuture<Answer> answer) implements ResponseListener {
        @Override
        public <A extends Address> void onResponse(ResponseEvent<A> event) {
            try {
                answer.complete(answer(event));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        }

        private static Answer answer(ResponseEvent<?> event) {
            if (event.getError() != null) return new Answer.Failed(Fault.PROTOCOL);
            var response = event.getResponse();
            if (response == null) return new Answer.Failed(Fault.TIMEOUT);
            if (response.getType() != PDU.RESPONSE) return new Answer.Failed(Fault.PROTOCOL);
            return response.getErrorStatus() == PDU.noError
                    ? new Answer.Bindings(new ArrayList<>(response.getVariableBindings()))
                    : new Answer.Refused(response.getErrorStatus(), response.getErrorIndex());
        }
    }
}
