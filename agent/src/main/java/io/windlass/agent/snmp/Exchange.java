package io.windlass.agent.snmp;

import io.windlass.telemetry.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.snmp4j.PDU;
import org.snmp4j.Snmp;
import org.snmp4j.Target;
import org.snmp4j.event.ResponseEvent;
import org.snmp4j.event.ResponseListener;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.UdpAddress;

/// One request and what comes of it.
final class Exchange implements ResponseListener {
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();

    /// Asks and waits for the answer, or for the target's timeouts to pass.
    ///
    /// @throws InterruptedException if the thread is interrupted; the request is given up
    Answer ask(Snmp snmp, PDU request, Target<UdpAddress> target) throws InterruptedException {
        try {
            snmp.send(request, target, null, this);
            return answer.get();
        } catch (IOException _) {
            return new Answer.Failed(Fault.UNREACHABLE);
        } catch (ExecutionException _) {
            return new Answer.Failed(Fault.PROTOCOL);
        } finally {
            snmp.cancel(request, this);
        }
    }

    /// Ends the wait with what is known from elsewhere.
    void end(Answer known) {
        answer.complete(known);
    }

    @Override
    public <A extends Address> void onResponse(ResponseEvent<A> event) {
        try {
            answer.complete(answer(event));
        } catch (RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }

    private static Answer answer(ResponseEvent<?> event) {
        if (event.getError() != null)
            return new Answer.Failed(Fault.PROTOCOL, String.valueOf(event.getError()));
        var response = event.getResponse();
        if (response == null) return new Answer.Failed(Fault.TIMEOUT);
        if (response.getType() == PDU.REPORT) return Reports.answer(response);
        if (response.getType() != PDU.RESPONSE) return new Answer.Failed(Fault.PROTOCOL);
        return response.getErrorStatus() == PDU.noError
                ? new Answer.Bindings(new ArrayList<>(response.getVariableBindings()))
                : new Answer.Refused(response.getErrorStatus(), response.getErrorIndex());
    }
}
