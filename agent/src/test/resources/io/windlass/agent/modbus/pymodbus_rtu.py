"""A Modbus RTU slave that is not ours: unit 5, holding registers 0..39 with 1000 + address, every third coil set.

usage: pymodbus_rtu.py PORT      listens there; prints its name when it is ready to be asked
       pymodbus_rtu.py           on a serial line; prints the other end of it
"""

import os
import pty
import select
import sys
import threading
import tty

from pymodbus.datastore import ModbusServerContext, ModbusSlaveContext, ModbusSparseDataBlock
from pymodbus.server import StartSerialServer, StartTcpServer
from pymodbus.transaction import ModbusRtuFramer


def bridge(one, other):
    while True:
        for ready in select.select([one, other], [], [])[0]:
            os.write(other if ready == one else one, os.read(ready, 512))


registers = ModbusSparseDataBlock({i: 1000 + i for i in range(40)})
coils = ModbusSparseDataBlock({i: i % 3 == 0 for i in range(40)})
slave = ModbusSlaveContext(hr=registers, ir=registers, co=coils, di=coils, zero_mode=True)
context = ModbusServerContext(slaves={5: slave}, single=False)
if len(sys.argv) > 1:
    print(sys.argv[1], flush=True)
    StartTcpServer(context=context, framer=ModbusRtuFramer, address=("127.0.0.1", int(sys.argv[1])))
else:
    (near, ours), (far, theirs) = pty.openpty(), pty.openpty()
    tty.setraw(ours)
    tty.setraw(theirs)
    threading.Thread(target=bridge, args=(near, far), daemon=True).start()
    print(os.ttyname(ours), flush=True)
    StartSerialServer(context=context, framer=ModbusRtuFramer, port=os.ttyname(theirs), baudrate=19200)
