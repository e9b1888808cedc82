// What the tables of turbines, PDUs and edges show.

import { count, fixed, kilowatts, span } from '/format.js';
import { StateFilter } from '/filter.js';
import { Table } from '/tables.js';
import { openDevice } from '/device.js';

const LATE_S = 15;
const WHOLE = kilowatts(0);
const STATES = {
  RUN: 'Running', UP: 'Up', STANDBY: 'Standby', OWN: 'Own limit', FAULT: 'Fault',
  MAINTENANCE: 'Maintenance', SILENT: 'Silent', DOWN: 'Down',
};
const FAULTS = {
  TIMEOUT: 'no answer in time', UNREACHABLE: 'cannot be reached', REFUSED: 'the device refused',
  PROTOCOL: 'the answer makes no sense', NOT_AVAILABLE: 'the device has no value',
  OUT_OF_RANGE: 'the value is out of range', DENIED: 'the device does not accept our credentials',
};
const el = (id) => document.getElementById(id);
const known = (value, text) => (value === null ? '–' : text(value));
const unknown = (value) => (value === null ? 'unknown' : '');
const noValue = (fault) => `unknown${fault ? `: ${FAULTS[fault] ?? fault}` : ''}`;

function turbineState(row) {
  return row.state === 'RUN' && row.limit_w !== null ? 'Limited' : STATES[row.state] ?? row.state;
}
const pduState = (row) => STATES[row.state] ?? row.state;
const stateClass = (state) => `state ${state.toLowerCase().replace(' ', '-')}`;

function number(name, key, text, more = {}) {
  return {
    name,
    cls: `num ${more.cls ?? ''}`,
    title: more.title,
    key: (row) => row[key],
    text: (row) => known(row[key], text),
    cellClass: (row) => unknown(row[key]) || (more.cellClass?.(row) ?? ''),
    hint: (row) => (row[key] === null ? noValue(row.fault) : more.hint?.(row) ?? ''),
  };
}

/** No limit is not an unknown limit. */
const LIMIT = {
  ...number('Limit kW', 'limit_w', WHOLE, { cls: 'wide' }),
  text: (row) => (row.limit_w !== null ? WHOLE(row.limit_w) : row.power_w === null ? '–' : 'none'),
  cellClass: (row) => (row.limit_w !== null ? '' : row.power_w === null ? 'unknown' : 'absent'),
  hint: (row) => (row.limit_w === null && row.power_w === null ? noValue(row.fault) : ''),
};

const AGE = number('Age', 'age_s', (s) => span(s), {
  title: 'Time since the last sample',
  cellClass: (row) => (row.age_s > LATE_S ? 'late' : ''),
  hint: (row) => (row.age_s > LATE_S ? 'stale' : ''),
});

function state(of) {
  return {
    name: 'State',
    text: of,
    cellClass: (row) => stateClass(of(row)),
    hint: (row) => (row.fault ? FAULTS[row.fault] ?? row.fault : ''),
  };
}

export class Devices {
  #most = 1;
  #turbines = new Table(el('turbines'), [
    { name: 'Turbine', text: (row) => row.device, hint: (row) => `${row.site}/${row.device}` },
    state(turbineState),
    {
      ...number('Power kW', 'power_w', WHOLE, { title: 'Power, and in amber what is thrown away' }),
      cls: 'num power',
      cellClass: (row) => unknown(row.power_w) || 'bars',
      bar: (row) => this.#bar(row),
    },
    number('Offered kW', 'available_w', WHOLE, {
      cls: 'wide',
      hint: (row) => `from ${row.source.toLowerCase()}`,
    }),
    LIMIT,
    number('Thrown away kW', 'curtailed_w', WHOLE, {
      cellClass: (row) => (row.curtailed_w > 0 ? 'wasted' : 'nothing'),
    }),
    number('Wind m/s', 'wind_ms', (v) => fixed(v, 1), { cls: 'wide' }),
    AGE,
  ], 'Turbines, each with its state and the age of its numbers', openDevice);

  #pdus = new Table(el('pdus'), [
    { name: 'PDU', text: (row) => row.device, hint: (row) => `${row.site}/${row.device}` },
    { name: 'Hall', cls: 'wide', text: (row) => row.center },
    state(pduState),
    { name: 'Feed', text: (row) => row.feed || '·' },
    number('Power kW', 'power_w', kilowatts(2)),
    number('Parts', 'components', String, { cls: 'wide', title: 'Outlets, phases and inlets' }),
    AGE,
  ], 'PDUs, each with its state and the age of its numbers', openDevice);

  #edges = new Table(el('edges'), [
    { name: 'Edge', text: (row) => row.edge },
    { name: 'Site', cls: 'wide', text: (row) => row.site },
    {
      name: 'State',
      text: (row) => (row.online ? 'Online' : 'Offline'),
      cellClass: (row) => (row.online ? 'state up' : 'state silent'),
    },
    number('Devices', 'devices', count),
    number('Samples', 'samples', count, { cls: 'wide' }),
    number('Readings', 'readings', count, { cls: 'wide' }),
    { name: 'Acknowledged', cls: 'wide', text: (row) => (row.acks ? 'yes' : 'foreign edge') },
    AGE,
  ], 'Edges: the boxes that poll the devices');

  #turbineStates = new StateFilter(el('turbine-states'), this.#turbines, turbineState);
  #pduStates = new StateFilter(el('pdu-states'), this.#pdus, pduState);

  show(snapshot) {
    const turbines = snapshot.farms.flatMap((farm) => farm.turbines);
    const pdus = snapshot.data_centers.flatMap((center) =>
      center.pdus.map((pdu) => ({ ...pdu, center: center.id })));
    this.#most = Math.max(1, ...turbines.map((row) => row.available_w ?? row.power_w ?? 0));
    this.#turbines.show(turbines, (row) => `${row.site}/${row.device}`);
    this.#turbineStates.show(turbines);
    this.#pdus.show(pdus, (row) => `${row.center}/${row.site}/${row.device}`);
    this.#pduStates.show(pdus);
    this.#edges.show(snapshot.edges, (row) => `${row.site}/${row.edge}`);
  }

  #bar(row) {
    const power = Math.max(0, row.power_w ?? 0) / this.#most;
    const wasted = Math.max(0, row.curtailed_w ?? 0) / this.#most;
    return [power * 100, (power + wasted) * 100];
  }
}
