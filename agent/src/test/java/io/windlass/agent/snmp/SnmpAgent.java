package io.windlass.agent.snmp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.snmp4j.PDU;
import org.snmp4j.asn1.BER;
import org.snmp4j.asn1.BERInputStream;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/// An SNMP agent that says what a test wants it to say.
final class SnmpAgent implements AutoCloseable {
    /// How a request is answered: empty for silence.
    interface Manner {
        Optional<PDU> answer(PDU request, PDU honest);
    }

    /// What the answer looks like on the wire: empty for silence.
    interface Spoiling {
        Optional<byte[]> spoil(byte[] message);
    }

    private static final int MAX_DATAGRAM = 65_507;

    private final DatagramSocket socket;
    private final TreeMap<OID, Variable> values = new TreeMap<>();
    private final List<PDU> asked = new CopyOnWriteArrayList<>();
    private volatile Manner manner = (_, honest) -> Optional.of(honest);
    private volatile Spoiling spoiling = Optional::of;
    private volatile int largest = Integer.MAX_VALUE;

    SnmpAgent() throws IOException {
        socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    List<PDU> asked() {
        return asked;
    }

    synchronized SnmpAgent with(String oid, Variable value) {
        values.put(new OID(oid), value);
        return this;
    }

    SnmpAgent with(String oid, int value) {
        return with(oid, new Integer32(value));
    }

    SnmpAgent with(String oid, String text) {
        return with(oid, new OctetString(text));
    }

    synchronized void forget(String oid) {
        values.remove(new OID(oid));
    }

    void behave(Manner manner) {
        this.manner = manner;
    }

    void spoil(Spoiling spoiling) {
        this.spoiling = spoiling;
    }

    /// Answers a GET for more than this with tooBig, and cuts longer bulk answers.
    void bearAtMost(int bindings) {
        largest = bindings;
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        var packet = new DatagramPacket(new byte[MAX_DATAGRAM], MAX_DATAGRAM);
        try {
            while (true) {
                packet.setLength(MAX_DATAGRAM);
                socket.receive(packet);
                answer(packet);
            }
        } catch (IOException _) {
            // closed by the test
        }
    }

    private void answer(DatagramPacket packet) throws IOException {
        var in = new BERInputStream(ByteBuffer.wrap(packet.getData(), 0, packet.getLength()));
        BER.decodeHeader(in, new BER.MutableByte());
        int version = BER.decodeInteger(in, new BER.MutableByte());
        var community = BER.decodeString(in, new BER.MutableByte());
        var request = new PDU();
        request.decodeBER(in);
        asked.add(request);
        var answer = manner.answer(request, honest(request, version));
        if (answer.isEmpty()) return;
        answer.get().setRequestID(request.getRequestID());
        var message = spoiling.spoil(encode(version, community, answer.get()));
        if (message.isEmpty()) return;
        socket.send(
                new DatagramPacket(message.get(), message.get().length, packet.getSocketAddress()));
    }

    private static byte[] encode(int version, byte[] community, PDU answer) throws IOException {
        var body = new ByteArrayOutputStream();
        BER.encodeInteger(body, BER.INTEGER, version);
        BER.encodeString(body, BER.OCTETSTRING, community);
        answer.encodeBER(body);
        var message = new ByteArrayOutputStream();
        BER.encodeHeader(message, BER.SEQUENCE, body.size());
        body.writeTo(message);
        return message.toByteArray();
    }

    private synchronized PDU honest(PDU request, int version) {
        var answer = new PDU();
        answer.setType(PDU.RESPONSE);
        switch (request.getType()) {
            case PDU.GET -> get(request, answer, version);
            case PDU.GETNEXT -> next(request, answer, version);
            default -> bulk(request, answer);
        }
        return answer;
    }

    private void get(PDU request, PDU answer, int version) {
        if (request.size() > largest) {
            error(request, answer, PDU.tooBig, 0);
            return;
        }
        for (int i = 0; i < request.size(); i++) {
            var oid = request.get(i).getOid();
            var value = values.get(oid);
            if (value == null && version == 0) {
                answer.setVariableBindings(List.of());
                error(request, answer, PDU.noSuchName, i + 1);
                return;
            }
            answer.add(new VariableBinding(oid, value == null ? Null.noSuchInstance : value));
        }
    }

    private void next(PDU request, PDU answer, int version) {
        var next = after(request.get(0).getOid());
        if (version == 0 && next.isException()) error(request, answer, PDU.noSuchName, 1);
        else answer.add(next);
    }

    private void bulk(PDU request, PDU answer) {
        var oid = request.get(0).getOid();
        for (int i = 0; i < Math.min(largest, request.getMaxRepetitions()); i++) {
            var next = after(oid);
            answer.add(next);
            oid = next.getOid();
        }
    }

    private VariableBinding after(OID oid) {
        var next = values.higherEntry(oid);
        return next == null
                ? new VariableBinding(oid, Null.endOfMibView)
                : new VariableBinding(next.getKey(), next.getValue());
    }

    private static void error(PDU request, PDU answer, int status, int index) {
        answer.setErrorStatus(status);
        answer.setErrorIndex(index);
        answer.addAll(request.getAll());
    }
}
