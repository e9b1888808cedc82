package io.windlass.simulator.snmp;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.snmp4j.PDU;
import org.snmp4j.asn1.BER;
import org.snmp4j.asn1.BERInputStream;
import org.snmp4j.asn1.BEROutputStream;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OctetString;

/// A message of SNMP v1 or v2c (RFC 1157, RFC 1901): version, community, PDU. A v3 message is
/// another type that carries the same PDU to the same [Agent].
record Message(Version version, OctetString community, PDU pdu) {
    /// The versions that identify a client by community.
    enum Version {
        V1(0),
        V2C(1);

        private final int code;

        Version(int code) {
            this.code = code;
        }

        static Version ofCode(int code) throws IOException {
            for (var version : values()) if (version.code == code) return version;
            throw new IOException("version " + code);
        }
    }

    /// Reads a datagram.
    ///
    /// @throws IOException if it is no such message
    static Message decode(ByteBuffer datagram) throws IOException {
        try {
            var in = new BERInputStream(datagram);
            var type = new BER.MutableByte();
            int length = BER.decodeHeader(in, type);
            if (type.getValue() != BER.SEQUENCE || length != datagram.remaining())
                throw new IOException("not one sequence");
            var version = new Integer32();
            version.decodeBER(in);
            var community = new OctetString();
            community.decodeBER(in);
            var pdu = new PDU();
            pdu.decodeBER(in);
            return new Message(Version.ofCode(version.getValue()), community, pdu);
        } catch (RuntimeException e) {
            throw new IOException("not BER", e);
        }
    }

    /// Writes the datagram.
    ByteBuffer encode() throws IOException {
        var code = new Integer32(version.code);
        int length = code.getBERLength() + community.getBERLength() + pdu.getBERLength();
        var buffer = ByteBuffer.allocate(length + BER.getBERLengthOfLength(length) + 1);
        var out = new BEROutputStream(buffer);
        BER.encodeHeader(out, BER.SEQUENCE, length);
        code.encodeBER(out);
        community.encodeBER(out);
        pdu.encodeBER(out);
        return buffer.flip();
    }
}
