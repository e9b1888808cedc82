"""Serves a register image over Modbus TCP with pymodbus: a server that is not ours.

usage: modbus_image.py PORT CSV    (columns: [function,]address,value_hex; lines starting with # are skipped;
without a function the registers answer FC3). An address that is not in the image answers exception 2.
"""

import csv
import sys

from pymodbus.datastore import ModbusServerContext, ModbusSlaveContext, ModbusSparseDataBlock
from pymodbus.server import StartTcpServer


def image(path):
    tables = {"3": {}, "4": {}}
    with open(path, encoding="utf-8") as lines:
        rows = csv.DictReader(line for line in lines if not line.startswith(("#", '"#')))
        for row in rows:
            tables[row.get("function") or "3"][int(row["address"])] = int(row["value_hex"], 16)
    return tables


def block(values):
    return ModbusSparseDataBlock(values or {65535: 0})


tables = image(sys.argv[2])
slave = ModbusSlaveContext(hr=block(tables["3"]), ir=block(tables["4"]), zero_mode=True)
StartTcpServer(context=ModbusServerContext(slaves=slave, single=True), address=("127.0.0.1", int(sys.argv[1])))
